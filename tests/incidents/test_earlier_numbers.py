"""A number of before behind the one that a toll has come to, and places where nobody was harmed."""

import pytest

import histor


def first(text):
    return next(i for i in histor.read(text, published="2024-11-13", language="en").incidents if not i.background)


@pytest.mark.parametrize(
    "behind",
    [
        "Earlier he had spoken of three dead.",
        "He had previously spoken of three dead.",
        "Initially, officials reported three dead.",
    ],
)
def test_a_number_of_before_told_behind_is_revised(behind):
    text = f"Shells hit Lund at night. The toll rose to six, mayor Ivo Brandt said in the morning. {behind}"
    killed = first(text).figures["killed"]
    assert (killed.low, killed.best, killed.high, killed.agreement) == (6, 6, 6, "revised")


def test_a_number_of_somebody_else_is_contested():
    text = "Shells hit Lund at night. The toll rose to six, mayor Ivo Brandt said. The army spoke of eight dead."
    assert first(text).figures["killed"].agreement == "contested"


def test_where_nobody_was_harmed_is_not_where_it_happened():
    text = (
        "Drones attacked two cities at night. In Kharkiv five people were killed, the governor said. "
        "No dead or injured were reported in Poltava."
    )
    reading = histor.read(text, published="2024-11-13", language="en")
    incident = next(i for i in reading.incidents if "killed" in i.figures and i.figures["killed"].best)
    assert reading.places[incident.place].name == "Kharkiv"
