"""A number whose list of all comes to another is disputed in its parts; what a list tells of some is no list of all."""

import pytest

import histor


def first(text):
    return histor.read(text, published="2024-11-13", language="en").incidents[0]


@pytest.mark.parametrize(
    ("low", "high", "words", "text"),
    [
        (
            8,
            10,
            ("Ten people", "three police officers and five clerks"),
            "Ten people were killed in Lund, the ministry said: three police officers and five clerks.",
        ),
        (
            6,
            7,
            ("Six people", "four guards, two nurses and a driver"),
            "Six people died in Lund – four guards, two nurses and a driver.",
        ),
    ],
)
def test_parts_that_come_to_another_number(low, high, words, text):
    incident = first(text)
    killed = incident.figures["killed"]
    assert (killed.low, killed.high) == (low, high)
    assert [(d.field, d.values) for d in incident.disputes] == [("killed in its parts", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Seven people were killed in Lund: three police officers and four clerks.",
        "Ten people were killed in Lund: among them three police officers and five clerks.",
        "Ten people were killed in Lund, including three police officers and five clerks.",
        "Ten people were killed in Lund: two of them police officers and five of them clerks.",
        "Ten people were killed in Lund: Ida Moe, 34, and five clerks.",
    ],
)
def test_parts_that_leave_room_for_others(text):
    incident = first(text)
    killed = incident.figures["killed"]
    assert (killed.low, killed.high, incident.disputes) == (killed.best, killed.best, ())


def test_the_parts_are_claims_of_their_own():
    claims = histor.read("Seven people were killed in Lund: three police officers and four clerks.").claims
    assert [c.count.best for c in claims if c.count.part_of == claims[0].id] == [3, 4]


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        (2, "Police shot dead two marchers on Monday. At least 47 people have been killed since the army took power."),
        (2, "Police shot dead two marchers on Monday. At least 47 people have died since the coup, lawyers say."),
        (5, "A bomb went off in Lund on Monday. Five people have died since the blast, doctors said."),
        (2, "A shell killed two people on Tuesday. Last week, five died in a raid on the town."),
    ],
)
def test_what_was_counted_since_a_change_or_last_week_is_history(killed, text):
    news = [
        i for i in histor.read(text, published="2024-11-13").incidents if not i.background and "killed" in i.figures
    ]
    assert [i.figures["killed"].best for i in news] == [killed]
