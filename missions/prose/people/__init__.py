"""The first sentences about a person: ``planner`` decides what is said, ``en`` and ``de`` say it."""

from missions.prose.people.planner import plan

__all__ = ["plan"]
