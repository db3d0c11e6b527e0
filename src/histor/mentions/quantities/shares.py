"""Shares of a whole in words: "a third of the town", "two-thirds of the homes", "half of those aboard"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.mentions.quantities.amounts import Amount
from histor.mentions.quantities.numerals import Word, numeral, scale_words
from histor.mentions.quantities.words import entries

_HYPHENS = ("-", "‑")
MOST_PARTS = 9


@cache
def _parts() -> dict[str, int]:
    return {word: int(whole) for whole, listed in entries("quantities", "fractions") for word in listed}


def share(tokens: Sequence[Word], i: int) -> tuple[Amount, int] | None:
    """The share that begins at token `i`: how many parts, and how many parts make the whole ("two-thirds": 2 of 3).

    A share stands before "of" or is joined by a hyphen; "a third person" and "the second half" are none.
    """
    number, at = _count(tokens, i)
    joined = at < len(tokens) - 1 and tokens[at].lower in _HYPHENS
    at += joined
    whole = _parts().get(tokens[at].lower) if at < len(tokens) else None
    if whole is None or number is None or not 0 < number < whole:
        return None
    followed = at + 1 < len(tokens) and tokens[at + 1].lower == "of"
    if followed and at + 3 < len(tokens) and tokens[at + 2].lower == "a" and tokens[at + 3].lower in scale_words():
        return None  # "a quarter of a million" is a number
    if not followed and not (joined and tokens[at].lower.endswith("s")):
        return None
    return Amount(i, at + 1, number, number, number, kind="share"), whole


def _count(tokens: Sequence[Word], i: int) -> tuple[int | None, int]:
    """How many parts, and the index after it: "a" and "one" are one, and so is nothing before "half"."""
    word = tokens[i].lower
    if word == "half":
        return 1, i
    if word in ("a", "one"):
        return 1, i + 1
    found = numeral(tokens, i)
    if found is None or not isinstance(found[1], int) or found[1] > MOST_PARTS:
        return None, i
    return found[1], found[0]
