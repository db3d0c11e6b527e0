"""Claims: what is said to have happened, with counts, people, roles, place, time and certainty."""

from histor.claims.draft import Draft
from histor.claims.find import find

__all__ = ["Draft", "find"]
