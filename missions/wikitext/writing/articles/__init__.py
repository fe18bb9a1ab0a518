"""Titles of articles that differ from the names of our records, by language; keys are those of the records.

An empty title: the Wikipedia has no article of its own about the thing, or one that is reached otherwise.
"""
