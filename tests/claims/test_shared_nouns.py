"""Ages that share one noun: each is somebody."""

import pytest
from tests.claims.counting import counted_apart

import histor


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A 16- and 21-year-old were shot on Monday.", [(0, 2)]),
        ("A 16- and a 21-year-old were wounded on Monday.", [(0, 2)]),
        ("A 16 and 21-year-old were wounded on Monday.", [(0, 2)]),
        ("A 16-, 18- and 21-year-old were wounded on Monday.", [(0, 3)]),
        ("Police found a 16- and 21-year-old woman with gunshot wounds.", [(0, 2)]),
        ("The blast killed a 3- and 5-year-old and wounded their aunt, 42.", [(2, 1)]),
        ("Two men, a 32- and a 47-year-old, were shot on Monday.", [(0, 2)]),
        ("A 16- to 21-year-old man was shot on Monday.", [(0, 1)]),
        ("Two 16- and 21-year-old men were shot on Monday.", [(0, 2)]),
    ],
)
def test_an_age_that_shares_its_noun_is_somebody(text, told):
    assert counted_apart(text) == told


def test_the_ages_that_share_a_noun_are_those_of_the_claim():
    (claim,) = histor.read("A 16- and 21-year-old were shot on Monday.", published="2024-11-13").claims
    assert [(p.age, p.role) for p in claim.people] == [(16, "victim"), (21, "victim")]
