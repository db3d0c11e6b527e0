"""Lengths of time and what is counted with them: three days, the past 24 hours, two weeks ago, a year earlier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context
from histor.mentions.times.values.base import Value
from histor.record import Precision

Number = int | float
_TIMED = {"TS": "S", "TM": "M", "TH": "H"}
_LONGER = {"Q": ("M", 3), "FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
_PARTS = {
    ("Y", 0.5): (6, "M"),
    ("M", 0.5): (2, "W"),
    ("TH", 0.5): (30, "TM"),
    ("TM", 0.5): (30, "TS"),
    ("D", 0.5): (12, "TH"),
    ("TH", 0.25): (15, "TM"),
}


@dataclass(frozen=True, slots=True)
class Length:
    """An amount of one unit; `amount` None is an open one ("several days")."""

    amount: Number | None
    unit: str

    def pieces(self) -> list[tuple[str, str]]:
        """Amounts and TIMEX3 letters, smaller units last: two and a half years are 2 Y, 6 M."""
        unit, amount = self.unit, self.amount
        if unit in _LONGER:
            unit, factor = _LONGER[unit]
            amount = factor * amount if amount is not None else None
        if unit == "WE":
            return [("X" if amount is None else f"{amount:g}", "WE")]
        if amount is None:
            return [("X", unit)]
        whole, rest = int(amount), amount - int(amount)
        smaller = _PARTS.get((unit, round(rest, 2)))
        if rest and smaller:
            return [(str(whole), unit)] * (whole > 0) + [(str(smaller[0]), smaller[1])]
        return [(f"{amount:g}" if amount < 1e6 else str(amount), unit)]

    def days(self) -> float | None:
        """Rough length in days."""
        per = {
            "TS": 1 / 86400,
            "TM": 1 / 1440,
            "TH": 1 / 24,
            "D": 1,
            "W": 7,
            "FN": 14,
            "WE": 2,
            "M": 30.44,
            "Q": 91.3,
            "Y": 365.25,
            "E": 3652.5,
            "C": 36525,
            "L": 365250,
        }
        return None if self.amount is None else self.amount * per[self.unit]


def timex(lengths: tuple[Length, ...]) -> str:
    """The TIMEX3 value of a length: P3D, PT2H30M, P2Y6M, PXW."""
    pieces = [piece for length in lengths for piece in length.pieces()]
    dated = "".join(amount + unit for amount, unit in pieces if unit not in _TIMED)
    timed = "".join(amount + _TIMED[unit] for amount, unit in pieces if unit in _TIMED)
    return "P" + dated + ("T" + timed if timed else "")


def before(moment: datetime, length: Length, by: int) -> datetime:
    """The moment a length before (`by` -1) or after another, by calendar months and years where that is the unit."""
    amount = length.amount or 0
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(length.unit)
    if months and amount == int(amount):
        count = moment.year * 12 + moment.month - 1 + by * months * int(amount)
        first = calendar.month(min(max(count // 12, 1), 9998), count % 12 + 1)
        assert first.since
        assert first.until
        return min(first.since + timedelta(days=moment.day - 1), first.until - timedelta(days=1))
    return moment + timedelta(days=by * min(length.days() or 0, 700000))


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time. `toward` -1 ends it at publication ("the past 24 hours"), 1 begins it there, None floats."""

    lengths: tuple[Length, ...]
    toward: int | None = None

    def meaning(self, context: Context) -> Meaning:
        """Its length as value, with an interval only where it is tied to publication and its length is known."""
        value = timex(self.lengths)
        length = self.lengths[0]
        if self.toward is None or context.day is None or length.amount is None:
            return Meaning(value, anchor=False)
        fine = length.unit in _TIMED
        present = (
            context.now if fine and context.now else calendar.start(context.day) + timedelta(days=self.toward == -1)
        )
        other = before(present, length, self.toward)
        since, until = (other, present) if self.toward == -1 else (present, other)
        if fine and not context.now:  # the hour of publication is unknown: the whole of that day may count
            since = min(since, calendar.start(context.day) - timedelta(days=1)) if self.toward == -1 else since
        return Meaning(value, since, until, "hour" if fine and context.now else "day", anchor=False)


