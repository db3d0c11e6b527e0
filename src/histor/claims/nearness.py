"""When two times cannot be of one happening, and how much a place says."""

from __future__ import annotations

from datetime import datetime, timedelta

from histor.record import Place, Time

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
