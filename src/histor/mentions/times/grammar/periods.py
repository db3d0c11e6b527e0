"""Periods: last week, earlier this month, the third quarter, the summer of 2014, the late 1970s."""

from __future__ import annotations

from histor.mentions.times.grammar.dates import (
    MONTH,
    MONTH_DAYS,
    MONTH_NAME,
    MONTH_RELATIVE,
    MONTH_YEAR,
    YEAR_NAME,
    YEARS,
)
from histor.mentions.times.grammar.days import DAY, SAME_DAY, SHIFT
from histor.mentions.times.grammar.numbers import ORDINAL, YEAR
from histor.mentions.times.grammar.tests import NO_NOUN_NEXT, NOT_COUNTING
from histor.mentions.times.pattern import Ahead, Behind, Is, OneOf, Opt, Pattern, Seq, Skip, maybe, skip
from histor.mentions.times.values.dates import Date
from histor.mentions.times.values.days import Counted, Nth
from histor.mentions.times.values.parts import Edge
from histor.mentions.times.values.periods import Century, Decade, Period, Quarter, Season, WeekOf, Within
from histor.mentions.times.values.plain import Plain

UNIT = Is("units")
CALENDAR_UNIT = Seq(UNIT, make=lambda unit: unit if unit in ("D", "W", "M", "Q", "Y", "E", "C", "WE") else None)
SHIFTED_UNIT = OneOf(
    Seq(
        skip("the"), maybe("full"), maybe("fiscal"), skip("year_word"), Skip(Ahead("ended")), make=lambda: Plain("P1Y")
    ),
    Seq(skip("the"), OneOf(skip("full"), skip("fiscal")), skip("year_word"), make=lambda _: Period("Y", 0)),
    Seq(maybe("the"), SHIFT, Skip(Opt(Is("fiscal"))), CALENDAR_UNIT, make=lambda by, unit: Period(unit, by)),
    Seq(skip("the"), Is("anaphors"), CALENDAR_UNIT, make=lambda by, unit: Counted(unit, by)),
    Seq(skip("that"), CALENDAR_UNIT, make=lambda unit: Counted(unit, 0)),
)
WEEKEND = Seq(maybe("the"), Skip(Is("weekend")), make=lambda: Period("WE", None))
WEEK_OF = Seq(skip("the"), skip("week_word"), skip("of"), DAY, make=WeekOf)
NUMBERED_YEAR = Seq(Skip(NOT_COUNTING), YEAR, make=lambda y: Date(year=y))
OF_YEAR = OneOf(
    Seq(maybe("of"), maybe("comma"), NUMBERED_YEAR, make=lambda y: y),
    Seq(maybe("of"), Is("shifts"), Skip(Opt(Is("fiscal"))), skip("year_word"), make=lambda by: Period("Y", by)),
)
BEFORE_YEAR = OneOf(
    Seq(skip("the"), NUMBERED_YEAR, make=lambda y: y),
    Seq(Is("shifts"), skip("year_word"), skip("genitive"), make=lambda by: Period("Y", by)),
    NUMBERED_YEAR,
)
QUARTER_WORD = Skip(Seq(maybe("hyphen"), skip("quarter_word"), make=lambda: True))
ONE_TO_FOUR = Seq(ORDINAL, make=lambda n: n if 1 <= n <= 4 else None)
QUARTER = OneOf(
    Seq(ONE_TO_FOUR, skip("hyphen"), skip("quarter_word"), make=Quarter),
    Seq(
        maybe("the"),
        Opt(Is("year_ago")),
        maybe("fiscal"),
        maybe("hyphen"),
        ONE_TO_FOUR,
        skip("quarter_word"),
        Opt(OF_YEAR),
        make=lambda back, n, year: Quarter(n, year, 1 if back else 0),
    ),
    Seq(skip("the"), YEAR, skip("period_word"), make=lambda y: Date(year=y)),
    Seq(skip("the"), skip("latest"), skip("period_word"), make=Quarter),
    Seq(BEFORE_YEAR, maybe("fiscal"), ONE_TO_FOUR, QUARTER_WORD, make=lambda year, n: Quarter(n, year)),
    Seq(
        maybe("the"), Is("year_ago"), Skip(OneOf(Is("quarter_word"), Is("period_word"))), make=lambda _: Quarter(back=1)
    ),
    Seq(skip("the"), maybe("latest"), skip("quarter_word"), Skip(NO_NOUN_NEXT), make=Quarter),
)
SEASON = OneOf(
    Seq(SHIFT, Is("seasons"), make=lambda shift, name: Season(name, shift=shift)),
    Seq(maybe("the"), Is("seasons"), OF_YEAR, make=Season),
    Seq(Skip(Behind("licences", "edges")), Is("season_plain"), make=Season),
    Seq(Skip(Behind("in")), Is("seasons"), make=Season),
    Seq(skip("the"), Is("season_plain"), Skip(Opt(Is("season_word"))), make=Season),
    Seq(Skip(Behind("in", "since", "of")), skip("the"), Is("seasons"), make=Season),
)
DECADE = OneOf(
    Seq(maybe("the"), Is("decade_number"), make=Decade),
    Seq(skip("the"), maybe("apostrophe"), OneOf(Is("decade_short"), Is("decades")), make=Decade),
    Seq(skip("apostrophe"), Is("decade_short"), make=Decade),
)
CENTURY = Seq(maybe("the"), ORDINAL, maybe("hyphen"), Skip(Is("century_word")), make=Century)

