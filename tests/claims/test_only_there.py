"""Who was only there, or only saw or heard of it, is nobody of the incident, whatever age the report gives them."""

import pytest

import histor


def ages(text):
    """The ages of all people of the claims."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return sorted({(p.span.start, p.span.end): p.age for c in reading.claims for p in c.people if p.age}.values())


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind was shot dead in Lund on Monday. She left behind a 2-year-old daughter.",
        "Mara Lind was shot dead in Lund on Monday. Her 5-month-old baby was sitting in the back seat.",
        "Mara Lind was shot dead in Lund on Monday. The second child, a 4-year-old girl, was not injured.",
        "Mara Lind was shot dead in Lund on Monday. A 52-year-old neighbour saw her lying on the floor.",
        "Mara Lind was shot dead in Lund on Monday. A 17-year-old remembered her as a cheerful girl.",
        "Mara Lind was shot dead in Lund on Monday. Her boyfriend, Karl Brandt, 26, was outside with friends.",
        "Mara Lind was shot dead in Lund on Monday while her mother, Ida Lind, 71, was asleep.",
        "Mara Lind, the mother of a 3-year-old girl, was shot dead in Lund on Monday.",
        "Mara Lind was shot dead at a 4-year-old's christening in Lund on Monday.",
        "Mara Lind was shot dead in Lund on Monday. There was another guest, an 81-year-old, in the house.",
        "Mara Lind was shot dead in Lund. She had stayed with two guests, a 23-year-old woman and a 40-year-old man.",
        "Mara Lind was shot dead in Lund on Monday. Her husband, Karl Lind, 41, found the body.",
        "Mara Lind was shot dead in Lund on Monday. She is survived by her husband, Karl Lind, 41.",
        "Mara Lind was shot dead in Lund on Monday. Police are talking to a 14-year-old nephew who was at the house.",
        "The flat in Lund where Mara Lind was shot dead is owned by 47-year-old Karl Brandt.",
    ],
)
def test_who_was_only_there_is_left_out(text):
    assert ages(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mara Lind was shot dead in Lund on Monday along with her son, 24.", [24]),
        ("Mara Lind and her husband were killed with their 24-year-old son Karl Lind in Lund on Monday.", [24]),
        ("Mara Lind died with her 24-year-old son Karl Lind in the bombing of Lund on Monday.", [24]),
        ("Mara Lind left a 19-year-old dead in Lund on Monday, police said. She shot him.", [19]),
        ("The victims, who were in the house in Lund, are a 31-year-old man and a 44-year-old man.", []),
        ("Police said the victim was a 45-year-old cook. The cook had been shot dead in Lund on Monday.", [45]),
        ("A 16-year-old was at home in Lund when he was shot in the leg on Monday.", [16]),
        ("The relatives of a 17-year-old girl shot in Lund on Monday spoke out.", [17]),
        ("Mara Lind was shot dead in Lund on Monday. Karl Brandt, 26, is in custody.", [26]),
    ],
)
def test_who_was_harmed_or_did_it_stays(text, told):
    assert ages(text) == told
