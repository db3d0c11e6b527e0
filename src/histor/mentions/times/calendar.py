"""Stretches of the calendar: a TIMEX3 value with its beginning, its end and its precision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from histor.record import Precision

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression means. `since` and `until` (exclusive) are local; both None off the calendar.

    `inferred` says what was not read but concluded. `anchor` is false where later times must not count from this one.
    """

    timex: str
    since: datetime | None = None
    until: datetime | None = None
    precision: Precision = "unknown"
    inferred: str | None = None
    anchor: bool = True

    def narrowed(self, since: datetime, until: datetime, precision: Precision | None = None) -> Meaning:
        """The same value with another interval."""
        return replace(self, since=since, until=until, precision=precision or self.precision)


def start(day: date) -> datetime:
    """Midnight at which a day begins."""
    return datetime(day.year, day.month, day.day)


def day(at: date) -> Meaning:
    """One day."""
    return Meaning(at.isoformat(), start(at), start(at) + timedelta(days=1), "day")


def days(first: date, last: date, precision: Precision) -> Meaning:
    """Days from the first to the last; the value of a whole ISO week is that week's, else an ISO 8601 interval."""
    if first == last:
        return day(first)
    if first.weekday() == 0 and last - first == timedelta(days=6):
        return week(first)
    until = start(last) + timedelta(days=1)
    return Meaning(f"{first.isoformat()}/{last.isoformat()}", start(first), until, precision)


def week(at: date) -> Meaning:
    """The ISO week (Monday to Sunday) that holds a day."""
    monday = at - timedelta(days=at.weekday())
    number = at.isocalendar()
    return Meaning(f"{number.year}-W{number.week:02}", start(monday), start(monday) + timedelta(days=7), "week")


def weekend(at: date) -> Meaning:
    """The Saturday and Sunday of the ISO week that holds a day."""
    whole = week(at)
    assert whole.since
    assert whole.until
    return Meaning(whole.timex + "-WE", whole.since + timedelta(days=5), whole.until, "day")


def month(year: int, number: int) -> Meaning:
    """One month; `number` may run over or under 1 to 12."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Meaning(f"{year:04}-{number:02}", datetime(year, number, 1), _first(year, number + 1), "month")


def quarter(year: int, number: int) -> Meaning:
    """One quarter of the calendar year; `number` may run over or under 1 to 4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return Meaning(f"{year:04}-Q{number}", _first(year, number * 3 - 2), _first(year, number * 3 + 1), "quarter")


def half(year: int, number: int) -> Meaning:
    """The first or second half of a year."""
    return Meaning(f"{year:04}-H{number}", _first(year, number * 6 - 5), _first(year, number * 6 + 1), "season")


def season(year: int, name: str) -> Meaning:
    """A season; a winter bears the year in which it begins."""
    begins = _SEASON_MONTHS[name]
    return Meaning(f"{year:04}-{name}", _first(year, begins), _first(year, begins + 3), "season")


def year(number: int) -> Meaning:
    """One year."""
    return Meaning(f"{number:04}", _first(number, 1), _first(number + 1, 1), "year")


def decade(first: int) -> Meaning:
    """Ten years from `first`."""
    return Meaning(f"{first // 10}", _first(first, 1), _first(first + 10, 1), "decade")


def century(number: int) -> Meaning:
    """The 20th century is 1900 to 1999, as its TIMEX3 value "19" has it."""
    first = (number - 1) * 100
    return Meaning(f"{number - 1:02}", _first(max(first, 1), 1), _first(first + 100, 1), "century")


def part(of: date, name: str, begins: int, ends: int) -> Meaning:
    """A part of a day, from one hour to another; over 24 the hours run into the next day."""
    midnight = start(of)
    return Meaning(
        f"{of.isoformat()}T{name}", midnight + timedelta(hours=begins), midnight + timedelta(hours=ends), "part of day"
    )


def clock(of: date, hour: int, minute: int | None) -> Meaning:
    """A time of day, to the minute or, where no minute was said, to the hour."""
    begins = start(of) + timedelta(hours=hour, minutes=minute or 0)
    length = timedelta(hours=1) if minute is None else timedelta(minutes=1)
    value = f"{of.isoformat()}T{hour:02}:{minute or 0:02}"
    return Meaning(value, begins, begins + length, "hour" if minute is None else "minute")


def _first(year_number: int, month_number: int) -> datetime:
    year_number, month_number = year_number + (month_number - 1) // 12, (month_number - 1) % 12 + 1
    return datetime(min(year_number, 9999), month_number, 1)


def shifted(unit: str, at: date, by: int) -> Meaning:
    """The day, week, month, ... that lies `by` units from the one that holds `at`."""
    if unit in ("D", "W", "FN", "WE"):
        days = {"D": 1, "W": 7, "FN": 14, "WE": 7}[unit]
        moved = at + timedelta(days=days * by)
        return {"D": day, "WE": weekend}.get(unit, week)(moved)
    if unit == "M":
        return month(at.year, at.month + by)
    if unit == "Q":
        return quarter(at.year, (at.month - 1) // 3 + 1 + by)
    if unit == "E":
        return decade(at.year // 10 * 10 + 10 * by)
    if unit == "C":
        return century(at.year // 100 + 1 + by)
    return year(at.year + by)


def easter(of_year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(of_year, f // 31, f % 31 + 1)


def holiday(rule: str, of_year: int) -> date:
    """The day of a holiday rule ("12-25", "4 4 11" for the fourth Thursday of November, "easter-2") in a year."""
    if rule.startswith("easter"):
        return easter(of_year) + timedelta(days=int(rule[6:]))
    if "-" in rule:
        month_number, day_number = rule.split("-")
        return date(of_year, int(month_number), int(day_number))
    nth, weekday, month_number = rule.split()
    first = date(of_year, int(month_number), 1)
    return first + timedelta(days=(int(weekday) - first.isoweekday()) % 7 + 7 * (int(nth) - 1))
