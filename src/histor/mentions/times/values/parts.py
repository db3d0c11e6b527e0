"""Parts of days and clock times: Tuesday morning, last night, overnight, Monday night into Tuesday, 7 p.m."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context
from histor.mentions.times.values.base import Value

EARLY_ENDS, LATE_BEGINS = 8, 18
SLACK = timedelta(minutes=30)


def day_of(meaning: Meaning) -> date | None:
    """The day that a meaning stands for, None where it is not as exact as a day."""
    if meaning.since is None or meaning.precision not in ("day", "part of day", "hour", "minute"):
        return None
    try:
        return date.fromisoformat(meaning.timex[:10])
    except ValueError:
        return meaning.since.date()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a day. `base` is the day; without one it is that of the last time named nearby."""

    name: str
    begins: int
    ends: int
    base: Value | None = None

    def meaning(self, context: Context) -> Meaning:
        """The part of that day."""
        base = self.base.meaning(context) if self.base else None
        at = day_of(base) if base else context.near_day
        if at is None:
            return Meaning(f"{base.timex if base else 'XXXX-XX-XX'}T{self.name}", anchor=False)
        found = calendar.part(at, self.name, self.begins, self.ends)
        if base is None:
            found = replace(found, inferred=f"day from {at.isoformat()} in the text")
        elif base.inferred:
            found = replace(found, inferred=base.inferred)
        return found


@dataclass(frozen=True, slots=True)
class Night:
    """The night that ends on a day (`base`, or the day of publication): overnight, last night, into Friday.

    `around` is for "overnight on Tuesday", which may be the night before or after: the interval covers both.
    """

    base: Value | None = None
    around: bool = False

    def meaning(self, context: Context) -> Meaning:
        """From 20:00 to 06:00; its TIMEX3 value bears the day on which it begins."""
        base = self.base.meaning(context) if self.base else None
        morning = day_of(base) if base else context.day
        if morning is None:
            return Meaning(f"{base.timex if base else 'XXXX-XX-XX'}TNI", anchor=False)
        evening = morning - timedelta(days=1)
        if not self.around:
            return calendar.part(evening, "NI", 20, 30)
        found = calendar.part(morning, "NI", -4, 30)
        return replace(found, precision="day", inferred="may be the night before or after")


@dataclass(frozen=True, slots=True)
class Edge:
    """The early, middle or late part of a day or longer period; "earlier" and "later" divide it at publication."""

    edge: str
    base: Value

    def meaning(self, context: Context) -> Meaning:
        """The base's value, with the interval cut down."""
        base = self.base.meaning(context)
        if base.since is None or base.until is None or self.edge == "some":
            return base
        if self.edge in ("earlier", "later"):
            return self._divided(base, base.since, base.until, context)
        if base.precision == "day" and base.until - base.since <= timedelta(days=1):
            early, late = base.since + timedelta(hours=EARLY_ENDS), base.since + timedelta(hours=LATE_BEGINS)
            cut = {"early": (base.since, early), "late": (late, base.until)}.get(self.edge, (early, late))
            return base.narrowed(*cut, "part of day")
        return base.narrowed(*self._third(base.since, base.until))

    def _third(self, since: datetime, until: datetime) -> tuple[datetime, datetime]:
        days = (until - since).days
        first, second = since + timedelta(days=days // 3), since + timedelta(days=days - days // 3)
        return {"early": (since, first), "late": (second, until)}.get(self.edge, (first, second))

    def _divided(self, base: Meaning, since: datetime, until: datetime, context: Context) -> Meaning:
        if context.day is None:
            return base
        present = calendar.start(context.day)
        if self.edge == "earlier" and since < present + timedelta(days=1) < until:
            return base.narrowed(since, present + timedelta(days=1))
        return base.narrowed(present, until) if self.edge == "later" and since < present < until else base


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `minute` is None where only the hour was said; `side` is for "just before" or "after" midnight."""

    hour: int
    minute: int | None = None
    base: Value | None = None
    approximate: bool = False
    side: Literal["before", "after"] | None = None

    def meaning(self, context: Context) -> Meaning:
        """The time on its day, or on the last day named nearby, or the one of publication."""
        base = self.base.meaning(context) if self.base else None
        near = context.near_day
        at = day_of(base) if base else context.day_at(self.hour) or context.day
        if at is None:
            return Meaning(f"{base.timex if base else 'XXXX-XX-XX'}T{self.hour:02}:{self.minute or 0:02}", anchor=False)
        found = calendar.clock(at, self.hour, self.minute)
        if base is None:
            found = replace(found, inferred="day from the text" if near else "day of publication")
        return self._loosened(found)

    def _loosened(self, found: Meaning) -> Meaning:
        """Half an hour more on both sides of "about", or on the side of midnight that is said."""
        assert found.since
        assert found.until
        before = SLACK if self.side == "before" or (self.approximate and not self.side) else timedelta()
        after = SLACK if self.side == "after" or (self.approximate and not self.side) else timedelta()
        if not (before or after):
            return found
        until = found.since if self.side == "before" else found.until
        return found.narrowed(found.since - before, until + after, "hour")


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one time to another in one expression: Monday night into Tuesday, 2 p.m. to 4 p.m."""

    first: Value
    last: Value

    def meaning(self, context: Context) -> Meaning:
        """The value of the first part; the interval to the end of the last, or to its early hours after "into"."""
        first = self.first.meaning(context)
        last = self.last.meaning(context)
        if first.since and last.until and first.since < last.until:
            return replace(first, until=last.until)
        return first
