"""Who told it to whom, from a finished record: the voices around a statement, and the one it comes from.

The page on origins (docs/explanation/origins.md) says how origins are counted; this is its part inside one document.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.record import Statement


def chain(statements: Sequence[Statement], statement: str | None) -> tuple[Statement, ...]:
    """The statement with this id and those that it is told in, from the innermost outwards; the outlet comes after."""
    known = {other.id: other for other in statements}
    found: list[Statement] = []
    at = statement
    while at in known and known[at] not in found:
        found.append(known[at])
        at = known[at].within
    return tuple(found)


def origin(statements: Sequence[Statement], statement: str | None) -> Statement | None:
    """The innermost statement of the chain that somebody is named for; None where it is the outlet's own."""
    return next((s for s in chain(statements, statement) if s.source is not None or s.actor is not None), None)


def is_hearsay(statements: Sequence[Statement], statement: str | None) -> bool:
    """Whether a chain ends with nobody ("reportedly"), so that what it tells has no origin of its own."""
    return bool(chain(statements, statement)) and origin(statements, statement) is None