@dataclass(frozen=True, slots=True)
class FromEvent:
    """Days or weeks before (`by` -1) or after a happening: two days after the attack.

    `of` is the day that the phrase itself gives it ("the attack of 6 March"), from which months and years count too.
    """

    length: Length
    by: int
    of: Value | None = None

    def meaning(self, context: Context) -> Meaning:
        """The day or week, if the phrase or the sentences before name the day that it counts from; else the length."""
        base, amount = (_day(self.of, context) if self.of else context.near_day), self.length.amount
        units = ("D", "W", "FN", "M", "Y") if self.of else ("D", "W", "FN")
        if base is None or amount is None or amount != int(amount) or self.length.unit not in units:
            return Duration((self.length,)).meaning(context)
        found = calendar.shifted(self.length.unit, base, self.by * int(amount))
        return replace(found, inferred=f"counted from {base.isoformat()} in the text", anchor=False)


_PRECISIONS: dict[str, Precision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


@dataclass(frozen=True, slots=True)
class NthSince:
    """The ordinal day, week, month or year of what began on a known day: the 10th day of the siege begun on 1 May."""

    number: int
    unit: str
    of: Value

    def meaning(self, context: Context) -> Meaning:
        """The day, or the days of that week, month or year as counted from the first; else nothing certain."""
        base = _day(self.of, context)
        if base is None or self.unit not in _PRECISIONS:
            return Meaning("XXXX", anchor=False)
        since, until = (before(calendar.start(base), Length(n, self.unit), 1) for n in (self.number - 1, self.number))
        found = calendar.days(since.date(), until.date() - timedelta(days=1), _PRECISIONS[self.unit])
        return replace(found, inferred=f"counted from {base.isoformat()} in the text", anchor=False)


def _day(value: Value, context: Context) -> date | None:
    """The day that a value means here, if it is one."""
    meaning = value.meaning(context)
    return meaning.since.date() if meaning.since and meaning.precision == "day" else None


_COARSE = {"TS": "D", "TM": "D", "TH": "D", "L": "C"}


@dataclass(frozen=True, slots=True)
class Offset:
    """A time a length away: two weeks ago (`by` -1, from publication), three days later (`counted`: from the text)."""

    length: Length
    by: int
    counted: bool = False
    approximate: bool = False

    def meaning(self, context: Context) -> Meaning:
        """The day, week, month or year at that distance, as exact as the unit."""
        amount, unit = self.length.amount, self.length.unit
        if amount is None:
            return Meaning("PAST_REF" if self.by < 0 else "FUTURE_REF", anchor=False)
        last = context.last if self.counted else None
        unanchored = self.counted and (context.day is None or self.by > 0)
        base = last.since.date() if last and last.since else None if unanchored else context.day
        if base is None:
            return Meaning(timex((self.length,)), inferred="relative to an unknown date", anchor=False)
        if unit in _TIMED:
            return self._fine(base, context, last)
        found = self._coarse(base, last, context)
        if unit not in ("D", "W"):  # what is measured against is no place to count on from
            found = replace(found, anchor=False)
        if self.counted and last:
            found = replace(found, inferred=f"counted from {last.timex} in the text")
        return found

    def _fine(self, base: date, context: Context, last: Meaning | None) -> Meaning:
        exact = last.since if last and last.precision in ("minute", "hour") else None if last else context.now
        if exact is None:
            return replace(calendar.day(base), inferred="a part of a day away", anchor=False)
        at = before(exact, self.length, self.by)
        return calendar.clock(at.date(), at.hour, at.minute if self.length.unit == "TM" else None)

    def _coarse(self, base: date, last: Meaning | None, context: Context) -> Meaning:
        unit, amount = _COARSE.get(self.length.unit, self.length.unit), self.length.amount
        assert amount is not None
        quarter = last or context.near
        if unit == "Y" and amount == 1 and quarter and quarter.precision == "quarter" and quarter.since:
            return calendar.quarter(quarter.since.year + self.by, (quarter.since.month - 1) // 3 + 1)
        if amount != int(amount):
            at = before(calendar.start(base), Length(round((self.length.days() or 0) / 30.44), "M"), self.by)
            return calendar.month(at.year, at.month)
        if abs(amount) > 3000:
            return Meaning("PAST_REF" if self.by < 0 else "FUTURE_REF", anchor=False)
        if unit in ("E", "C"):
            unit, amount = "Y", amount * (10 if unit == "E" else 100)
        return calendar.shifted(unit, base, self.by * int(amount))
