"""Where somebody was caught is not where it was done, nor is the hospital of the hurt."""

import pytest

import histor

CASES = [
    ("The suspect in a brawl that left a clerk dead was taken into custody in Dallas.", None),
    ("A weaver suspected in the shooting that killed two guards appeared in Houston on Monday.", None),
    ("The suspect in a brawl that left two people dead in Cleveland was taken into custody in Dallas.", "Cleveland"),
    ("Two weavers were shot dead on Monday in Cleveland.", "Cleveland"),
]


@pytest.mark.parametrize(("text", "place"), CASES)
def test_a_claim_is_not_where_somebody_was_caught(text, place):
    reading = histor.read(text, published="2024-11-13", language="en")
    claims = [c for c in reading.claims if c.measure == "killed"]
    assert claims
    assert {reading.places[c.place].name if c.place is not None else None for c in claims} == {place}


def test_the_hurt_stay_with_the_dead_whatever_their_hospital_is_called():
    text = (
        "A guard was shot dead outside an inn in Tampa on Monday. Three other guests were also hit by bullets "
        "and were taken to Madison General Hospital's Trauma Center."
    )
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [{m: f.best for m, f in i.figures.items()} for i in reading.incidents] == [{"killed": 1, "injured": 3}]
