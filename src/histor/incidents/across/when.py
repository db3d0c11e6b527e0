"""When an incident was, in whole days: as its report says, else in the days before the report."""

from __future__ import annotations

from datetime import date, timedelta

from histor.claims.nearness import DAY_LIKE, interval, moment
from histor.record import Incident, Record
from histor.record.values import Value

BEFORE = 6  # days that an undated incident may lie before its report
EVENING = 12  # hours: a night that begins on one day ends on the next


class When(Value, frozen=True, kw_only=True):
    """First and last day (ISO 8601) that the incident may have been on.

    `said`: the report gives the time; else it is the days up to its publication. All null: nothing is known.
    """

    first: str | None = None
    last: str | None = None
    said: bool = False
    precision: str = "unknown"
    published: str | None = None


def when(record: Record, incident: Incident) -> When:
    """The days of an incident."""
    published = moment(record.document.published)
    day = published.date().isoformat() if published is not None else None
    if incident.time is not None:
        time = record.times[incident.time]
        span = interval(time)
        if span is not None:
            first, end = span
            last = max(first, end - timedelta(seconds=1))
            return When(
                first=first.date().isoformat(),
                last=last.date().isoformat(),
                said=True,
                precision="day" if time.precision in DAY_LIKE else time.precision,
                published=day,
            )
    if published is None or incident.background:
        return When(published=day)
    earliest = published.date() - timedelta(days=BEFORE)
    return When(first=earliest.isoformat(), last=day, precision="week", published=day)


def days(first: str, last: str) -> int:
    """How many days there are from the first to the last, both counted."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
