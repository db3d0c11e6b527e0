"""Who wrote a report or took its pictures did nothing in it, and nothing befell them."""

import pytest

import histor


def names(text):
    """The names of all people who stand beside claims."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return {p.name for c in reading.claims for p in c.people} - {None}


@pytest.mark.parametrize(
    "text",
    [
        "By ODA P. LUNT\nCourier Press\n\nBROD - A man hid in a shed. He fatally shot his wife and six pupils.",
        "By Karl Lunt and Oda Voss\nShe was shot dead on Monday, police said.",
        "Photo: Karl Lunt, Courier Boy, 8, dies in a blast. An 8-year-old boy died on Thursday.",
        "Two bailiffs are dead. (Photo: Oda Lunt)\nA ranger killed him.",
        "Video: Watch the report by Oda Lunt\nPolice said that she shot her friend.",
    ],
)
def test_who_made_the_report_is_in_no_claim(text):
    assert not names(text)


@pytest.mark.parametrize(
    "text",
    [
        "A clerk was killed by Karl Lunt on Monday.",
        "By Monday, Karl Lunt was dead.",
        "A photo shows a man. Karl Lunt was shot dead.",
        "Photo: Karl Lunt, Courier\nA clerk was hurt. Karl Lunt was shot dead on Monday.",
    ],
)
def test_who_is_told_of_keeps_the_name(text):
    assert names(text) == {"Karl Lunt"}
