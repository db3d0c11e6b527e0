"""Numbers in digits and words, read from tokens: "1,200", "1.2 million", "twenty-four", "two hundred and fifty".

A numeral is a stretch of tokens and a value; what bounds or counts it is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol

from histor.mentions.quantities.words import entries

Number = int | float

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HYPHENS = ("-", "‐", "‑")


class Word(Protocol):
    """What a numeral needs of a token."""

    lower: str
    start: int
    end: int


@cache
def number_words() -> dict[str, int]:
    """The simple number words: "seven" is 7, "forty" is 40."""
    return {word: int(value) for value, words in entries("quantities", "numbers") for word in words}


@cache
def scale_words() -> dict[str, int]:
    """The words that multiply: "hundred", "million", "m"."""
    return {word: int(value) for value, words in entries("quantities", "scales") for word in words}


@lru_cache(maxsize=8192)
def digits(text: str) -> Number | None:
    """The value of a numeral in digits ("17", "1,200", "2.5", "2½"), or None.

    Commas must part groups of three; a number with a leading zero ("007") is a code and no numeral.
    """
    tail = _FRACTIONS.get(text[-1:])
    if tail is not None:
        whole = digits(text[:-1]) if len(text) > 1 else 0
        return None if whole is None else whole + tail
    if not text.isascii() or not text[:1].isdecimal() or not text[-1].isdecimal():
        return None
    whole_part, dot, rest = text.partition(".")
    head, *groups = whole_part.split(",")
    if not head.isdecimal() or any(len(group) != 3 or not group.isdecimal() for group in groups):
        return None
    if (groups and len(head) > 3) or (len(head) > 1 and head[0] == "0") or (dot and not rest.isdecimal()):
        return None
    whole = int(head + "".join(groups))
    return float(f"{whole}.{rest}") if dot else whole


def _fraction(tokens: Sequence[Word], i: int) -> tuple[int, Number] | None:
    """A fraction written with a slash, after a whole number: the "1/2" of "2 1/2"."""
    if i < len(tokens) and "/" in tokens[i].lower:
        above, _, below = tokens[i].lower.partition("/")
        if above in ("1", "2", "3") and below in ("2", "3", "4"):
            return i + 1, int(above) / int(below)
    return None


def _digits_at(tokens: Sequence[Word], i: int) -> tuple[int, Number] | None:
    value = digits(tokens[i].lower)
    if value is None:
        return None
    after = _fraction(tokens, i + 1)
    if after:
        return after[0], value + after[1]
    end = i + 1
    while end < len(tokens) and _thousands(tokens, end) and isinstance(value, int):  # "12 500", with a narrow space
        value = value * 1000 + int(tokens[end].lower)
        end += 1
    if end < len(tokens) and tokens[end].lower in scale_words():
        value = _whole(value * scale_words()[tokens[end].lower])
        end += 1
    return end, value


def _thousands(tokens: Sequence[Word], i: int) -> bool:
    """Whether a token is a group of three digits that a space alone parts from one to three digits before it."""
    word, before = tokens[i].lower, tokens[i - 1].lower
    apart = tokens[i].start == tokens[i - 1].end + 1
    return word in ("000", "500") and before.isdecimal() and len(before) <= 3 and apart


def _words_at(tokens: Sequence[Word], i: int) -> tuple[int, Number] | None:
    """A number in words, read as groups: (two hundred and fifty) thousand (three hundred)."""
    simple, scales = number_words(), scale_words()
    total, group, last, end = 0, 0, -1, i
    while end < len(tokens):
        word = tokens[end].lower
        value = simple.get(word)
        if value is not None:
            if last != -1 and not (
                last == 100 or (20 <= last < 100 and last % 10 == 0 and 0 < value < 10) or last >= 1000
            ):
                break
            group, last = group + value, value
        elif word in scales and len(word) > 2 and last not in (-1, 0):
            scale = scales[word]
            if scale == 100:
                group, last = group * 100, 100
            else:
                total, group, last = total + group * scale, 0, scale
        elif not _joins(tokens, end, last):
            break
        end += 1
    while end > i and (tokens[end - 1].lower in _HYPHENS or tokens[end - 1].lower == "and"):
        end -= 1
    return (end, total + group) if end > i else None


def _joins(tokens: Sequence[Word], i: int, last: int) -> bool:
    """Whether a token only joins the words of one number: "twenty-four", "a hundred and ten"."""
    if i + 1 >= len(tokens):
        return False
    following = number_words().get(tokens[i + 1].lower)
    if following is None:
        return False
    if tokens[i].lower in _HYPHENS:
        return 20 <= last < 100 and last % 10 == 0 and 0 < following < 10
    return tokens[i].lower == "and" and (last == 100 or last >= 1000) and following < 100


def _whole(value: Number) -> Number:
    """The value as an integer where it is one: 1.2 million is 1200000."""
    nearest = round(value)
    return nearest if abs(value - nearest) < 1e-6 else value


def numeral(tokens: Sequence[Word], i: int) -> tuple[int, Number] | None:
    """The number that begins at token `i`: the index after it and its value, or None where none begins."""
    if i >= len(tokens):
        return None  # "from 2025 to" at the end of a line
    word = tokens[i].lower
    if word[0].isdecimal() or word[0] in _FRACTIONS:
        return _digits_at(tokens, i)
    if word in number_words():
        return _words_at(tokens, i)
    if word in ("a", "an", "one") and i + 1 < len(tokens):
        scale = scale_words().get(tokens[i + 1].lower, 0)
        if scale >= 100 and len(tokens[i + 1].lower) > 2:
            return i + 2, scale
    return None
