"""Harm without a word for its kind, behind a fire, a looting or a capture: of one incident with it."""

import pytest

import histor

TOGETHER = [
    ("Arsonists set fire to a barn and two mills overnight; nobody was hurt.", "injured", 0),
    ("Vandals smashed the windows of a chapel on Friday, police said. No one was injured.", "injured", 0),
    ("Protesters torched the customs house on Monday. There were no casualties.", "killed", 0),
    ("Looters ransacked three bakeries in the capital. Nobody was hurt.", "injured", 0),
    ("Rebels captured the airport without a fight on Sunday. There were no casualties.", "injured", 0),
    ("Gunmen abducted two surveyors from a quarry. No one was injured in the incident.", "injured", 0),
    ("Troops seized two villages. No shots were fired and no one was hurt.", "injured", 0),
    ("Protesters torched the customs house on Monday. Two people were injured.", "injured", 2),
    ("Rebels captured the airport on Sunday. Seven people were killed.", "killed", 7),
]
APART = [
    "Gunmen robbed a bank in Lagos on Monday. In Abuja, a bus overturned and nobody was hurt.",
    "Looters ransacked a bakery in Lagos on Monday. In Abuja, nobody was hurt.",
    "A man was shot dead in Lagos on Monday. In a crash on Kell Road, a man died.",
]


@pytest.mark.parametrize(("text", "measure", "number"), TOGETHER)
def test_it_is_of_what_was_told_before(text, measure, number):
    (told,) = histor.read(text, published="2024-05-15").incidents
    assert told.figures[measure].best == number


@pytest.mark.parametrize("text", APART)
def test_what_happens_at_another_place_is_apart(text):
    assert len(histor.read(text, published="2024-05-15").incidents) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There were no immediate reports of casualties.", "There were no immediate reports of casualties"),
        ("A shell landed in a field without causing casualties.", "without causing casualties"),
        ("Police reported no deaths in the raid.", "Police reported no deaths in the raid"),
        ("The mayor denied that anyone was killed.", "denied that anyone was killed"),
    ],
)
def test_the_words_of_none_begin_with_what_says_so(text, words):
    told = [c for c in histor.read(text, published="2024-05-15").claims if c.measure in ("killed", "injured")]
    assert {c.evidence.text for c in told} == {words}
