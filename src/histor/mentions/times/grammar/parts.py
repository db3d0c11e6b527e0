"""Parts of days and clock times: Tuesday morning, late on Tuesday, last night, overnight into Friday, 2:30 am."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal

from histor.mentions.quantities import words
from histor.mentions.times.grammar.dates import DAY_DATE, MONTH_BY_DAY
from histor.mentions.times.grammar.days import DAY, NAMED_DAY
from histor.mentions.times.grammar.numbers import DAY_OF_MONTH
from histor.mentions.times.grammar.tests import NO_NOUN_NEXT
from histor.mentions.times.pattern import Ahead, Behind, Is, Once, OneOf, Opt, Pattern, Seq, Skip, maybe, opt, skip
from histor.mentions.times.values.base import Value
from histor.mentions.times.values.dates import Date
from histor.mentions.times.values.days import Counted, Shifted
from histor.mentions.times.values.parts import Clock, Edge, Night, Part, Stretch

_WHOLE = ("MO 5 12", "AF 12 18", "EV 18 24", "NI 20 30")  # the parts that have early, middle and late hours


@cache
def _edged() -> dict[str, tuple[int, int]]:
    listed = words.entries("times/hours", "edged")
    return {name: (int(hours.split()[0]), int(hours.split()[1])) for hours, names in listed for name in names}


def _part(text: str, base: Value | None = None, edge: str | None = None) -> Part:
    """A part of a day from its listed form, such as "MO 5 12"; with an edge, the hours of that edge."""
    name, begins, ends = text.split()
    hours = int(begins), int(ends)
    if edge and text in _WHOLE:
        hours = _edged().get(f"{edge} {name}", hours)
    return Part(name, *hours, base)


def _joined(edge: str, text: str) -> str:
    """The listed form of "mid-afternoon"."""
    part = _part(text, None, edge)
    return f"{part.name} {part.begins} {part.ends}"


def _this(text: str, shift: int, edge: str | None = None) -> Value:
    """This morning, last evening; "last night" is the night that ends on the day of publication."""
    if shift == -1 and text.startswith("NI"):
        return Night()
    return _part(text, Shifted(shift), edge)


def _oclock(hour: int, minute: int | None, meridiem: int | None = None) -> Clock | None:
    if meridiem is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + meridiem
    return Clock(hour, minute) if 0 <= hour <= 24 else None


def _named(point: str, side: Literal["before", "after"] | None = None) -> Clock:
    """Noon and midnight; "just after midnight on Saturday" begins Saturday, and midnight itself ends it."""
    hour = int(point[:2])
    return Clock(0 if hour == 24 and side == "after" else hour, 0, side=side if hour == 24 else None)


def _clock(about: str | None, at: Clock, base: Value | None) -> Clock:
    return replace(at, base=base, approximate=about is not None)


def _in_the(hour: int, part: str) -> Clock | None:
    """Four in the morning, ten at night."""
    if not 1 <= hour <= 12:
        return None
    late = part.startswith(("AF", "EV")) or (part.startswith("NI") and 6 <= hour < 12)
    return Clock(hour % 12 + 12 if late else hour % 12)


def _hours(hour: int, last: Clock) -> Stretch | None:
    """The first hour shares the meridiem of the last."""
    if not 1 <= hour <= 12:
        return None
    first = hour % 12 + (12 if last.hour >= 12 else 0)
    return Stretch(Clock(first, None, last.base), last) if first < last.hour else None


def _last_day(month: int, first: int, last: int) -> Date | None:
    return Date(month=month, day=last) if last == first + 1 or last == 1 else None


# "19:15" without more needs a sign that it is a time and no score.
_BEFORE_CLOCK = ("approximators", "at", "by", "from", "since", "to", "brackets", "between", "weekdays", "after_words")
STRONG = OneOf(  # times of day by their form
    Seq(Is("clock"), Is("meridiem"), make=lambda at, half: _oclock(at[0], at[1], half)),
    Seq(Is("dotted_clock"), Is("meridiem"), make=lambda at, half: _oclock(at[0], at[1], half)),
    Seq(Is("clock_meridiem"), make=lambda at: _oclock(*at)),
    Seq(Is("number"), Is("meridiem"), make=lambda h, half: _oclock(int(h), None, half)),
    Seq(Is("number"), skip("oclock"), opt("meridiem"), make=lambda h, half: _oclock(int(h), None, half)),
    Seq(Is("number"), skip("in"), skip("the"), Is("parts"), make=_in_the),
    Seq(Skip(Behind("after")), Is("points"), make=lambda point: _named(point, "after")),
    Seq(Skip(Behind("before")), Is("points"), make=lambda point: _named(point, "before")),
    Seq(Is("points"), make=_named),
)
MILITARY = OneOf(
    Seq(Is("military_clock"), maybe("hours_word"), skip("zones"), make=lambda at: _oclock(*at)),
    Seq(Skip(Behind(*_BEFORE_CLOCK)), Is("military_clock"), skip("hours_word"), make=lambda at: _oclock(*at)),
)
TIME_OF_DAY = Once(
    OneOf(
        Seq(STRONG, maybe("zones"), make=lambda at: at),
        Seq(Is("clock"), skip("zones"), make=lambda at: _oclock(*at)),
        Seq(Skip(Behind(*_BEFORE_CLOCK)), Is("clock"), make=lambda at: _oclock(*at)),
        MILITARY,
    )
)
DAY_BEHIND = Seq(maybe("comma"), maybe("on"), DAY, make=lambda day: day)
ABOUT = opt("approximators")
# The same moment by other clocks, in brackets or commas: "(0100 GMT)", "(5 a.m. EST; 10 a.m. GMT)", ", 0100 GMT,".
_OTHER_CLOCK = OneOf(
    Seq(ABOUT, TIME_OF_DAY, Skip(Opt(DAY_BEHIND)), maybe("zones"), make=lambda *_: True),
    Seq(Is("number_range"), skip("zones"), make=bool),
)
_JOINED_CLOCK = Seq(Skip(OneOf(Is("comma"), Is("semicolon"), Is("or"), Is("and"))), _OTHER_CLOCK, make=bool)
_HOUR_JOINED = Seq(
    OneOf(Is("number"), Is("military_clock"), Is("clock")),
    Skip(OneOf(Is("to"), Is("and"), Is("hyphen"), Is("dash"))),
    make=lambda _: True,
)
BY_OTHER_CLOCKS = OneOf(
    Seq(
        skip("brackets"),
        Skip(Opt(_HOUR_JOINED)),
        _OTHER_CLOCK,
        Skip(Opt(_JOINED_CLOCK)),
        skip("brackets_end"),
        make=lambda _: True,
    ),
    Seq(skip("comma"), OneOf(Is("military_clock"), Is("clock"), STRONG), skip("zones"), skip("comma"), make=bool),
)
ON_DAY = Opt(OneOf(DAY_BEHIND, Seq(Skip(BY_OTHER_CLOCKS), DAY_BEHIND, make=lambda day: day)))
OTHER_CLOCKS = Skip(Opt(BY_OTHER_CLOCKS))
CLOCK = Seq(ABOUT, TIME_OF_DAY, ON_DAY, make=_clock)
DATE_BRACKETED = Seq(skip("brackets"), DAY_DATE, skip("brackets_end"), make=lambda _: True)
DAY_AT = Seq(  # "Tuesday at 9 a.m.", "March 3 at around 19:15"
    DAY,
    Skip(Opt(DATE_BRACKETED)),
    maybe("comma"),
    skip("at"),
    ABOUT,
    TIME_OF_DAY,
    make=lambda day, about, at: _clock(about, at, day),
)
HOURS = Seq(  # "2 to 4 p.m.", "between 2 and 4 a.m."
    maybe("between"),
    Is("number"),
    Skip(OneOf(Is("to"), Is("and"), Is("hyphen"), Is("dash"))),
    CLOCK,
    make=lambda h, last: _hours(int(h), last),
)


PART_NAME = OneOf(
    Is("parts"),
    Seq(Is("joined_parts"), make=lambda pair: _joined(*pair)),
    Seq(Is("edge_joined"), maybe("hyphen"), Is("parts"), make=_joined),
)
DAY_PART = Once(
    OneOf(
        Seq(DAY, maybe("comma"), PART_NAME, make=lambda day, part: _part(part, day)),
        Seq(Is("edges"), maybe("on"), DAY, PART_NAME, make=lambda edge, day, part: _part(part, day, edge)),
        Seq(maybe("the"), PART_NAME, OTHER_CLOCKS, Skip(OneOf(Is("of"), Is("on"))), DAY, make=_part),
        Seq(maybe("the"), PART_NAME, skip("of"), DAY, PART_NAME, make=lambda part, day, _: _part(part, day)),
        Seq(
            maybe("the"),
            Opt(Is("edges")),
            PART_NAME,
            OTHER_CLOCKS,
            Skip(OneOf(Is("of"), Is("on"))),
            DAY,
            make=lambda edge, part, day: _part(part, day, edge),
        ),
        Seq(opt("edges"), skip("this"), PART_NAME, make=lambda edge, part: _this(part, 0, edge)),
        Seq(opt("edges"), Is("shifts"), PART_NAME, make=lambda edge, shift, part: _this(part, shift, edge)),
        Seq(
            opt("edges"),
            skip("the"),
            Is("anaphors"),
            PART_NAME,
            make=lambda edge, by, part: _part(part, Counted("D", by), edge),
        ),
        Seq(skip("that"), PART_NAME, make=lambda part: _part(part, Counted("D", 0))),
        Seq(skip("the"), PART_NAME, Is("beside"), make=lambda part, by: _part(part, Counted("D", by))),
        Seq(opt("edges"), Is("tonight"), make=lambda edge, by: _part("NI 20 30", Shifted(by), edge)),
    )
)
EDGED_DAY = Seq(Is("edges"), maybe("on"), maybe("in"), maybe("the"), DAY, make=Edge)
_NIGHT = Is("night_word")
_FROM_TO = OneOf(Is("to"), Is("and"), Is("hyphen"), Is("dash"), Is("into"))
OVERNIGHT = OneOf(
    Seq(skip("overnight"), Skip(OneOf(Is("into"), Is("to"))), DAY, make=Night),
    Seq(
        skip("overnight"),
        Skip(Opt(Is("from"))),
        DAY,
        Skip(OneOf(Is("into"), Is("to"), Is("hyphen"))),
        DAY,
        make=lambda _first, last: Night(last),
    ),
    Seq(skip("overnight"), Skip(Opt(Is("on"))), DAY, make=lambda day: Night(day, around=True)),
    Seq(NAMED_DAY, skip("overnight"), make=lambda day: Night(day, around=True)),
    Seq(skip("overnight"), make=Night),
    Seq(
        maybe("the"),
        Skip(_NIGHT),
        Skip(OneOf(Is("from"), Is("between"), Is("of"))),
        OneOf(
            Seq(MONTH_BY_DAY, DAY_OF_MONTH, Skip(_FROM_TO), DAY_OF_MONTH, make=_last_day),
            Seq(DAY_OF_MONTH, Skip(_FROM_TO), DAY_OF_MONTH, MONTH_BY_DAY, make=lambda a, b, m: _last_day(m, a, b)),
            Seq(DAY, Skip(_FROM_TO), OneOf(DAY_DATE, NAMED_DAY), make=lambda _first, last: last),
        ),
        make=Night,
    ),
)
INTO = Seq(
    OneOf(DAY_PART, EDGED_DAY, DAY),
    skip("into"),
    maybe("the"),
    OneOf(DAY_PART, Seq(maybe("edges"), DAY, make=lambda day: Edge("early", day))),
    make=Stretch,
)
# "in the evening", "at dawn", "the morning": of the day that the text is about.
LONE_PART = OneOf(
    Seq(
        Skip(Behind("at", "by", "before", "since", "until", "to", "approximators", "edges")),
        PART_NAME,
        Skip(NO_NOUN_NEXT),
        make=_part,
    ),
    Seq(  # "shortly after dawn", but no "night after night"
        Skip(Behind("after")),
        PART_NAME,
        Skip(NO_NOUN_NEXT),
        Skip(Ahead("of", never=True)),
        make=lambda part: None if part.startswith("NI") else _part(part),
    ),
    Seq(Skip(Behind("in", "licences")), skip("the"), PART_NAME, Skip(NO_NOUN_NEXT), make=_part),
)


PARTS: tuple[tuple[str, Pattern], ...] = (
    ("one part of a day into another", INTO),
    ("part of a day", DAY_PART),
    ("early, late or mid day", EDGED_DAY),
    ("overnight", OVERNIGHT),
    ("hours", HOURS),
    ("day at clock time", DAY_AT),
    ("clock time", CLOCK),
    ("part of the day spoken of", LONE_PART),
)
