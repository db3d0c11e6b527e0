"""Amounts: how many the words say, before it is known of what. "two dozen", "20 to 30", "several hundred", "dozens"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from histor.mentions.quantities.numerals import Number, Word, numeral
from histor.mentions.quantities.phrases import phrases
from histor.mentions.quantities.words import entries

_HYPHENS = ("-", "–", "‑")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range at the tokens `first` to `end` (exclusive) of a sentence."""

    first: int
    end: int
    low: Number | None
    best: Number | None
    high: Number | None
    approximate: bool = False
    kind: str = "number"  # number, vague, zero, both or article


@cache
def _counting_units() -> dict[str, int]:
    return {word: int(value) for value, listed in entries("quantities", "counting_units") for word in listed}


def _three(text: str) -> tuple[float, float, float]:
    low, best, high = map(float, text.split())
    return low, best, high


def amount(tokens: Sequence[Word], i: int) -> Amount | None:
    """The amount that begins at token `i`, with its longest reading."""
    found = [read(tokens, i) for read in (_of_units, _vague, _range, _single)]
    return max((one for one in found if one is not None), key=lambda one: one.end, default=None)


def _of_units(tokens: Sequence[Word], i: int) -> Amount | None:
    """Several dozen, half a million, two dozen, a hundred."""
    factor: tuple[float, float, float] | None = None
    found = phrases("vague_factors").at(tokens, i)
    if found:
        end, factor = found[0], _three(found[1])
    else:
        number = numeral(tokens, i)
        if number is None:
            return None
        end, factor = number[0], (number[1], number[1], number[1])
    unit = _counting_units().get(tokens[end].lower) if end < len(tokens) else None
    if unit is None or (unit != 12 and not found) or (unit == 20 and tokens[i].lower == "half"):
        return None
    low, best, high = (int(part * unit) for part in factor)
    if high > low:  # "several dozen" runs up to the last before the next dozen
        high += unit - 1
    exact = low == best == high and unit != 12
    return Amount(i, end + 1, low, best, high, not exact)


def _vague(tokens: Sequence[Word], i: int) -> Amount | None:
    found = phrases("vague").at(tokens, i)
    if found is None:
        return None
    low, best, high = map(int, _three(found[1]))
    end = found[0] - (tokens[found[0] - 1].lower == "of")
    return Amount(i, end, low, best, high, low < high, "vague")


def _range(tokens: Sequence[Word], i: int) -> Amount | None:
    """From one number to a higher one: 20 to 30, 20-30, two or three, between 20 and 30 (`i` at the first number)."""
    first = numeral(tokens, i)
    if first is None or first[0] + 1 >= len(tokens):
        return None
    sign = tokens[first[0]].lower
    between = i > 0 and tokens[i - 1].lower == "between"
    if not (sign in ("to", "or") or sign in _HYPHENS or (between and sign == "and")):
        return None
    last = numeral(tokens, first[0] + 1)
    if last is None:
        return None
    low, high = first[1], last[1]
    if low < 1000 <= high and not tokens[last[0] - 1].lower[0].isdecimal():  # "2 to 3 million"
        low *= 1_000_000 if high >= 1_000_000 else 1000
    if not 0 < low < high:
        return None
    best = (low + high) // 2 if isinstance(low, int) and isinstance(high, int) else (low + high) / 2
    return Amount(i, last[0], low, best, high, True)


def _single(tokens: Sequence[Word], i: int) -> Amount | None:
    found = numeral(tokens, i)
    if found is None:
        return None
    end, value = found
    return Amount(i, end, value, value, value)


def bounded(amount: Amount, bound: str) -> Amount:
    """The amount under a bound: "least" and "more" leave its top open, "most" and "fewer" its bottom."""
    if bound in ("least", "more"):
        return replace(amount, high=None, best=amount.low, approximate=bound == "more" or amount.kind == "vague")
    if bound in ("most", "fewer"):
        return replace(amount, low=None, best=amount.high, approximate=amount.approximate or bound == "fewer")
    if bound in ("nearly", "about"):
        return replace(amount, approximate=True)
    return amount
