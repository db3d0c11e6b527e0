"""Calendar dates, whole or in part: 10 March 2025, March 10, March, the 10th, 1998, Tuesday, March 10."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Date:
    """A date of which parts may be missing; the missing year or month comes from publication and tense."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def meaning(self, context: Context) -> Meaning:
        """The date, completed where that is safe."""
        if self.month is None and self.day is None:
            return calendar.year(self.year) if self.year else Meaning("XXXX")
        if self.year and self.month:
            return self._full(self.year, self.month)
        if self.month:
            return self._without_year(self.month, context)
        return self._day_of_month(context)

    def _full(self, year: int, month: int) -> Meaning:
        return calendar.day(date(year, month, self.day)) if self.day else calendar.month(year, month)

    def _without_year(self, month: int, context: Context) -> Meaning:
        if context.day is None:
            if context.known is not None and (not self.day or exists(context.known.year, month, self.day)):
                found = self._full(context.known.year, month)
                return replace(found, inferred=f"year from {context.known.isoformat()} in the text")
            return Meaning(f"XXXX-{month:02}" + (f"-{self.day:02}" if self.day else ""), precision="unknown")
        around = range(context.day.year - 1, context.day.year + 2)
        options = [self._full(y, month) for y in around if not self.day or exists(y, month, self.day)]
        if not options:  # 29 February outside leap years
            return Meaning(f"XXXX-{month:02}-{self.day:02}")
        if self.weekday and self.day:
            fitting = [m for m in options if m.since and m.since.isoweekday() == self.weekday]
            options = fitting or options
        return _chosen(options, context)

    def _day_of_month(self, context: Context) -> Meaning:
        assert self.day is not None
        near = context.near
        month = near.since if near and near.precision == "month" else None
        if month and exists(month.year, month.month, self.day):
            return calendar.day(date(month.year, month.month, self.day))
        base = context.day or context.known
        if base is None:
            return Meaning(f"XXXX-XX-{self.day:02}")
        months = [calendar.month(base.year, base.month + k).since for k in (-1, 0, 1)]
        days = [date(m.year, m.month, self.day) for m in months if m and exists(m.year, m.month, self.day)]
        if context.day is None:
            return Meaning(f"XXXX-XX-{self.day:02}")
        return _chosen([calendar.day(d) for d in days], context)


def _chosen(options: list[Meaning], context: Context) -> Meaning:
    stretches = [(m.since.date(), (m.until - timedelta(days=1)).date()) for m in options if m.since and m.until]
    return options[context.nearest(stretches)]


@dataclass(frozen=True, slots=True)
class Swappable:
    """A date in figures whose day and month could change places (10/03/2025)."""

    first: int
    second: int
    year: int

    def meaning(self, context: Context) -> Meaning:
        """The date, if one order is impossible or lies after publication; else only its year, and both are named."""
        orders = {(m, d) for m, d in ((self.first, self.second), (self.second, self.first)) if exists(self.year, m, d)}
        days = sorted(date(self.year, m, d) for m, d in orders)
        if len(days) == 2 and context.day and days[0] <= context.day < days[1]:
            return replace(calendar.day(days[0]), inferred="the other order of day and month lies after publication")
        if len(days) == 1:
            return calendar.day(days[0])
        both = " or ".join(d.isoformat() for d in days)
        return Meaning(f"{self.year:04}-XX-XX", inferred=f"day and month could change places: {both}", anchor=False)


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from one to another in one expression: March 3-5, 30 March - 2 April 2025."""

    first: Date
    last: Date

    def meaning(self, context: Context) -> Meaning:
        """From the first day to the end of the last; the value is an ISO 8601 interval."""
        last = self.last.meaning(context)
        first = replace(self.first, year=self.first.year or (last.since.year if last.since else None)).meaning(context)
        if first.since and last.until and first.since < last.until:
            return Meaning(
                f"{first.timex}/{last.timex}", first.since, last.until, "day", last.inferred or first.inferred
            )
        return Meaning(f"{first.timex}/{last.timex}")


@dataclass(frozen=True, slots=True)
class YearRange:
    """Years from one to another: 1990-91, 2014-2021."""

    first: int
    last: int

    def meaning(self, _context: Context) -> Meaning:
        """From the start of the first to the end of the last."""
        first, last = calendar.year(self.first), calendar.year(self.last)
        assert first.since
        assert last.until
        return Meaning(f"{first.timex}/{last.timex}", first.since, last.until, "year", anchor=False)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day, by its rule; `shift` -1 for "last Christmas"."""

    rule: str
    shift: int | None = None
    year: int | None = None

    def meaning(self, context: Context) -> Meaning:
        """The day in the year that was named, or in the one that tense and publication ask for."""
        if self.year:
            return calendar.day(calendar.holiday(self.rule, self.year))
        if context.day is None:
            fixed = self.rule if self.rule[0].isdigit() and "-" in self.rule else "XX-XX"
            return Meaning(f"XXXX-{fixed}")
        days = [calendar.holiday(self.rule, context.day.year + k) for k in (-1, 0, 1)]
        if self.shift == -1:
            return calendar.day(max(d for d in days if d < context.day))
        if self.shift == 1:
            return calendar.day(min(d for d in days if d > context.day))
        return _chosen([calendar.day(d) for d in days], context)
