"""Times as dates that a reader can check at a glance: "10 March 2025, 18:00 to 24:00"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache
from importlib import resources

from histor.display.safe import one_line
from histor.record import Time

_DAY = timedelta(days=1)
_MOMENT = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(.*))?)?")


@cache
def _months() -> tuple[str, ...]:
    text = resources.files("histor.display").joinpath("data/en/months.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def time_words(time: Time) -> str:
    """The interval of `time` as dates; its TIMEX3 value or own words where it has no place on the calendar."""
    since, until = _moment(time.since), _moment(time.until)
    if since is None or until is None or until <= since:
        return _open_words(time)
    return _interval(since, until)


def date_words(date: str | None) -> str:
    """An ISO date or RFC 3339 time as words; unchanged where it is neither, empty where there is none."""
    if not date:
        return ""
    match = _MOMENT.fullmatch(date)
    if match is None:
        return one_line(date)
    year, month, day, clock, zone = match.groups()
    if not 1 <= int(month) <= len(_months()):
        return one_line(date)
    name = _months()[int(month) - 1]
    words = f"{int(day)} {name} {int(year)}" if day else f"{name} {int(year)}"
    return f"{words}, {clock} {'UTC' if zone == 'Z' else zone}".rstrip() if clock else words


def _moment(iso: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(iso).replace(tzinfo=None) if iso else None
    except ValueError:
        return None


def _open_words(time: Time) -> str:
    if time.since or time.until:
        ends = (("from", time.since), ("to", time.until))
        return " ".join(f"{word} {date_words(end)}" for word, end in ends if end)
    return one_line(time.text or time.timex or "")


def _interval(since: datetime, until: datetime) -> str:
    if _whole_days(since, until):
        return _days(since, until - _DAY)
    if since.date() == until.date():
        return f"{_date(since)}, {since:%H:%M} to {until:%H:%M}"
    if until == _midnight(since) + _DAY:
        return f"{_date(since)}, {since:%H:%M} to 24:00"
    return f"{_date(since)}, {since:%H:%M} to {_date(until)}, {until:%H:%M}"


def _days(first: datetime, last: datetime) -> str:
    """Whole days from `first` to `last`, both in it; a whole month or year by its name."""
    after = last + _DAY
    if first.day == after.day == 1:
        if first.month == after.month == 1:
            return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
        opening = _month(first) if first.year != last.year else _months()[first.month - 1]
        return _month(first) if _month(first) == _month(last) else f"{opening} to {_month(last)}"
    if first == last:
        return _date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_date(last)}"
    opening = _date(first) if first.year != last.year else f"{first.day} {_months()[first.month - 1]}"
    return f"{opening} to {_date(last)}"


def _whole_days(since: datetime, until: datetime) -> bool:
    return since == _midnight(since) and until == _midnight(until)


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _date(moment: datetime) -> str:
    return f"{moment.day} {_month(moment)}"


def _month(moment: datetime) -> str:
    return f"{_months()[moment.month - 1]} {moment.year}"
