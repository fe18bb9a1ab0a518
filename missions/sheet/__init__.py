"""What a page says about a record, as plain data in the active language; templates only lay it out."""
