"""Drawings of what the record says.

The functions here return numbers and short texts as plain data; the templates in ``templates/diagrams/`` draw them.
A drawing is left out (None) where the record lacks what it would show.
"""
