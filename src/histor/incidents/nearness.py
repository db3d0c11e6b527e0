"""When two mentions of a place or a time cannot mean the same happening."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from histor.mentions.places.points import distance_km
from histor.record import Place, Time

SLACK_KM = 25.0
SLACK = timedelta(days=1)
WEEK = timedelta(days=7)
DAY_LIKE = ("minute", "hour", "part of day", "day")
FINENESS = {
    "country": 0,
    "region": 1,
    "sea": 1,
    "district": 2,
    "island": 2,
    "river": 2,
    "range": 2,
    "city": 4,
    "town": 4,
    "village": 4,
    "building": 5,
    "site": 5,
    "area": 4,
}


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


def days_apart(one: Time, other: Time) -> bool:
    """Whether two times are surely two days: a day between them, or a week where one is no finer than that."""
    fine = one.precision in DAY_LIKE and other.precision in DAY_LIKE
    between = SLACK if fine else WEEK
    a, b = interval(one), interval(other)
    return a is not None and b is not None and (a[0] > b[1] + between or b[0] > a[1] + between)


def interval(time: Time) -> tuple[datetime, datetime] | None:
    """First moment and end of a time; None where it has no place on the calendar."""
    since, until = moment(time.since), moment(time.until)
    return (since, until or since) if since is not None else None


def moment(text: str | None) -> datetime | None:
    """An ISO 8601 date or time without its zone; None where it is none."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None) if text else None
    except ValueError:
        return None


def fineness(place: Place) -> int:
    """How much a place says: a country least, a town or building most; an unresolved name less than a region."""
    if place.latitude is None:
        return 0
    if place.kind == "area" and (place.relation is None or not place.relation.distance_km):
        return 3
    return FINENESS.get(place.kind or "", 3)
