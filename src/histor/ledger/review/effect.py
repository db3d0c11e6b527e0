"""What is to be derived anew after a decision."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """Incidents (rows) that are `changed` in what they say, `touched` in what they hang together with, `new` among
    those that are linked, and clusters that some have `left`.
    """

    changed: frozenset[int] = frozenset()
    touched: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()
