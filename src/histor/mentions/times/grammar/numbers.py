"""Numbers as times use them: days of the month, years, ordinals, amounts of a unit."""

from __future__ import annotations

from histor.mentions.quantities import numerals
from histor.mentions.times.grammar.tests import NO_FRACTION
from histor.mentions.times.pattern import (
    Ahead,
    Behind,
    Call,
    Found,
    Is,
    Line,
    Once,
    OneOf,
    Opt,
    Seq,
    Skip,
    maybe,
    opt,
    skip,
)
from histor.mentions.times.values.lengths import Length

Number = int | float


def _cardinal(line: Line, i: int) -> Found | None:
    return numerals.numeral(line.tokens, i)


def _spelled_year(line: Line, i: int) -> Found | None:
    """A year in words: "nineteen ninety-six", "twenty twenty-two", "two thousand" and its years."""
    first = numerals.numeral(line.tokens, i)
    if first is None:
        return None
    end, value = first
    if value in (18, 19, 20):
        second = numerals.numeral(line.tokens, end) if end < len(line.tokens) else None
        if second and 10 <= second[1] <= 99 and line.tokens[end].lower.isalpha():
            return second[0], int(value) * 100 + int(second[1])
        return None
    return (end, int(value)) if 1900 <= value <= 2100 and line.tokens[i].lower.isalpha() else None


def _year(number: int) -> int | None:
    return number if 1500 <= number <= 2100 else None


CARDINAL = Once(Call(_cardinal, "number", "amounts"))
DAY_NUMBER = Is("day_number")
DAY_ORDINAL = Seq(
    OneOf(
        Is("ordinal"),
        Seq(Is("number"), skip("hyphen"), Is("ordinal"), make=lambda a, _: None),
        Seq(Is("number"), Skip(Is("hyphen")), Is("ordinal"), make=lambda a, b: a + b),
    ),
    make=lambda n: n if 1 <= n <= 31 else None,
)
DAY_OF_MONTH = OneOf(DAY_NUMBER, DAY_ORDINAL)
SPELLED_YEAR = Call(_spelled_year, "number")
YEAR = OneOf(Seq(Is("year_number"), make=_year), SPELLED_YEAR)
ORDINAL = OneOf(Is("ordinal"), Seq(Is("number"), skip("hyphen"), Is("ordinal"), make=lambda a, b: a + b))

APPROXIMATELY = Opt(Is("approximators"))
FILLER = maybe("fillers")
UNIT = OneOf(Is("units_plural"), Is("units"))
HALF_MORE = Opt(Is("halves"))


def _either(_low: Number, _high: Number) -> str:
    """An amount between two numbers is open: no single length would be true."""
    return "X"


JOINER = OneOf(Is("to"), Is("or"), Is("hyphen"), Is("dash"))
RANGE = OneOf(
    Seq(CARDINAL, Skip(JOINER), CARDINAL, make=_either),
    Seq(skip("between"), CARDINAL, skip("and"), CARDINAL, make=_either),
    Seq(Is("number_range"), make=lambda pair: _either(*pair)),
)
MORE = Seq(CARDINAL, Skip(Opt(Is("fillers"))), make=lambda n: n)
AMOUNT = OneOf(RANGE, MORE, Is("amounts"))


def length(amount: Number | str, unit: str, half: float | None = None) -> Length | None:
    """An amount of a unit, "X" for an open amount. None for "one centuries"-like nonsense such as a huge amount."""
    if isinstance(amount, str):
        return Length(None, unit)
    if unit == "Q" and amount == 1:  # "more than a quarter" is a fraction
        return None
    return Length(amount + (half or 0), unit) if amount > 0 else None


LENGTH = Once(
    OneOf(
        Seq(AMOUNT, FILLER, UNIT, Skip(NO_FRACTION), Skip(Ahead("hyphen", never=True)), HALF_MORE, make=length),
        Seq(CARDINAL, Is("unit_second"), Skip(Ahead("quarter_word", never=True)), make=length),
        Seq(AMOUNT, HALF_MORE, UNIT, Skip(NO_FRACTION), make=lambda n, half, unit: length(n, unit, half)),
    )
)
# "three-day", "a 24-hour": the unit is joined to its number and stands before a noun.
JOINED_LENGTH = Seq(OneOf(CARDINAL, Is("amounts")), skip("hyphen"), OneOf(Is("units"), Is("unit_second")), make=length)

__all__ = [
    "AMOUNT",
    "APPROXIMATELY",
    "CARDINAL",
    "DAY_NUMBER",
    "DAY_OF_MONTH",
    "DAY_ORDINAL",
    "FILLER",
    "JOINED_LENGTH",
    "JOINER",
    "LENGTH",
    "ORDINAL",
    "UNIT",
    "YEAR",
    "Behind",
    "length",
    "opt",
]
