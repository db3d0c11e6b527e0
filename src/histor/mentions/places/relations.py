"""Places given by their relation to a named one: "20 miles south-east of X", "near X", "northern X", "between X and Y".

Such a place gets a point, a radius that says how vague it is, and the relation it was computed from. Where the words
stand beside a name that is not resolved ("the village of Y, 20 km from X"), that name gets them; else they become a
place of their own, whose span holds the span of X.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from histor.language.analysis import Token
from histor.mentions.places.measures import Measure, measure_before
from histor.mentions.places.points import Point, away, distance_km, halfway
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words
from histor.record import Place, Relation

PART, PART_RADIUS = 0.5, 0.6  # where the middle of a region's part lies, and how far it reaches, in radii of the whole
SLACK = 0.25  # "20 miles south of X" is meant no more exactly than this share of the distance
FARTHEST_BETWEEN = 300.0  # km: "between X and Y" of places farther apart is about relations, not places
LONGEST_PHRASE = 4
SETTLED = frozenset({"city", "town", "village", "borough", "camp", "quarter", "site"})


@dataclass(slots=True)
class Related:
    """A place by relation before it's written down: its tokens, point, radius, anchor's index, distance and bearing."""

    first: int
    last: int
    point: Point
    radius: float
    of: int
    distance: float | None = None
    bearing: str | None = None
    inner: set[int] = field(default_factory=set)


def related(tokens: Sequence[Token], spots: Sequence[Spot], places: Sequence[Place], words: Words) -> list[Related]:
    """The places by relation of a document; `places[i]` is what `spots[i]` became."""
    out: list[Related] = []
    for at, (spot, place) in enumerate(zip(spots, places, strict=True)):
        if place.latitude is None or spot.adjective:
            continue
        found = _measured(tokens, spot, place, at, words) or _near(tokens, spot, place, at, words)
        found = found or _part(tokens, spot, place, at, words) or _between(tokens, spots, places, at)
        if found is not None:
            out.append(found)
    return out


def _point(place: Place) -> Point:
    return place.latitude or 0.0, place.longitude or 0.0


def _measured(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    measure: Measure | None = measure_before(tokens, spot.first, words)
    if measure is None:
        return None
    radius = (place.radius_km or 1.0) * 0.5
    if measure.bearing is None:
        return Related(measure.first, spot.last, _point(place), measure.kilometres + radius, at, measure.kilometres)
    point = away(_point(place), measure.bearing, measure.kilometres)
    return Related(
        measure.first,
        spot.last,
        point,
        max(1.0, SLACK * measure.kilometres + radius),
        at,
        measure.kilometres,
        measure.bearing,
    )


def _near(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    if place.kind == "country" or spot.first == tokens[spot.first].sentence.tokens[0].i:
        return None
    last = _before_kind(tokens, spot, words)
    start = max(tokens[spot.first].sentence.tokens[0].i, last - LONGEST_PHRASE + 1)
    for first in range(start, last + 1):
        beyond = words.near.get(" ".join(tokens[i].lower for i in range(first, last + 1)))
        if beyond is not None:
            return Related(first, spot.last, _point(place), (place.radius_km or 1.0) + beyond, at)
    return None


def _before_kind(tokens: Sequence[Token], spot: Spot, words: Words) -> int:
    """The token before a spot and its kind words: "near the city of X" leads to "near"."""
    i, first = spot.first - 1, tokens[spot.first].sentence.tokens[0].i
    if i - 1 > first and tokens[i].lower == "of" and tokens[i - 1].lower in words.kinds:
        i -= 2
    elif i > first and tokens[i].lower in words.kinds:
        i -= 1
    return i - 1 if i > first and tokens[i].lower == "the" else i


def _part(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    if spot.first == tokens[spot.first].sentence.tokens[0].i:
        return None
    before = tokens[spot.first - 1]
    bearing = words.directions.get(before.lower)
    if bearing is None or before.text.lower() == str(bearing).lower():  # a lone letter is an initial
        return None
    radius = place.radius_km or 1.0
    point = _point(place) if bearing == "C" else away(_point(place), bearing, PART * radius)
    return Related(
        spot.first - 1, spot.last, point, max(1.0, PART_RADIUS * radius), at, None, None if bearing == "C" else bearing
    )


def _between(tokens: Sequence[Token], spots: Sequence[Spot], places: Sequence[Place], at: int) -> Related | None:
    """Between this spot and the next: "between X and Y", "the X-Y road"."""
    if at + 1 >= len(spots) or places[at + 1].latitude is None:
        return None
    spot, other = spots[at], spots[at + 1]
    if spot.first == 0 or tokens[spot.first - 1].lower != "between" or other.first != spot.last + 2:
        return None
    apart = distance_km(_point(places[at]), _point(places[at + 1]))
    settled = places[at].kind in SETTLED and places[at + 1].kind in SETTLED
    if tokens[spot.last + 1].lower != "and" or not settled or apart > FARTHEST_BETWEEN:
        return None
    return Related(
        spot.first - 1, other.last, halfway(_point(places[at]), _point(places[at + 1])), max(1.0, apart / 2), at
    )


def write(text: str, tokens: Sequence[Token], found: Related, anchor: Place, of: int) -> Place:
    """The place of its own that a relation makes."""
    start, end = tokens[found.first].start, tokens[found.last].end
    return Place(
        start=start,
        end=end,
        text=text[start:end],
        name=text[start:end],
        kind="area",
        latitude=round(found.point[0], 5),
        longitude=round(found.point[1], 5),
        radius_km=round(found.radius, 1),
        country=anchor.country,
        admin1=anchor.admin1 if anchor.kind != "country" else None,
        relation=relation(found, of),
    )


def relation(found: Related, of: int) -> Relation:
    """The record's relation."""
    distance = None if found.distance is None else round(found.distance, 1)
    return Relation(distance_km=distance, bearing=found.bearing, of=of)
