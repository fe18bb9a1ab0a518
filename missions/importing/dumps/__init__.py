"""From the exports of wikis to records: MediaWiki XML dumps of any size, in any number of languages.

``unpacking`` (bytes of the XML, never too many) → ``export`` (pages, each in its newest revision) → ``reading`` (the
articles of missions, kept in a ``spool``) → ``pairing`` (the articles of one flight together) → ``writing`` (one
transaction for each flight, by ``importing.store``). Memory grows with the missions in a dump, not with its pages.
"""
