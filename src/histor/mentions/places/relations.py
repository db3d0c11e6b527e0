"""Places given by their relation to a named one: "20 miles south-east of X", "near X", "northern X", "between X and Y".

Such a place gets a point, a radius that says how vague it is, and the relation it was computed from. Where the words
stand beside a name that is not resolved ("the village of Y, 20 km from X"), that name gets them; else they become a
place of their own, whose span holds the span of X.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.borders import borders
from histor.mentions.places.matching import POSSESSIVES
from histor.mentions.places.measures import Measure, bearing_before, measure_before
from histor.mentions.places.points import away, distance_km, halfway
from histor.mentions.places.related import Related, point_of
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words
from histor.record import Place, Relation

PART, PART_RADIUS = 0.5, 0.6  # where the middle of a region's part lies, and how far it reaches, in radii of the whole
SLACK = 0.25  # "20 miles south of X" is meant no more exactly than this share of the distance
FARTHEST_BETWEEN = 300.0  # km: "between X and Y" of places farther apart is about relations, not places
LONGEST_PHRASE = 5
BEYOND = 10.0  # km beyond a town's edge that "west of X" may reach
SETTLED = frozenset({"city", "town", "village", "borough", "camp", "quarter", "site"})
WIDE = frozenset({"country", "region", "district", "governorate", "area", "island", "continent"})
LEADS = frozenset({("from", "to"), ("linking", "and"), ("connecting", "and"), ("linking", "with")})
DASHES = frozenset({"-", "–", "—"})


def related(tokens: Sequence[Token], spots: Sequence[Spot], places: Sequence[Place], words: Words) -> list[Related]:
    """The places by relation of a document; `places[i]` is what `spots[i]` became."""
    out: list[Related] = []
    for at, (spot, place) in enumerate(zip(spots, places, strict=True)):
        if place.latitude is None or spot.adjective:
            continue
        found = next((one for rule in RULES if (one := rule(tokens, spot, place, at, words)) is not None), None)
        found = found or _between(tokens, spots, places, at, words)
        if found is not None:
            out.append(found)
    return out + borders(tokens, spots, places, words)


def _measured(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    measure: Measure | None = measure_before(tokens, spot.first, words)
    if measure is None:
        return None
    radius = (place.radius_km or 1.0) * 0.5
    if measure.bearing is None:
        reach = measure.kilometres + radius
        return Related(measure.first, spot.last, point_of(place), reach, at, "distance", measure.kilometres)
    point = away(point_of(place), measure.bearing, measure.kilometres)
    return Related(
        measure.first,
        spot.last,
        point,
        max(1.0, SLACK * measure.kilometres + radius),
        at,
        "distance",
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
            return Related(first, spot.last, point_of(place), (place.radius_km or 1.0) + beyond, at, "near")
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
    return _part_of(place, spot.first - 1, spot.last, bearing, at)


def _part_of(place: Place, first: int, last: int, bearing: str, at: int) -> Related:
    radius = place.radius_km or 1.0
    point = point_of(place) if bearing == "C" else away(point_of(place), bearing, PART * radius)
    towards = None if bearing == "C" else bearing
    return Related(first, last, point, max(1.0, PART_RADIUS * radius), at, "part", None, towards)


def _of_direction(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    """ "west of X", "to the north of X"; of a region or country "the north of X" is a part of it."""
    last = _before_kind(tokens, spot, words)
    first = tokens[spot.first].sentence.tokens[0].i
    if last - 1 <= first or tokens[last].lower != "of":
        return None
    i, bearing = bearing_before(tokens, last - 1, first, words)
    if bearing is None or tokens[last - 1].lower.endswith("ern"):
        return None
    article = tokens[i].lower == "the" and tokens[i - 1].lower != "to"
    if place.kind in WIDE:
        return _part_of(place, i if article else i + 1, spot.last, bearing, at) if article else None
    edge = place.radius_km or 1.0
    point = away(point_of(place), bearing, edge)
    return Related(i + 1, spot.last, point, edge + BEYOND, at, "direction", None, bearing)


def _edge(tokens: Sequence[Token], spot: Spot, place: Place, at: int, words: Words) -> Related | None:
    """ "X's outskirts", "X's northern outskirts", "the X suburbs"."""
    if place.kind not in SETTLED:
        return None
    end = tokens[spot.last].sentence.tokens[-1].i
    i = spot.last + 1
    if i <= end and tokens[i].text in POSSESSIVES:
        i += 1
    bearing = words.directions.get(tokens[i].lower) if i <= end else None
    i += bearing is not None
    beyond = words.edges.get(tokens[i].lower) if i <= end else None
    if beyond is None:
        return None
    radius = place.radius_km or 1.0
    if bearing is None or bearing == "C":
        return Related(spot.first, i, point_of(place), radius + beyond, at, "near")
    point = away(point_of(place), bearing, radius)
    return Related(spot.first, i, point, PART_RADIUS * radius + beyond, at, "near", None, bearing)


def _between(
    tokens: Sequence[Token], spots: Sequence[Spot], places: Sequence[Place], at: int, words: Words
) -> Related | None:
    """Between this spot and the next: "between X and Y", "the road from X to Y", "the X-Y highway"."""
    if at + 1 >= len(spots) or places[at + 1].latitude is None:
        return None
    spot, other = spots[at], spots[at + 1]
    if tokens[spot.first].sentence is not tokens[other.last].sentence or other.first != spot.last + 2:
        return None
    apart = distance_km(point_of(places[at]), point_of(places[at + 1]))
    settled = places[at].kind in SETTLED and places[at + 1].kind in SETTLED
    span = _way(tokens, spot, other, words)
    if span is None or not settled or apart > FARTHEST_BETWEEN:
        return None
    middle = halfway(point_of(places[at]), point_of(places[at + 1]))
    return Related(*span, middle, max(1.0, apart / 2), at, "between", other=at + 1)


def _way(tokens: Sequence[Token], spot: Spot, other: Spot, words: Words) -> tuple[int, int] | None:
    """The first and last token of what says that it lies between the two."""
    joint = tokens[spot.last + 1].lower
    before = tokens[spot.first - 1].lower if spot.first else ""
    before_that = tokens[spot.first - 2].lower if spot.first > 1 else ""
    after = tokens[other.last + 1].lower if other.last + 1 < len(tokens) else ""
    if joint == "and" and before == "between":
        return (spot.first - 2 if before_that in words.ways else spot.first - 1), other.last
    if before_that in words.ways and (before, joint) in LEADS:
        return spot.first - 2, other.last
    if joint in DASHES and after in words.ways:
        return spot.first, other.last + 1
    return None


RULES = (_measured, _near, _part, _of_direction, _edge)


def write(text: str, tokens: Sequence[Token], found: Related, anchor: Place, new: dict[int, int]) -> Place:
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
        relation=relation(found, new),
    )


def relation(found: Related, new: dict[int, int]) -> Relation:
    """The record's relation; `new` are the indexes of the places in the record."""
    distance = None if found.distance is None else round(found.distance, 1)
    other = None if found.other is None else new[found.other]
    return Relation(distance_km=distance, bearing=found.bearing, of=new[found.of], kind=found.kind, other=other)
