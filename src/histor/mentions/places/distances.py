"""How far two places are from each other, and when they are surely two."""

from __future__ import annotations

from typing import Protocol

from histor.mentions.places.points import distance_km
from histor.record import Place

SLACK_KM = 25.0
SETTLEMENTS = ("city", "town", "village")


class Located(Protocol):
    """What has a point, or none: WGS 84 degrees."""

    @property
    def latitude(self) -> float | None: ...  # noqa: D102  # the words of the class say it

    @property
    def longitude(self) -> float | None: ...  # noqa: D102


def kilometres(one: Located, other: Located) -> float | None:
    """Great-circle distance of two places in kilometres; None where either has no point."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude))


def apart(one: Place, other: Place) -> bool:
    """Whether two places are surely two: further from each other than their radii and some slack allow."""
    between = kilometres(one, other)
    if between is None:
        return False
    return between > (one.radius_km or 0) + (other.radius_km or 0) + SLACK_KM


def abroad(one: Place, other: Place) -> bool:
    """Whether two places lie in different countries."""
    return one.country is not None and other.country is not None and one.country != other.country
