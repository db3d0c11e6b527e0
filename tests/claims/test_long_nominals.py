"""Those told of by long nominals, as objects of "left ... dead", subjects of "sustained injuries" and behind "of"."""

import pytest
from tests.claims.counting import counted_apart

WHO = [
    ("four nurses and a passer-by", 5),
    ("eight people, three of them children,", 8),
    ("eight people, including three children,", 8),
    ("eight people — three of them children —", 8),
    ("a group of 12 tourists", 12),
    ("12 of the 40 passengers", 12),
    ("six — four men and two women —", 6),
    ("a father of four", 1),
    ("a family of five", 5),
    ("Karl Rahn, 45,", 1),
]


def said(text):
    """The sentence without the second of two commas or dashes where it ends in one."""
    return text.replace(",.", ".").replace(" —.", ".")


@pytest.mark.parametrize(("who", "many"), WHO)
@pytest.mark.parametrize(
    ("frame", "dead"),
    [
        ("An airstrike on Monday left {} dead.", True),
        ("An airstrike on Monday left {} wounded.", False),
        ("An airstrike on a village on Monday killed {}.", True),
        ("Gunmen shot dead {} in Lund on Monday.", True),
    ],
)
def test_a_long_object_is_whole(frame, dead, who, many):
    assert counted_apart(said(frame.format(who))) == [(many, 0) if dead else (0, many)]


@pytest.mark.parametrize(("who", "many"), [*WHO, ("a boy of 6", 1), ("at least six members of a family", 6)])
def test_whoever_sustained_injuries_was_hurt(who, many):
    text = f"{who[0].upper()}{who[1:]} sustained injuries in the shelling of Lund on Monday."
    assert counted_apart(text) == [(0, many)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The raid on Monday ended with the death of one civilian in Lund.", [(1, 0)]),
        ("The attack on Monday resulted in the death of a family of five in Lund.", [(5, 0)]),
        ("An airstrike on Monday killed upwards of 20 people.", [(20, 0)]),
        ("Gunmen shot dead a couple and their son on Monday.", [(3, 0)]),
        ("Gunmen shot dead as many as 15 recruits on Monday.", [(15, 0)]),
        ("An airstrike on Monday left a clerk dead and two guards wounded.", [(1, 2)]),
        ("The blast on Monday left two wounded guards behind a wall.", [(0, 2)]),
        ("Treatment of injuries sustained in the war is dear.", []),
    ],
)
def test_who_else_is_told_of(text, told):
    assert counted_apart(text) == told


@pytest.mark.parametrize(
    "who",
    [
        "a man aged 34",
        "a boy of nine",
        "a father of four",
        "Karl Rahn, 45,",
        "a 34-year-old baker",
    ],
)
@pytest.mark.parametrize("where", ["in critical condition", "in hospital"])
def test_who_is_left_in_a_bad_way_is_told_of_behind_an_age(who, where):
    assert counted_apart(f"The shooting on Monday left {who} {where}.") == [(0, 1)]


def test_two_are_left_in_a_bad_way():
    text = "The shooting on Monday left a 34-year-old baker and a 29-year-old cook in critical condition."
    assert counted_apart(text) == [(0, 2)]
