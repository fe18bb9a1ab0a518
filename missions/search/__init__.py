"""Finding records by any of their names, in any spelling, in both languages and in their own script.

The index is an ordinary pair of tables (words, and where they lead), so SQLite and PostgreSQL give the same hits.
"""
