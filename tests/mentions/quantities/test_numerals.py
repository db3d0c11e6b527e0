"""Numerals in digits and words."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from histor.mentions.quantities.numerals import digits, numeral


@dataclass
class Word:
    lower: str
    start: int = 0
    end: int = 0


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty - four", 24),
        ("twenty four", 24),
        ("a hundred", 100),
        ("one hundred and ten", 110),
        ("two hundred and fifty thousand", 250_000),
        ("three million two hundred thousand", 3_200_000),
        ("1,200", 1200),
        ("1.2 million", 1_200_000),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("zero", 0),
    ],
)
def test_value(words, value):
    tokens = [Word(word) for word in words.split()]
    assert numeral(tokens, 0) == (len(tokens), value)


@pytest.mark.parametrize("text", ["007", "1,20", "1,2000", "12.", ".5", "3-2", "abc", "²", "1.2.3", "10th"])
def test_codes_are_no_numerals(text):
    assert digits(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_commas(number):
    assert digits(str(number)) == number
    assert digits(f"{number:,}") == number


@given(st.text(min_size=1, max_size=12))
def test_any_text_is_safe(text):
    assert digits(text) is None or digits(text) >= 0
