"""Lengths: three days, a 24-hour curfew, the past two weeks, two years ago, three days later, for weeks."""

from __future__ import annotations

from histor.mentions.times.grammar.happenings import BEGUN, DATED
from histor.mentions.times.grammar.numbers import (
    APPROXIMATELY,
    FILLER,
    JOINED_LENGTH,
    LENGTH,
    ORDINAL,
    UNIT,
)
from histor.mentions.times.grammar.tests import BEFORE_AN_EVENT, BY_THE_CALENDAR, CLAUSE_ENDS
from histor.mentions.times.pattern import Ahead, Behind, Is, OneOf, Opt, Pattern, Peek, Seq, Skip, maybe, skip
from histor.mentions.times.values.base import Value
from histor.mentions.times.values.lengths import Duration, FromEvent, Length, NthSince, Offset

# An age is no time: "32 years old", "a three-year-old boy", "40 years of age", "a 16-year girl".
NO_AGE = Ahead("old", "hyphen_old", "aged_one", never=True)
PLURAL_LENGTH = Seq(Is("units_plural"), make=lambda unit: Length(None, unit))
SINGULAR_LENGTH = Seq(Is("units"), make=lambda unit: Length(1, unit))
TOWARD = OneOf(Seq(maybe("the"), Is("spans_past"), make=int), Seq(skip("these"), Is("spans_past"), make=int))
TIED = OneOf(
    Seq(TOWARD, FILLER, LENGTH, make=lambda toward, span: Duration((span,), toward)),
    Seq(TOWARD, PLURAL_LENGTH, make=lambda toward, span: Duration((span,), toward)),
    Seq(maybe("the"), Is("past_word"), SINGULAR_LENGTH, make=lambda _, span: Duration((span,), -1)),
)


def _ago(_about: str | None, span: Length) -> Offset:
    return Offset(span, -1)


AGO = OneOf(
    Seq(
        APPROXIMATELY,
        OneOf(LENGTH, PLURAL_LENGTH),
        Skip(Opt(Is("or_so"))),
        Skip(OneOf(Is("ago"), Is("back"))),
        make=_ago,
    ),
    Seq(APPROXIMATELY, LENGTH, skip("from"), skip("now_word"), make=lambda _, span: Offset(span, 1)),
)
COUNTED = OneOf(
    Seq(APPROXIMATELY, LENGTH, skip("earlier_word"), make=lambda _, span: Offset(span, -1, counted=True)),
    Seq(APPROXIMATELY, LENGTH, skip("later_word"), make=lambda _, span: Offset(span, 1, counted=True)),
    Seq(APPROXIMATELY, LENGTH, skip("earlier"), Skip(CLAUSE_ENDS), make=lambda _, span: Offset(span, -1, counted=True)),
    Seq(APPROXIMATELY, LENGTH, skip("later"), Skip(CLAUSE_ENDS), make=lambda _, span: Offset(span, 1, counted=True)),
)


def _together(first: Length, second: Length) -> Duration | None:
    """Two hours and 30 minutes: the second unit must be the smaller."""
    if first.amount is None or second.amount is None or (first.days() or 0) <= (second.days() or 0):
        return None
    order = ("Y", "M", "W", "D", "TH", "TM", "TS")
    if first.unit not in order or second.unit not in order or order.index(first.unit) >= order.index(second.unit):
        return None
    return Duration((first, second))


TWO_LENGTHS = Seq(LENGTH, Skip(Opt(OneOf(Is("and"), Is("comma")))), LENGTH, make=_together)


def _plain(about: str | None, span: Length) -> Value | None:
    """An open amount takes no approximator: in "over several years" it is a preposition."""
    return Duration((span,)) if span.amount is not None or not about else None


def _open(span: Length) -> Value | None:
    return None if span.unit == "Q" else Duration((span,))  # "three-quarters", "quarters of a town"


DATED_EVENT = Peek(Seq(Is("beside"), DATED, make=lambda by, day: (by, day)))
BEGUN_EVENT = Peek(Seq(skip("into"), BEGUN, make=lambda day: day))
NTH_SINCE = Seq(  # "the 10th day of the siege that began on 1 May"
    maybe("the"), ORDINAL, UNIT, Peek(Seq(skip("of"), BEGUN, make=lambda day: day)), make=NthSince
)
FROM_DATED = OneOf(  # "two days after the attack of 6 March": from the day that the phrase itself states
    Seq(LENGTH, Skip(BY_THE_CALENDAR), DATED_EVENT, make=lambda span, of: FromEvent(span, *of)),
    Seq(LENGTH, BEGUN_EVENT, make=lambda span, day: FromEvent(span, 1, day)),
)
FROM_EVENT = OneOf(  # "two days after the attack": from the day that the text has named before it
    Seq(
        LENGTH,
        Skip(BY_THE_CALENDAR),
        Skip(Ahead("before")),
        Skip(BEFORE_AN_EVENT),
        make=lambda span: FromEvent(span, -1),
    ),
    Seq(
        LENGTH, Skip(BY_THE_CALENDAR), Skip(Ahead("after")), Skip(BEFORE_AN_EVENT), make=lambda span: FromEvent(span, 1)
    ),
)
DURATION = OneOf(
    Seq(APPROXIMATELY, OneOf(Seq(TWO_LENGTHS, make=lambda d: d)), make=lambda _, duration: duration),
    Seq(APPROXIMATELY, LENGTH, Skip(Opt(Is("or_so"))), Skip(NO_AGE), make=_plain),
    Seq(
        APPROXIMATELY,
        JOINED_LENGTH,
        Skip(Opt(Seq(skip("hyphen"), skip("long"), make=lambda: True))),
        Skip(NO_AGE),
        make=_plain,
    ),
    Seq(
        skip("the"),
        Skip(Opt(OneOf(Is("ordinals_last"), Is("ordinal")))),
        LENGTH,
        Skip(NO_AGE),
        make=lambda span: Duration((span,)),
    ),
    Seq(OneOf(PLURAL_LENGTH, SINGULAR_LENGTH), skip("hyphen"), skip("long"), make=lambda span: Duration((span,))),
)
OPEN = OneOf(  # "for days", "weeks of shelling", "within weeks or months"
    Seq(
        Skip(Behind("open_licences")),
        PLURAL_LENGTH,
        Skip(OneOf(Is("or"), Is("and"))),
        Skip(PLURAL_LENGTH),
        make=_open,
    ),
    Seq(Skip(Behind("open_licences")), PLURAL_LENGTH, Skip(NO_AGE), make=_open),
    Seq(Skip(Behind("hyphen", never=True)), PLURAL_LENGTH, Skip(Ahead("open_followers")), Skip(NO_AGE), make=_open),
)
OFFSET_WORD = Seq(Is("year_ago"), make=lambda _: Offset(Length(1, "Y"), -1))
LENGTHS: tuple[tuple[str, Pattern], ...] = (
    ("length up to or from now", TIED),
    ("length ago", AGO),
    ("length counted from the text", COUNTED),
    ("length from an event with its day", FROM_DATED),
    ("length from an event", FROM_EVENT),
    ("numbered day since a beginning", NTH_SINCE),
    ("length", DURATION),
    ("open length", OPEN),
    ("length before", OFFSET_WORD),
)
