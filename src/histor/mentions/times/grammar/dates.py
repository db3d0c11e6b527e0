"""Dates: March 10, 10 March 2025, Sat., March 3, the 10th of March, Jan. 27, 2025-03-12, March 3-5, early March."""

from __future__ import annotations

from histor.mentions.times.grammar.numbers import DAY_NUMBER, DAY_OF_MONTH, DAY_ORDINAL, SPELLED_YEAR, YEAR
from histor.mentions.times.grammar.tests import (
    LAST_NOT_COUNTING,
    MONTH_ALONE,
    NAMES_A_YEAR,
    NO_NOUN_NEXT,
    NOT_COUNTING,
)
from histor.mentions.times.pattern import Behind, Is, OneOf, Opt, Seq, Skip, maybe, opt, skip
from histor.mentions.times.values.dates import Date, DayRange, Holiday, Swappable, YearRange, exists
from histor.mentions.times.values.periods import Month


def _date(weekday: int | None, month: int, day: int, year: int | None) -> Date | None:
    return Date(year, month, day, weekday) if exists(year or 2024, month, day) else None


def _range(month: int, first: int, last: int, year: int | None = None) -> DayRange | None:
    if first >= last or not exists(year or 2024, month, last):
        return None
    return DayRange(Date(year, month, first), Date(year, month, last))


def _iso(year: int, month: int, day: int) -> Date | None:
    return Date(year, month, day) if exists(year, month, day) else None


def _slashed(parts: tuple[int, int, int]) -> Date | Swappable | None:
    if parts[0] > 1900:
        return _iso(*parts)
    first, second, year = parts
    year += (2000 if year < 70 else 1900) if year < 100 else 0
    return Swappable(first, second, year) if exists(year, first, second) or exists(year, second, first) else None


def _recent(year: int) -> Date | None:
    return Date(year=year) if 1900 <= year <= 2035 else None


def _years(first: int, last: int) -> YearRange | None:
    last += first // 100 * 100 if last < 100 else 0
    return YearRange(first, last) if 1500 < first < last < 2101 else None


WEEKDAY_NAME = OneOf(Is("weekdays"), Seq(Is("weekday_abbreviations"), maybe("dot"), make=int))
WEEKDAY_FIRST = Opt(Seq(WEEKDAY_NAME, maybe("comma"), maybe("the"), make=int))
MONTH_NAME = Is("months")
MONTH_BY_DAY = OneOf(MONTH_NAME, Is("months_lower"))
YEAR_LAST = Opt(Seq(maybe("comma"), Skip(NOT_COUNTING), YEAR, make=int))
RANGE_SIGN = OneOf(Is("hyphen"), Is("dash"), Is("to"))
THE_DAY = Seq(maybe("the"), DAY_OF_MONTH, Skip(LAST_NOT_COUNTING), make=int)
DAY_BEFORE_MONTH = Seq(maybe("the"), OneOf(DAY_ORDINAL, DAY_NUMBER), maybe("of"), make=int)

MONTH_DAY = Seq(WEEKDAY_FIRST, MONTH_BY_DAY, THE_DAY, YEAR_LAST, make=_date)
DAY_MONTH = Seq(
    WEEKDAY_FIRST,
    DAY_BEFORE_MONTH,
    MONTH_BY_DAY,
    YEAR_LAST,
    make=lambda weekday, day, month, year: _date(weekday, month, day, year),
)
ISO = Seq(Is("year_number"), skip("hyphen"), Is("number_two"), skip("hyphen"), Is("number_two"), make=_iso)
SLASHED = Seq(Is("slashed"), make=_slashed)
DAY_DATE = OneOf(MONTH_DAY, DAY_MONTH, ISO, SLASHED)

MONTH_DAYS = OneOf(
    Seq(  # "between 3 and 5 March"; the word itself is left out
        Skip(Behind("between")),
        DAY_OF_MONTH,
        skip("and"),
        DAY_OF_MONTH,
        MONTH_BY_DAY,
        YEAR_LAST,
        make=lambda a, b, m, y: _range(m, a, b, y),
    ),
    Seq(
        Skip(Behind("between")),
        MONTH_BY_DAY,
        DAY_OF_MONTH,
        skip("and"),
        DAY_OF_MONTH,
        Skip(LAST_NOT_COUNTING),
        YEAR_LAST,
        make=_range,
    ),
    Seq(MONTH_BY_DAY, DAY_OF_MONTH, Skip(RANGE_SIGN), DAY_OF_MONTH, Skip(LAST_NOT_COUNTING), YEAR_LAST, make=_range),
    Seq(MONTH_BY_DAY, Is("number_range"), YEAR_LAST, make=lambda m, pair, y: _range(m, pair[0], pair[1], y)),
    Seq(
        DAY_OF_MONTH,
        Skip(RANGE_SIGN),
        DAY_OF_MONTH,
        MONTH_BY_DAY,
        YEAR_LAST,
        make=lambda a, b, m, y: _range(m, a, b, y),
    ),
    Seq(Is("number_range"), MONTH_BY_DAY, YEAR_LAST, make=lambda pair, m, y: _range(m, pair[0], pair[1], y)),
)
MONTH_YEAR = Seq(MONTH_NAME, maybe("comma"), maybe("of"), Skip(NOT_COUNTING), YEAR, make=lambda m, y: Date(y, m))
RELATIVE_YEAR = Seq(maybe("of"), maybe("comma"), Is("shifts"), skip("year_word"), make=int)
MONTH_RELATIVE = OneOf(
    Seq(MONTH_NAME, Opt(DAY_OF_MONTH), RELATIVE_YEAR, make=lambda m, d, y: Month(m, year=y, day=d)),
    Seq(Is("shifts"), MONTH_NAME, Opt(THE_DAY), make=lambda shift, m, d: Month(m, shift, day=d)),
)
BARE_MONTH = Seq(Skip(MONTH_ALONE), MONTH_NAME, make=lambda m: Date(month=m))
MONTH = OneOf(MONTH_YEAR, MONTH_RELATIVE, BARE_MONTH)
# "on the 10th": nothing after it that it could number.
THE_TENTH = Seq(
    Skip(Behind("on", "until", "and", "to", "hyphen", "from", "between", "since")),
    skip("the"),
    Is("ordinal_digits"),
    Skip(NO_NOUN_NEXT),
    make=lambda d: Date(day=d) if d <= 31 else None,
)

YEAR_NAME = OneOf(
    Seq(maybe("the"), skip("year_word"), YEAR, make=lambda y: Date(year=y)),
    Seq(skip("fiscal"), maybe("year_word"), YEAR, make=lambda y: Date(year=y)),
    Seq(Skip(Behind("licences", "edges", "brackets", "hyphen")), Skip(NOT_COUNTING), YEAR, make=lambda y: Date(year=y)),
    Seq(Skip(Behind("determiners", "genitive")), Is("year_number"), Skip(NAMES_A_YEAR), make=_recent),
    Seq(SPELLED_YEAR, make=lambda y: Date(year=y)),
)
YEARS = OneOf(
    Seq(Is("number_range"), make=lambda pair: _years(*pair)),
    Seq(Is("year_number"), Skip(OneOf(Is("hyphen"), Is("dash"))), Is("year_tail"), make=_years),
)
HOLIDAY = OneOf(
    Seq(opt("shifts"), Is("holidays"), make=lambda shift, rule: Holiday(rule, shift)),
)
HOLIDAY_YEAR = Seq(Is("holidays"), maybe("comma"), YEAR, make=lambda rule, y: Holiday(rule, year=y))
