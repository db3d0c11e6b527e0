"""A distance in front of a place: "20 miles south-east of X", "10 km from X", "about 3km (2 miles) outside X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from histor.language.analysis import Token
from histor.mentions.places.words import Words

LINKS = frozenset({"of", "from", "outside", "off", "away", "inside", "beyond", "to", "the"})
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
GLUED = re.compile(r"(\d[\d,]*(?:\.\d+)?)-?([a-z]+)")


@dataclass(frozen=True, slots=True)
class Measure:
    """`first` is the number's token; the bearing is None where the text names none."""

    first: int
    kilometres: float
    bearing: str | None


def measure_before(tokens: Sequence[Token], at: int, words: Words) -> Measure | None:
    """The distance that ends right before `tokens[at]`, or None."""
    first = tokens[at].sentence.tokens[0].i
    i = at - 1
    while i > first and (
        tokens[i].lower in words.kinds
        or tokens[i].lower == "the"
        or (tokens[i].lower == "of" and tokens[i - 1].lower in words.kinds)
    ):
        i -= 1  # "of the city of X"
    if i <= first or tokens[i].lower not in LINKS:
        return None
    bearing = None
    while i > first and tokens[i].lower in LINKS:
        i -= 1
    if tokens[i].lower in ("-", "–") and i > first:
        i -= 1
    i, bearing = bearing_before(tokens, i, first, words)
    while i > first and tokens[i].lower in LINKS:  # "20 miles to the south of X"
        i -= 1
    i = _without_bracket(tokens, i, first)
    return _number(tokens, i, first, bearing, words)


def bearing_before(tokens: Sequence[Token], i: int, first: int, words: Words) -> tuple[int, str | None]:
    """The bearing that ends at `i`, also in two or three tokens ("south-east", "south east")."""
    if tokens[i].lower not in words.directions:
        return i, None
    bearing = words.directions[tokens[i].lower]
    for back in (2, 1):
        joined = "".join(tokens[k].lower for k in range(max(first, i - back), i + 1)).replace("-", "")
        if i - back >= first and joined in words.directions:
            return i - back - 1, words.directions[joined]
    return i - 1, bearing if bearing != "C" else None


def _without_bracket(tokens: Sequence[Token], i: int, first: int) -> int:
    """Steps over a conversion in brackets: "20 miles (32 km)"."""
    if tokens[i].text != ")":
        return i
    k = i
    while k > first and tokens[k].text != "(":
        k -= 1
    return k - 1 if i - k < 6 and k > first else i


def _number(tokens: Sequence[Token], i: int, first: int, bearing: str | None, words: Words) -> Measure | None:
    if i < first:
        return None
    glued = GLUED.fullmatch(tokens[i].lower)  # "3km"
    if glued and glued[2] in words.lengths:
        return Measure(i, _value(glued[1]) * words.lengths[glued[2]], bearing)
    unit = words.lengths.get(tokens[i].lower)
    i -= 1
    if unit is None or i < first:
        return None
    if tokens[i].text == "-" and i > first:
        i -= 1
    if NUMBER.fullmatch(tokens[i].text):
        return Measure(i, _value(tokens[i].text) * unit, bearing)
    value = words.numbers.get(tokens[i].lower)
    if value is None:
        return None
    return Measure(i - 1 if i > first and tokens[i - 1].lower == "a" else i, value * unit, bearing)


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))
