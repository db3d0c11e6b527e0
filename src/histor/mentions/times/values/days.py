"""Days by name or by distance: Tuesday, last Friday, yesterday, the same day, the following day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context
from histor.mentions.times.values.base import Value


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week. `shift`: -1 "last Friday", 0 "this Friday", 1 "next Friday", None for the bare name."""

    number: int
    shift: int | None = None
    counted_from_text: bool = False

    def meaning(self, context: Context) -> Meaning:
        """The nearest such day in the direction of the tense; past where the tense does not tell."""
        base = context.near_day if self.counted_from_text else context.day
        base = base or context.day
        if base is None:
            return Meaning(f"XXXX-WXX-{self.number}")
        back = (base.isoweekday() - self.number) % 7
        if self.shift == -1:
            return calendar.day(base - timedelta(days=back or 7))
        if self.shift == 1:
            return calendar.day(base + timedelta(days=7 - back))
        if context.tense == "future" or (self.shift == 0 and context.tense != "past"):
            return calendar.day(base + timedelta(days=(7 - back) % 7))
        return calendar.day(base - timedelta(days=back))


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A day of a week counted from the one of publication: Tuesday last week."""

    number: int
    by: int

    def meaning(self, context: Context) -> Meaning:
        """The day of that ISO week."""
        if context.day is None:
            return Meaning(f"XXXX-WXX-{self.number}")
        monday = context.day - timedelta(days=context.day.weekday() - 7 * self.by)
        return calendar.day(monday + timedelta(days=self.number - 1))


@dataclass(frozen=True, slots=True)
class Shifted:
    """A day counted from the one of publication: yesterday is -1."""

    by: int

    def meaning(self, context: Context) -> Meaning:
        """The day, or what it is relative to where publication is unknown."""
        if context.day is None:
            name = {-1: "the day before publication", 0: "the day of publication", 1: "the day after publication"}
            return Meaning("XXXX-XX-XX", inferred=name[self.by])
        return calendar.day(context.day + timedelta(days=self.by))


@dataclass(frozen=True, slots=True)
class Counted:
    """A day, week, ... counted from a time named before: the same day, the following week, two days later."""

    unit: str
    by: int

    def meaning(self, context: Context) -> Meaning:
        """The stretch, if an earlier time is as exact as its unit; else under-specified."""
        last = context.last
        if last is None or last.since is None:
            return Meaning({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(self.unit, "XXXX"), anchor=False)
        if self.unit in ("D", "W", "FN", "WE") and last.precision not in (
            "day",
            "part of day",
            "hour",
            "minute",
            "week",
        ):
            return Meaning("XXXX-XX-XX" if self.unit == "D" else "XXXX-WXX", anchor=False)
        base = date.fromisoformat(last.timex[:10]) if last.timex[:10].count("-") == 2 else last.since.date()
        found = calendar.shifted(self.unit, base, self.by)
        return replace(found, inferred=f"counted from {last.timex} in the text")


@dataclass(frozen=True, slots=True)
class Beside:
    """Days, weeks, months or years before or after a day: the day before yesterday, two weeks after Christmas."""

    base: Value
    by: int
    unit: str = "D"

    def meaning(self, context: Context) -> Meaning:
        """The day, or the week, month or year that lies so far from it, if the other is a day."""
        base = self.base.meaning(context)
        if base.since is None or base.precision != "day":
            return Meaning("XXXX-XX-XX" if self.unit == "D" else "XXXX", anchor=False)
        return replace(calendar.shifted(self.unit, base.since.date(), self.by), inferred=base.inferred)


@dataclass(frozen=True, slots=True)
class Nth:
    """The ordinal week, day or month of something still going on ("now in its third week"): the present one."""

    unit: str
    certain: bool = False

    def meaning(self, context: Context) -> Meaning:
        """The week (day, month) of publication; nothing certain in the past ("in its first week, the siege ...")."""
        if context.tense == "past" and not self.certain:
            return Meaning("XXXX", anchor=False)
        if context.day is None:
            return Meaning("PRESENT_REF", anchor=False)
        return replace(calendar.shifted(self.unit, context.day, 0), anchor=False)
