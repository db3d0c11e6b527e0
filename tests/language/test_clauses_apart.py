"""Semicolons, lists and participles whose tree is set right: who says what, who died, who did it."""

import pytest

import histor

DATE = "2024-05-16"


def read(text):
    """The reading of a text of the day."""
    return histor.read(text, published=DATE, language="en")


def said(text):
    """What each speaker says, by their words."""
    return {s.source.text: s.content.text for s in read(text).statements if s.source is not None}


def best(text, measure):
    """The best number of a measure in the first incident that has it."""
    return next(i.figures[measure].best for i in read(text).incidents if measure in i.figures)


def doers(text, measure):
    """Who did it, of the claims of a measure."""
    found = [c for c in read(text).claims if c.measure == measure]
    return {p.text for c in found for p in (*c.roles.perpetrator, *c.roles.organisation)}


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"The mayor": "31 died", "the union": "40"}, "The mayor said 31 died; the union spoke of 40."),
        ({"opposition": "nine"}, "Three dead as police break up march in Kampala; opposition says nine"),
        ({"witnesses": "ten"}, "Four hurt in Kampala blast; witnesses speak of ten"),
        (
            {"the mayor": "Three died here and two in Lira"},
            "Three died here and two in Lira, the mayor said.",
        ),
    ],
)
def test_a_clause_behind_a_semicolon_has_its_own_speaker(told, text):
    assert said(text) == told


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (
            3,
            "A strike hit a flat in Odesa. Shelling in the suburb of Karm killed a couple and their infant son.",
        ),
        (
            2,
            "A gunman shot a cook in the leg and a waiter in the arm in Odesa. He killed two men and a boy ran.",
        ),
    ],
)
def test_the_last_of_a_list_is_counted(number, text):
    assert best(text, "killed") == number


def test_a_doctor_who_tells_of_it_did_not_do_it():
    text = (
        "Police fired live rounds and tear gas at thousands of people who marched on the electoral commission on "
        "Wednesday, killing at least three, a doctor at the city's main hospital said."
    )
    assert doers(text, "killed") == {"Police"}


def test_what_a_relative_clause_between_commas_tells_stays_there():
    text = "Police praised the guard, who shot at the robbers on Monday, killing two."
    assert "Police" not in doers(text, "killed")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (11, "The army said eleven militants were eliminated in the raid on Monday."),
        (None, "Four teams were eliminated in the final on Monday."),
        (None, "The firm eliminated 300 workers from its list."),
    ],
)
def test_only_those_who_fight_are_eliminated(number, text):
    found = [i.figures["killed"].best for i in read(text).incidents if "killed" in i.figures]
    assert found == ([number] if number is not None else [])


def test_a_date_is_no_part_of_who_did_it():
    assert doers("It was the second raid. On 28 April gunmen killed nine traders.", "killed") == {"gunmen"}
