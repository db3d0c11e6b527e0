import pytest

import histor

HOLDERS = [
    ("A drone hit a depot, the regional governor, Oleh Marchuk, said.", "Oleh Marchuk"),
    ("Nobody was hurt, according to the mayor, Iryna Savchenko.", "Iryna Savchenko"),
]


@pytest.mark.parametrize(("text", "name"), HOLDERS)
def test_a_name_behind_an_office_is_a_person_and_no_place(text, name):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert name in [a.name for a in reading.actors if a.kind == "person"]
    assert name not in [p.text for p in reading.places]


def test_a_town_behind_a_comma_stays_a_town():
    reading = histor.read("The governor visited the capital, Kyiv, on Monday.", published="2024-11-13", language="en")
    assert "Kyiv" in [p.text for p in reading.places]
