"""Joins places by name and places by relation into one list, with indexes that fit."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from histor.language.analysis import Analysis
from histor.mentions.places.related import Related
from histor.mentions.places.relations import related, relation, write
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import words
from histor.record import Place

WIDEST_HOLDER = 200.0  # km: a point for "somewhere in it" says too little beyond
BESIDE = 6  # tokens: an unresolved name so near before a relation is what it speaks of


def joined(analysis: Analysis, spots: Sequence[Spot], places: list[Place]) -> list[Place]:
    """All places by start, the longer first where two start together; relations point into the new list."""
    found = related(analysis.tokens, spots, places, words())
    named: dict[int, Related] = {}
    alone: list[Related] = []
    for one in found:
        at = _beside(analysis, spots, places, one)
        if at is None:
            alone.append(one)
        elif places[at].latitude is None:
            named.setdefault(at, one)
    for at in range(len(spots)):
        if at not in named and (held := _inside(spots, places, at)) is not None:
            named[at] = held
    rows: list[tuple[int, int, int, Related | None]] = [
        (spot.start, -spot.end, at, named.get(at)) for at, spot in enumerate(spots)
    ]
    rows += [(analysis.tokens[one.first].start, -analysis.tokens[one.last].end, -1, one) for one in alone]
    rows.sort(key=lambda row: row[:3])
    new = {row[2]: at for at, row in enumerate(rows) if row[2] >= 0}
    return [_written(analysis, row, places, new) for row in rows]


def _beside(analysis: Analysis, spots: Sequence[Spot], places: Sequence[Place], one: Related) -> int | None:
    """The index of the name that a relation speaks of: "Y, 20 km from X"."""
    for at in range(one.of - 1, -1, -1):
        spot = spots[at]
        if one.first - spot.last > BESIDE or spot.last >= one.first:
            return None
        between = analysis.tokens[spot.last + 1 : one.first]
        same = analysis.tokens[spot.first].sentence is analysis.tokens[one.first].sentence
        return at if same and all(token.lower in words().fillers for token in between) else None
    return None


def _inside(spots: Sequence[Spot], places: Sequence[Place], at: int) -> Related | None:
    """An unknown name inside a known place: it lies somewhere in that ("the clinic in X", "Y, Kansas")."""
    spot, place = spots[at], places[at]
    if place.latitude is not None or place.candidates or spot.holder is None:
        return None
    of = next(i for i, other in enumerate(spots) if other is spot.holder)
    holder = places[of]
    if holder.latitude is None or holder.longitude is None or holder.kind == "country":
        return None
    radius = holder.radius_km or 1.0
    if radius > WIDEST_HOLDER:
        return None
    return Related(spot.first, spot.last, (holder.latitude, holder.longitude), radius, of, "inside")


def _written(
    analysis: Analysis, row: tuple[int, int, int, Related | None], places: Sequence[Place], new: dict[int, int]
) -> Place:
    _, _, at, one = row
    if one is None:
        return places[at]
    anchor = places[one.of]
    if at < 0:
        return write(analysis.text, analysis.tokens, one, anchor, new)
    return msgspec.structs.replace(
        places[at],
        latitude=round(one.point[0], 5),
        longitude=round(one.point[1], 5),
        radius_km=round(one.radius, 1),
        country=places[at].country or anchor.country,
        admin1=places[at].admin1 or anchor.admin1,
        relation=relation(one, new),
    )


def precise(places: Sequence[Place], index: int) -> int:
    """The index of the place by relation that was computed from `places[index]` and holds its span, or `index`."""
    place = places[index]
    for at in range(index - 1, max(-1, index - 4), -1):
        other = places[at]
        if other.relation is not None and other.relation.of == index and (other.end or 0) >= (place.end or 0):
            return at
    return index
