"""Who may change what. Placeholder until the groups are written."""


def create_groups(**kwargs):
    """Make the groups of editors."""
