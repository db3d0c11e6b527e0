"""Where sentences begin, by odds given by hand."""

from __future__ import annotations

import numpy as np
import pytest

from histor.language.sentences import sentences


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("The depot burned at 3 p.m. Saturday .", []),
        ("Sirens sounded at 11:40 p.m. March 4 .", []),
        ("Shells fell until 9 a.m. Dec. 2 .", []),
        ("Shells fell until 9 a.m. Two people died .", [5]),
        ("The school closed . Saturday was calm .", [4]),
    ],
)
def test_after_hours(words, begins):
    words = words.split()
    # The model's odds as it often gives them: anything after a full stop may begin a sentence.
    odds = np.array([-1.0 if k and words[k - 1].endswith(".") else -9.0 for k in range(len(words))])
    assert [first for first, _ in sentences([words], odds)] == [0, *begins]


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("It happened before 4 a.m. Officers found two men .", [5]),
        ("Shots were heard on Ash Ave. The doors were shut .", [6]),
        ("They named him as Karl Lind Jr. He was hit .", [7]),
        ("They named him as Karl Lind Sr. Lind was hit .", [7]),
        ("He was taken to St. Mary 's .", []),
        ("He was seen by Dr. Lind there .", []),
        ("The Karl Lind Jr. School was closed .", []),
        ("It happened before 4 a.m. according to officers .", []),
    ],
)
def test_a_sentence_begins_behind_an_abbreviation_whatever_the_odds(words, begins):
    words = words.split()
    odds = np.full(len(words), -9.0)
    assert [first for first, _ in sentences([words], odds)] == [0, *begins]


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("Oakdale police said so .", []),
        ("Nobody was hurt . Oakdale police said so .", [4]),
        ("Oakdale The police said so .", [1]),  # a heading
        ("New Oakdale Police said so .", []),  # the police of a town, not a heading and the police
        ("He left . Police said so .", [3]),
    ],
)
def test_a_name_is_no_sentence_before_what_goes_on_with_it(words, begins):
    words = words.split()
    # The model takes the town's name for a heading, and what follows it for the sentence.
    odds = np.array([9.0 if k and words[k - 1] in ("Oakdale", ".") else -9.0 for k in range(len(words))])
    assert [first for first, _ in sentences([words], odds)] == [0, *begins]
