"""Several raids in one report: one more at something else is apart, and what many raids cost is no toll of one."""

import pytest

import histor


def figures(text):
    return [
        (i.background, i.figures["killed"].best)
        for i in histor.read(text, published="2024-05-15").incidents
        if "killed" in i.figures
    ]


FIRST = "Warplanes bombed a mill in Sar on Tuesday, killing nine people. "


@pytest.mark.parametrize(
    "more",
    [
        "A second raid an hour later hit a tannery, killing two people, residents said.",
        "A further strike on a tannery killed two.",
        "A third salvo struck a clinic, killing two nurses.",
        "A fresh raid hit a ferry and killed two.",
        "Another raid hit a tannery and killed two.",
    ],
)
def test_one_more_at_something_else_is_another_happening(more):
    assert figures(FIRST + more) == [(False, 9), (False, 2)]


@pytest.mark.parametrize(
    "more",
    [
        "In all, 52 people have died in raids on the town since Sunday, monitors said.",
        "Raids on the town have killed 52 people since Sunday.",
        "The strikes have claimed 52 lives since Sunday, the mayor said.",
        "Since Sunday, 52 people have died in the fighting, according to the mayor.",
    ],
)
def test_what_many_raids_have_cost_is_told_as_background(more):
    assert figures(FIRST + more) == [(False, 9), (True, 52)]


def test_who_puts_the_dead_at_a_number_did_not_kill_them():
    (claim,) = histor.read("The army put the dead at 12, all of them fighters.").claims
    assert (claim.count.best, claim.roles.organisation) == (12, ())
