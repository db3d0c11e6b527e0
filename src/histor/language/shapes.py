"""The shape of a word: what an uncased encoder can't see.

The encoder's pieces are in lower case; the shape says beside them how the word was written.
"""

from __future__ import annotations

from enum import IntEnum


class Shape(IntEnum):
    """How a word is written. The numbers are rows of the model's shape table: never renumber."""

    NONE = 0  # padding and the two border pieces
    LOWER = 1
    TITLE = 2
    UPPER = 3
    INITIAL = 4  # one capital letter, with or without its dot
    MIXED = 5
    DIGITS = 6
    DIGITS_AND_LETTERS = 7
    MARK = 8  # no letter, no digit
    UNCASED = 9  # letters of a script without case


def shape(word: str) -> Shape:
    """The shape of one word."""
    if word.islower():
        return Shape.DIGITS_AND_LETTERS if _has_digit(word) else Shape.LOWER
    if word.isalpha():
        return _of_letters(word)
    if _has_digit(word):
        letters = any(map(str.isalpha, word))
        return Shape.DIGITS_AND_LETTERS if letters else Shape.DIGITS
    if not any(map(str.isalpha, word)):
        return Shape.MARK
    return _of_letters("".join(filter(str.isalpha, word)))


def _of_letters(letters: str) -> Shape:
    if letters.isupper():
        return Shape.UPPER if len(letters) > 1 else Shape.INITIAL
    if letters.istitle():
        return Shape.TITLE
    if letters.lower() == letters.upper():
        return Shape.UNCASED
    return Shape.MIXED


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
