"""Numbers, lengths of time, dates and lists as the sentences of a language say them: one file per language."""
