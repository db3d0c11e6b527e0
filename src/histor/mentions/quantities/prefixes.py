"""Words around a number that change it: bounds before and behind it, and words that say it adds to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from histor.language.analysis import Token
from histor.mentions.quantities.phrases import phrases

# Over, under and about are places as well as bounds: "drones over five regions".
_PLACES = frozenset(("region", "settlement"))
_SPATIAL = frozenset(("over", "under", "above", "below", "around", "about"))


@dataclass(frozen=True, slots=True)
class Around:
    """The first token of the expression, its bounds from the number outwards, and whether it adds to others."""

    first: int
    end: int
    bounds: tuple[str, ...]
    increment: bool


def around(tokens: Sequence[Token], first: int, end: int, unit: str) -> Around:
    """What stands before token `first` and from token `end` on that belongs to the number between them."""
    bounds: list[str] = []
    increment, start = False, first
    for _ in range(3):
        bound = phrases("bounds").before(tokens, start)
        if bound and not _spatial(tokens, bound[0], start, unit):
            bounds.append(bound[1])
            start = bound[0]
            continue
        more = phrases("increments_before").before(tokens, start)
        if more is None:
            break
        increment, start = True, more[0]
    behind = phrases("bounds_after").at(tokens, end)
    if behind and not (tokens[end].lower in ("at", "if") and first and bounds):
        bounds.append(behind[1])
        end = behind[0]
    between = phrases("increments_between").at(tokens, end)
    if between:
        increment, end = True, between[0]
    return Around(start, end, tuple(bounds), increment)


def _spatial(tokens: Sequence[Token], first: int, end: int, unit: str) -> bool:
    if end - first > 1 or tokens[first].lower not in _SPATIAL:
        return False
    if unit in _PLACES:
        return True
    token = tokens[first]
    return token.pos == "ADP" and token.head.i > tokens[end].i and unit == "" and token.head.pos == "PROPN"
