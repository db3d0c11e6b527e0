"""Distances from a border: "10 km from the border with X", "near the Xian border", "within 5 km of the border".

No boundary line is used, for boundaries are disputed. What is known is the region that the text speaks of: the place
named beside it. The point is that place's, and the radius holds it and the distance.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.measures import measure_before
from histor.mentions.places.related import Related, point_of
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words
from histor.record import Place

BORDERS = frozenset({"border", "frontier"})
WIDEST = 200.0  # km: a country says too little of where at its border
LONGEST = 4


def borders(tokens: Sequence[Token], spots: Sequence[Spot], places: Sequence[Place], words: Words) -> list[Related]:
    """The places by their nearness to a border; `places[i]` is what `spots[i]` became."""
    out = []
    for token in tokens:
        if token.lower not in BORDERS:
            continue
        first = _begin(tokens, token, spots)
        measure = measure_before(tokens, first, words)
        start = measure.first if measure else _near(tokens, first, words)
        anchor = None if start is None else _before(tokens, start, spots, places)
        if start is None or anchor is None:
            continue
        distance = measure.kilometres if measure else None
        radius = max(places[anchor].radius_km or 1.0, distance or 0.0)
        end = _end(tokens, token, spots)
        out.append(Related(start, end, point_of(places[anchor]), radius, anchor, "border", distance))
    return out


def _begin(tokens: Sequence[Token], token: Token, spots: Sequence[Spot]) -> int:
    """The first token of "the border", "the Xian border", "the X-Y border"."""
    i, least = token.i, token.sentence.tokens[0].i
    named = {k for spot in spots for k in range(spot.first, spot.last + 1)} if i > least else set()
    while i > least and (i - 1 in named or tokens[i - 1].text in "-–" or tokens[i - 1].lower == "state"):
        i -= 1
    return i - 1 if i > least and tokens[i - 1].lower == "the" else i


def _end(tokens: Sequence[Token], token: Token, spots: Sequence[Spot]) -> int:
    """The last token: that of X in "the border with X"."""
    if token.i + 2 < len(tokens) and tokens[token.i + 1].lower == "with":
        return next((spot.last for spot in spots if spot.first == token.i + 2), token.i)
    return token.i


def _near(tokens: Sequence[Token], first: int, words: Words) -> int | None:
    """Where a phrase like "close to" before `first` begins, or None."""
    least = tokens[first].sentence.tokens[0].i
    for start in range(max(least, first - LONGEST), first):
        if " ".join(tokens[i].lower for i in range(start, first)) in words.near:
            return start
    return None


def _before(tokens: Sequence[Token], start: int, spots: Sequence[Spot], places: Sequence[Place]) -> int | None:
    """The place finer than a country,  last before it, in its sentence or the one before, or next behind it."""
    here = tokens[start].sentence.index
    fine = [
        at
        for at, (spot, place) in enumerate(zip(spots, places, strict=True))
        if here - 1 <= tokens[spot.first].sentence.index <= here
        and place.latitude is not None
        and (place.radius_km or 0.0) <= WIDEST
        and not spot.adjective
    ]
    before = [at for at in fine if spots[at].last < start]
    return before[-1] if before else next(iter(fine), None)
