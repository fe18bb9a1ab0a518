"""Checks that look at many flights at once: what follows what, who flew when, which port was taken.

They have a registry of their own and work on a ``Fleet``: all flights, loaded once with a fixed number of queries.
"""

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight, Seat
from missions.consistency.chain.registry import CHAIN_CHECKS, ChainFinding, chain_check, chain_findings

# Importing a module registers its checks.
from missions.consistency.chain import sequence, people, numbers, stations, designations, copies  # noqa: F401 isort: skip

__all__ = ["CHAIN_CHECKS", "ChainFinding", "Fleet", "Flight", "Seat", "chain_check", "chain_findings"]
