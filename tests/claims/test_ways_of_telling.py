"""Ways of telling of the dead, the hurt and the damaged that set another noun or verb between."""

import pytest
from tests.claims.counting import claimed


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The strike on Lund on Monday cost three villagers their lives.", [("killed", 3)]),
        ("Shelling of Lund on Monday claimed three villagers' lives.", [("killed", 3)]),
        ("A mine near Lund took a nurse's life on Monday.", [("killed", 1)]),
        ("The strike on Lund on Monday claimed the lives of dozens of people.", [("killed", None)]),
        ("Three villagers did not survive the strike on Lund on Monday.", [("killed", 3)]),
        ("A nurse did not survive the wounds that she had suffered on Monday.", [("killed", 1)]),
        ("Monday's strike on Lund wiped out a family of five.", [("killed", 5)]),
        ("Shrapnel hit a couple and their son in Lund on Monday.", [("injured", 2), ("injured", 1)]),
        ("A nurse was taken hostage in Lund on Monday.", [("abducted", 1)]),
        ("Three villagers lost legs in the blast in Lund on Monday.", [("injured", 3)]),
        ("The strike on Lund on Monday caused damage to a hospital.", [("damaged", 1)]),
        ("Shelling of Lund on Monday partly destroyed a hospital.", [("damaged", 1)]),
        ("Two bridges were partially destroyed in the shelling of Lund on Monday.", [("damaged", 2)]),
    ],
)
def test_they_are_told_of(text, claims):
    assert claimed(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The job on Monday cost three clerks their holidays.",
        "Three clerks did not survive the first round of talks on Monday.",
        "After the match in Lund on Monday the striker was wiped out.",
        "The clerk was driven home in Lund on Monday.",
        "A couple of days after the strike in Lund the shops were open.",
        "Nobody may take someone's life, the judge said on Monday.",
        "They take people's lives, the judge said on Monday.",
        "The talks caused damage to his name.",
    ],
)
def test_near_misses_hold_nobody(text):
    assert [c for c in claimed(text) if c[0] != "struck"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The blast in Lund on Monday did not injure anyone.",
        "The airstrike on Lund on Monday did not hurt any civilians.",
        "The shelling on Monday didn't injure anybody.",
    ],
)
def test_what_hurt_nobody_is_a_zero(text):
    assert ("injured", 0) in claimed(text)


def test_who_says_that_he_killed_nobody_counts_no_dead():
    assert claimed("The cook said on Monday that he did not kill anyone.") == []
