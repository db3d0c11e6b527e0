"""Whom a participle is of that stands behind its noun."""

import pytest

import histor


def figures(text):
    """How many were killed and hurt in the incidents that are news."""
    reading = histor.read(text, published="2024-11-13", language="en")
    news = [i.figures for i in reading.incidents if not i.background]
    return [(f["killed"].best if "killed" in f else 0, f["injured"].best if "injured" in f else 0) for f in news]


@pytest.mark.parametrize(
    ("title", "dead"),
    [
        ("Dad of three gunned down in Lund driveway", 1),
        ("Grandfather of six slain in robbery", 1),
        ("Family of four killed in fire", 4),
    ],
)
def test_a_father_of_three_is_one(title, dead):
    assert figures(f"{title}.") == [(dead, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The woman killed in the shooting was a nurse. Ida Rahn was on her way to work.",
        "The man killed in Monday's shooting was 38. Neighbours said that he lived alone.",
    ],
)
def test_a_participle_behind_its_noun_tells_of_it_whatever_its_tag(text):
    assert figures(text) == [(1, 0)]
