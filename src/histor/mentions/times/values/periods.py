"""Periods: last week, this month, the third quarter, last summer, the 1980s, the first half of 2024."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context
from histor.mentions.times.values.base import Value

LAST_OF_WINTER = 2  # "this winter" of January began in the year before
_UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "FN": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "E": "XXX",
    "C": "XX",
}
_RELATIVE = {-1: "before publication", 0: "of publication", 1: "after publication"}


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar unit counted from the one of publication: last week is W, -1. None: by tense ("the weekend")."""

    unit: str
    by: int | None

    def meaning(self, context: Context) -> Meaning:
        """The period, or what it is relative to where publication is unknown."""
        if context.day is None:
            said = f"the one {_RELATIVE[self.by]}" if self.by in _RELATIVE else None
            return Meaning(_UNKNOWN.get(self.unit, "XXXX"), inferred=said, anchor=False)
        by = self.by
        if by is None:
            ahead = context.tense == "future" or context.day.isoweekday() >= 6
            by = 0 if ahead else -1
        return calendar.shifted(self.unit, context.day, by)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year counted from publication: last May, next March, "January this year" (`year` 0)."""

    number: int
    shift: int | None = None
    year: int | None = None
    day: int | None = None

    def meaning(self, context: Context) -> Meaning:
        """The month, or a day of it."""
        if context.day is None:
            return Meaning(f"XXXX-{self.number:02}", anchor=False)
        at = context.day
        if self.year is not None:
            of_year = at.year + self.year
        elif self.shift == -1:
            of_year = at.year - (self.number >= at.month)
        elif self.shift == 1:
            of_year = at.year + (self.number <= at.month)
        else:
            of_year = at.year
        if self.day:
            return calendar.day(date(of_year, self.number, self.day))
        return calendar.month(of_year, self.number)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year; without a number, "the quarter" is the one the text speaks of."""

    number: int | None = None
    year: Value | None = None
    back: int = 0

    def meaning(self, context: Context) -> Meaning:
        """The quarter that was named, or the last one that had ended (future: the first to come)."""
        of_year = self.year.meaning(context) if self.year else None
        if of_year and of_year.since is None:
            return Meaning(f"XXXX-Q{self.number or 'X'}", anchor=False)
        if self.number is None:
            return self._of_the_text(context)
        if of_year and of_year.since:
            return calendar.quarter(of_year.since.year - self.back, self.number)
        if context.day is None:
            return Meaning(f"XXXX-Q{self.number}", anchor=False)
        options = [calendar.quarter(context.day.year + k - self.back, self.number) for k in (-1, 0, 1)]
        if self.back:
            return replace(options[1], anchor=False)
        stretches = [(m.since.date(), (m.until - timedelta(days=1)).date()) for m in options if m.since and m.until]
        return options[context.nearest(stretches)]

    def _of_the_text(self, context: Context) -> Meaning:
        last = context.last
        if last and last.since and last.precision == "quarter":
            found = calendar.quarter(last.since.year - self.back, (last.since.month - 1) // 3 + 1)
            return replace(found, anchor=not self.back)
        if context.day is None:
            return Meaning("XXXX-QX", anchor=False)
        return replace(calendar.shifted("Q", context.day, -1 - 4 * self.back), anchor=not self.back)


@dataclass(frozen=True, slots=True)
class Season:
    """A season of the northern half; `shift` -1 for "last summer"."""

    name: str
    year: Value | None = None
    shift: int | None = None

    def meaning(self, context: Context) -> Meaning:
        """The season; the one in the direction of the tense where no year is said."""
        of_year = self.year.meaning(context) if self.year else None
        if of_year and of_year.since:
            return calendar.season(of_year.since.year, self.name)
        if context.day is None:
            return Meaning(f"XXXX-{self.name}", anchor=False)
        options = [calendar.season(context.day.year + k, self.name) for k in (-2, -1, 0, 1)]
        stretches = [(m.since.date(), (m.until - timedelta(days=1)).date()) for m in options if m.since and m.until]
        if self.shift == -1:
            return [m for m, (_, end) in zip(options, stretches, strict=True) if end < context.day][-1]
        if self.shift == 1:
            return next(m for m, (begin, _) in zip(options, stretches, strict=True) if begin > context.day)
        if self.shift == 0 and context.day.month > LAST_OF_WINTER:  # "this summer": that of the year, gone or to come
            return calendar.season(context.day.year, self.name)
        return options[context.nearest(stretches)]


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years; a short form ("the '80s", "the nineties") means those of the century before publication's decade."""

    first: int

    def meaning(self, context: Context) -> Meaning:
        """The decade."""
        if self.first >= 100:
            return calendar.decade(self.first)
        present = context.day.year if context.day else 2000
        return calendar.decade(next(c + self.first for c in (2000, 1900, 1800) if c + self.first <= present))


@dataclass(frozen=True, slots=True)
class Century:
    """The 20th century."""

    number: int

    def meaning(self, _context: Context) -> Meaning:
        """The century."""
        return calendar.century(self.number)


@dataclass(frozen=True, slots=True)
class Within:
    """A numbered part of a longer period: the first week of March, the second half of 2024; -1 is the last."""

    number: int
    unit: str
    base: Value

    def meaning(self, context: Context) -> Meaning:
        """The part; the value of a half of a year is 2024-H2, of a week its seven days, else the one of the base."""
        base = self.base.meaning(context)
        if base.since is None or base.until is None:
            return base
        if self.unit == "half":
            return self._half(base)
        if self.unit == "W":
            return self._week(base, base.since.date(), base.until.date() - timedelta(days=1))
        inside = [calendar.shifted(self.unit, base.since.date(), k) for k in range(120)]
        inside = [m for m in inside if m.since and m.until and m.since < base.until]
        if not 0 < abs(self.number) <= len(inside):
            return base
        return inside[self.number - 1 if self.number > 0 else self.number]

    def _week(self, base: Meaning, first: date, last: date) -> Meaning:
        """The first week of March are its first seven days, the last its last seven, on whatever weekday they begin."""
        if self.number < 0:
            return calendar.days(
                last + timedelta(days=7 * self.number + 1), last + timedelta(days=7 * self.number + 7), "week"
            )
        begins = first + timedelta(days=7 * (self.number - 1))
        return calendar.days(begins, min(begins + timedelta(days=6), last), "week") if first <= begins <= last else base

    def _half(self, base: Meaning) -> Meaning:
        assert base.since
        assert base.until
        if base.precision == "year":
            return calendar.half(base.since.year, 1 if self.number == 1 else 2)
        middle = base.since + (base.until - base.since) / 2
        middle = middle.replace(hour=0, minute=0, second=0, microsecond=0)
        return base.narrowed(base.since, middle) if self.number == 1 else base.narrowed(middle, base.until)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week of a day: the week of March 6."""

    base: Value

    def meaning(self, context: Context) -> Meaning:
        """The ISO week that holds the day."""
        base = self.base.meaning(context)
        if base.since is None or base.precision != "day":
            return replace(base, anchor=False)
        return calendar.week(base.since.date())
