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


@pytest.mark.parametrize(
    "before",
    [
        "Early reports put the number of dead at four.",
        "In initial reports, police said that four people had been killed.",
        "Police first said that four people had been killed.",
        "The army had earlier said that four people were killed.",
        "Preliminary figures spoke of four dead.",
    ],
)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_was_given_first_is_not_in_the_range(before, order):
    parts = (before, "Six people were killed, mayor Ivo Brandt said.")
    killed = first("Shells hit Lund on Monday. " + " ".join(parts[i] for i in order)).figures["killed"]
    assert (killed.low, killed.best, killed.high, killed.agreement) == (6, 6, 6, "revised")
    assert len(killed.claims) == 2


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Police first said that four people had been killed in Lund.", 4),  # and nobody says another
        ("Police first said that four people had been killed in Lund. Two others were hurt, the mayor said.", 4),
        ("Police said that four people had been killed in Lund. The mayor, who said so first, spoke of four.", 4),
    ],
)
def test_what_was_given_first_stands_where_no_other_number_does(text, killed):
    assert first(text).figures["killed"].best == killed


def test_the_number_of_dead_that_rises_is_a_toll():
    text = "Police had said that two people were killed in Lund. On Friday the number of dead rose to three."
    assert first(text).figures["killed"].best == 3


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


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police first said three people had died in the blast in Lund. They now say seven people died.", 7),
        ("Seven people died in the blast in Lund, police said. It had first said that three were dead.", 7),
        ("Initial reports put the toll of the blast in Lund at three. Seven people died, police said.", 7),
        ("The toll of the blast in Lund has risen to seven. Early accounts had put it at three dead.", 7),
        ("An earlier version of this report said three people were killed. Police say seven were killed in Lund.", 7),
        ("Seven people died in Lund, the army said, after previously saying that three had died.", 7),
        ("The ministry cut the number of dead in Lund down from seven to three.", 3),
    ],
)
def test_a_number_told_as_one_of_before_is_no_end_of_the_range(text, number):
    killed = first(text).figures["killed"]
    assert (killed.low, killed.best, killed.high) == (number, number, number)


@pytest.mark.parametrize(
    "text",
    [
        "The agency first reported that three had died in Lund. The mayor said seven people had died in Lund.",
        "The mayor put the toll at three. The governor put the number of dead at seven.",
    ],
)
def test_who_is_first_or_puts_a_toll_takes_no_number_back(text):
    killed = first(text).figures["killed"]
    assert (killed.low, killed.high, killed.agreement) == (3, 7, "contested")
