"""Deeds and fates that a tree joins to the wrong words are joined to the right ones."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Officers came, killing four and wounding nine others, including a cook.", 4),
        ("He fired at a bus, killing five and injuring seven others.", 5),
        ("He fired at a mill, leaving Lars Brun, 37, dead and two women wounded.", 1),
        ("The trial is of an attack that killed Mara Holt, 44, of Lund, and wounded nine others at a fair.", 1),
    ],
)
def test_who_was_hurt_by_a_second_deed_is_not_dead(text, dead):
    assert counted(text)[0] == dead


@pytest.mark.parametrize(
    "text",
    [
        "The student killed just yards from Lund College on Friday was identified as Lars Brun, 19.",
        "The man killed a mile from his farm on Monday was identified as Lars Brun.",
    ],
)
def test_who_was_killed_so_far_from_a_place_is_dead(text):
    assert counted(text)[0] == 1


def test_the_grandson_of_somebody_named_is_another():
    text = "The grandson of U.S. Rep. Lars Brun was fatally shot at home. Nils Moe, 17, died Friday night at the scene."
    assert counted(text)[0] == 1