_IN = Skip(Opt(Seq(OneOf(Is("in"), Is("of")), make=lambda _: True)))
THE_UNIT = OneOf(  # "the end of the month": the one of publication
    Seq(skip("the"), CALENDAR_UNIT, make=lambda unit: Period(unit, 0)),
)
EDGE_BASE = OneOf(
    MONTH_YEAR,
    MONTH_RELATIVE,
    Seq(MONTH_NAME, make=lambda m: Date(month=m)),
    QUARTER,
    SEASON,
    DECADE,
    CENTURY,
    NUMBERED_YEAR,
    SHIFTED_UNIT,
    SAME_DAY,
    WEEKEND,
    THE_UNIT,
    Seq(CALENDAR_UNIT, make=lambda u: Period(u, 0)),
)
EDGED = OneOf(
    Seq(maybe("the"), Is("edges"), _IN, maybe("the"), EDGE_BASE, make=Edge),
    Seq(Is("edge_joined"), skip("hyphen"), EDGE_BASE, make=Edge),
    Seq(maybe("the"), Is("joined_decade"), make=lambda pair: Edge(pair[0], Decade(pair[1]))),
    Seq(Is("joined_months"), make=lambda pair: Edge(pair[0], Date(month=pair[1]))),
    Seq(Is("joined_season_plain"), make=lambda pair: Edge(pair[0], Season(pair[1]))),
    Seq(Is("joined_year"), make=lambda pair: Edge(pair[0], Date(year=pair[1]))),
    Seq(
        maybe("the"),
        skip("year_word"),
        Skip(Opt(OneOf(Is("hyphen"), Is("genitive")))),
        skip("end"),
        make=lambda: Date(month=12, day=31),
    ),
)
WITHIN_UNIT = OneOf(
    Seq(Is("units"), make=lambda u: u if u in ("D", "W", "M", "Q", "WE") else None),
    Seq(skip("half"), make=lambda: "half"),
)
WITHIN = Seq(
    maybe("the"),
    OneOf(ORDINAL, Seq(skip("last_word"), make=lambda: -1)),
    WITHIN_UNIT,
    skip("of"),
    maybe("the"),
    OneOf(MONTH, YEAR_NAME, NUMBERED_YEAR, SHIFTED_UNIT, THE_UNIT),
    make=Within,
)
NTH = OneOf(  # "now in its third week", "has entered its fourth year"
    Seq(Skip(Behind("in")), skip("its"), ORDINAL, CALENDAR_UNIT, make=lambda _n, unit: Nth(unit)),
    Seq(Skip(Behind("entering")), skip("its"), ORDINAL, CALENDAR_UNIT, make=lambda _n, unit: Nth(unit, certain=True)),
)


PERIODS: tuple[tuple[str, Pattern], ...] = (
    ("early, late or mid period", EDGED),
    ("numbered part of a period", WITHIN),
    ("running week", NTH),
    ("days of a month", MONTH_DAYS),
    ("day", DAY),
    ("month", MONTH),
    ("quarter", QUARTER),
    ("season", SEASON),
    ("decade", DECADE),
    ("century", CENTURY),
    ("week of a day", WEEK_OF),
    ("years", YEARS),
    ("year", YEAR_NAME),
    ("period", SHIFTED_UNIT),
    ("weekend", WEEKEND),
)
