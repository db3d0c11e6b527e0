"""A number that counts a whole row of happenings is not of the one told: "the second in a spate of four deaths"."""

import pytest

import histor


def news(text):
    """The killed of the incidents that are news."""
    incidents = histor.read(text, published="2024-11-20", language="en").incidents
    return [one.figures["killed"].best for one in incidents if "killed" in one.figures and not one.background]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rahn's murder was the second in a spate of four knife deaths. Rahn, 19, was stabbed to death in June.", [1]),
        ("The killing of the baker on Monday was the latest in a series of nine murders in the valley.", [1]),
        ("The raid, in which two died, was part of a wave of raids that have killed 30 people.", [2]),
        ("A string of shootings left four people dead on Monday.", [4]),
        ("A series of blasts killed nine people in Lunt.", [9]),
        ("Part of the roof fell and killed two people.", [2]),
    ],
)
def test_what_a_row_comes_to_is_not_of_its_latest(text, killed):
    assert news(text) == killed
