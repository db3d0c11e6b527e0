"""Whom a participle is of that stands behind its noun."""

import pytest
from tests.claims.counting import counted_apart


@pytest.mark.parametrize(
    ("title", "dead"),
    [
        ("Dad of three gunned down in Lund driveway", 1),
        ("Grandfather of six slain in robbery", 1),
        ("Family of four killed in fire", 4),
    ],
)
def test_a_father_of_three_is_one(title, dead):
    assert counted_apart(f"{title}.") == [(dead, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The woman killed in the shooting was a nurse. Ida Rahn was on her way to work.",
        "The man killed in Monday's shooting was 38. Neighbours said that he lived alone.",
    ],
)
def test_a_participle_behind_its_noun_tells_of_it_whatever_its_tag(text):
    assert counted_apart(text) == [(1, 0)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The mother of a boy shot dead on Monday spoke out.", 1),
        ("The father of a girl found dead on Monday told reporters that she was a nurse.", 1),
        ("The mother of two boys shot dead on Monday spoke out.", 2),
        ("The owner of a shop found dead on Monday was a widower.", 1),
    ],
)
def test_who_is_found_or_shot_dead_is_not_whose_kin_speaks(text, dead):
    assert counted_apart(text) == [(dead, 0)]
