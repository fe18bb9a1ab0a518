"""From a wikitext file to its articles: boxes, tables, headings, lists and paragraphs, free of markup.

Foreign text is hostile. ``limits`` looks it over in linear time, ``isolation`` parses it in a child process with
limits on time and memory (``__main__``), and what comes back is a ``document`` of plain text. ``dialects`` know
which parameter or heading means which fact.
"""
