"""The proofs. Everything here runs with ``make test``."""
