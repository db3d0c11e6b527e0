"""The side of an office by its place."""

import pytest

import histor

SIDES = [
    ("Ukraine", "The Kharkiv governor said that two had died."),
    ("Ukraine", "Kharkiv Governor Oleh Lind said that two had died."),
    ("Russia", "The governor of Belgorod, Ivan Stolz, said that two had died."),
    ("Ukraine", "Kyiv's mayor said that two had died."),
    ("Ukraine", "The Odesa regional administration said that two had died."),
    ("Russia", "The Russian-installed governor of Kherson said that two had died."),
]
OPEN = [
    "The governor said that two had died.",
    "The self-proclaimed mayor of Lubny said that two had died.",
    "The captain of Lubny said that two had played.",
    "Mayor Lubny said that two had died.",
]


def _side(text):
    reading = histor.read(text, published="2025-03-12", language="en")
    speaker = reading.statements[0].actor
    return next((actor.party for actor in reading.actors if actor.id == speaker and actor.party), None)


@pytest.mark.parametrize(("side", "text"), SIDES)
def test_an_office_speaks_for_the_country_of_its_place(side, text):
    assert _side(text) == side


@pytest.mark.parametrize("text", OPEN)
def test_an_office_without_a_place_or_of_a_disputed_one_stays_open(text):
    assert _side(text) is None


JOINED = [
    ("Ivan Stolz", "The governor of Belgorod, Ivan Stolz, said that two had died."),
    ("Petro Sadko", "The head of the regional military administration, Petro Sadko, said that two had died."),
]


@pytest.mark.parametrize(("name", "text"), JOINED)
def test_an_office_over_a_place_or_body_belongs_to_the_name_behind_it(name, text):
    reading = histor.read(text, published="2025-03-12", language="en")
    assert {actor.id for actor in reading.actors if actor.title} == {reading.statements[0].actor}
    assert next(actor.name for actor in reading.actors if actor.id == reading.statements[0].actor) == name
