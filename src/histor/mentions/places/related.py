"""A place by relation before it is written down."""

from __future__ import annotations

from dataclasses import dataclass

from histor.mentions.places.points import Point
from histor.record import Place
from histor.record.mentions import RelationKind


@dataclass(slots=True)
class Related:
    """Its tokens, point and radius, its anchor's index, the kind of relation, distance, bearing, a second anchor."""

    first: int
    last: int
    point: Point
    radius: float
    of: int
    kind: RelationKind
    distance: float | None = None
    bearing: str | None = None
    other: int | None = None


def point_of(place: Place) -> Point:
    """The point of a place that has one."""
    return place.latitude or 0.0, place.longitude or 0.0
