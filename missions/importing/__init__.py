"""From articles to the record: what each states, what they agree on, and the one place that writes it.

``claims`` (one article) → ``reconcile`` (all articles of a mission) → ``match`` (what the database knows) → ``store``.
"""
