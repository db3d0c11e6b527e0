"""A number that stands before what only qualifies its noun: "19 delta-winged strike drones" are 19 drones."""

from __future__ import annotations

from collections.abc import Mapping

from histor.claims.kinds import Kinds
from histor.claims.syntax import child
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity


def across(head: Token, by_token: Mapping[int, Quantity], kinds: Kinds) -> Quantity | None:
    """The number of weapons that the tree gives a noun, though a word between was taken for what it counts."""
    number = child(head, "nummod")
    found = by_token.get(number.i) if number is not None else None
    if found is None or found.noun is None or found.noun >= head.i or kinds.unit(head) not in kinds.weapons:
        return None
    return found if any(t.i == found.noun for t in head.subtree()) else None
