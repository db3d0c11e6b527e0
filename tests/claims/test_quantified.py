"""Whom a word of amount and "of" mean: "both of his sons", "each of the four guards", "most of the passengers"."""

import pytest
from tests.claims.counting import claimed


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A shell killed both of his sons on Monday.", [("killed", 2)]),
        ("The blast wounded both of the baker's sons on Monday.", [("injured", 2)]),
        ("Gunmen abducted both of the nuns on Monday.", [("abducted", 2)]),
        ("The strike destroyed both of the village's schools.", [("destroyed", 2)]),
        ("Two clerks were in a shop. A gunman shot both of them on Monday.", [("injured", 2)]),
        ("A couple were in a shop. A gunman shot them both in the head on Monday.", [("injured", 2)]),
        ("Two bakers were hit in the blast. Both of them died in hospital on Monday.", [("injured", 2), ("killed", 2)]),
        ("Gunmen shot each of the four guards in the leg on Monday.", [("injured", 4)]),
        ("Gunmen shot all of the six guards in the leg on Monday.", [("injured", 6)]),
        ("The mine killed all of the passengers on Monday.", [("killed", None)]),
        ("All of the passengers were killed by a mine on Monday.", [("killed", None)]),
        ("The raid killed many of the villagers on Monday.", [("killed", None)]),
        ("Half of the 12 guards were killed in the raid on Monday.", [("killed", None)]),
        ("Police arrested some of the protesters on Monday.", [("detained", None)]),
        ("The army shot down most of the 40 drones on Monday.", [("intercepted", None)]),
        ("All of the crew died in the blast on Monday.", [("killed", None)]),
    ],
)  # fmt: skip
def test_those_behind_of_are_told_of(text, claims):
    assert claimed(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The vote killed most of the bills on Monday.",
        "The frost killed both of the fig trees and half of the vines.",
        "Not all of the hostages were killed in the raid on Monday.",
        "All of the pupils got over the flu.",
    ],
)
def test_what_is_nobody_and_who_may_be_nobody_is_not(text):
    assert claimed(text) == []
