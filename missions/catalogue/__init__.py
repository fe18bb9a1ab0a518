"""The catalogue: the content that ships, one readable TOML file per record.

``schema`` says what a file may hold (read off the models), ``reading`` turns files into drafts and names every
mistake with its line, ``building`` resolves references and checks, ``loading`` writes what differs into the database,
``dumping`` writes the files back, byte for byte.
"""

from pathlib import Path

#: The content that comes with the encyclopedia.
CONTENT = Path(__file__).parent / "content"
