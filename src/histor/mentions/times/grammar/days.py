"""Days: Tuesday, last Friday, this coming Sunday, yesterday, the same day, the next day, the previous Friday."""

from __future__ import annotations

from histor.mentions.times.grammar.dates import DAY_DATE, HOLIDAY, HOLIDAY_YEAR, THE_TENTH
from histor.mentions.times.grammar.numbers import LENGTH
from histor.mentions.times.grammar.tests import BY_THE_CALENDAR, IS_WORD, NO_NOUN_NEXT
from histor.mentions.times.pattern import Ahead, Is, Once, OneOf, Seq, Skip, maybe, skip
from histor.mentions.times.values.base import Value
from histor.mentions.times.values.days import Beside, Counted, Shifted, Weekday, WeekdayOf
from histor.mentions.times.values.lengths import Length

SHIFT = OneOf(Seq(skip("this"), Is("spans_past"), make=int), Is("shifts"), Seq(skip("the"), Is("coming"), make=int))
ANAPHOR = OneOf(
    Seq(skip("the"), Is("anaphors"), make=int),
    Seq(skip("this"), Skip(Is("same")), make=lambda: 0),
    Seq(skip("that"), maybe("same"), make=lambda: 0),
)

# "Friday the 13th" and "Sun." alone are left; a weekday's short form counts only beside a date.
NAMED_DAY = OneOf(
    Seq(SHIFT, Is("weekdays"), make=lambda shift, n: Weekday(n, shift)),
    Seq(skip("the"), Is("anaphors"), Is("weekdays"), make=lambda by, n: Weekday(n, by or None, counted_from_text=True)),
    Seq(Is("weekdays"), maybe("of"), Is("shifts"), skip("week_word"), make=WeekdayOf),
    Seq(Is("weekdays"), make=Weekday),
)
PUBLISHED_DAY = Seq(Skip(IS_WORD), Is("days"), make=Shifted)
SAME_DAY = OneOf(
    Seq(ANAPHOR, skip("day_word"), make=lambda by: Counted("D", by)),
    Seq(skip("the"), skip("day_word"), Is("beside"), make=lambda by: Counted("D", by)),
)
SIMPLE_DAY = Once(OneOf(DAY_DATE, HOLIDAY_YEAR, HOLIDAY, NAMED_DAY, PUBLISHED_DAY, SAME_DAY, THE_TENTH))
_DAY_ITSELF = Seq(SIMPLE_DAY, Skip(Ahead("genitive", never=True)), Skip(NO_NOUN_NEXT), make=lambda day: day)


def _beside(span: Length, by: int, day: Value) -> Beside | None:
    counted = span.amount is not None and span.amount == int(span.amount) and span.unit in ("D", "W", "FN", "M", "Y")
    return Beside(day, by * int(span.amount or 0), span.unit) if counted else None


BESIDE_DAY = OneOf(  # "the day before yesterday", "two days after Christmas"
    Seq(skip("the"), skip("day_word"), Is("beside"), SIMPLE_DAY, make=lambda by, day: Beside(day, by)),
    Seq(LENGTH, Skip(BY_THE_CALENDAR), Is("beside"), _DAY_ITSELF, make=_beside),
)
DAY = Once(OneOf(BESIDE_DAY, SIMPLE_DAY))
