"""Whom "both" and "all three" take up behind a verb of harm."""

import pytest
from tests.claims.counting import counted_apart


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man shot two bakers, killing both.", (2, 0)),
        ("A man shot his aunt and her son, killing both.", (2, 0)),
        ("A man shot his aunt and her son, killing both of them.", (2, 0)),
        ("A man shot his aunt and her son, killing them both.", (2, 0)),
        ("A man shot a cook and a guard on Monday and killed both.", (2, 0)),
        ("A man fired at Karl Lind and Ivo Vogt, hitting both in the legs.", (0, 2)),
        ("A man opened fire on two officers, wounding both.", (0, 2)),
        ("A van hit two rowers, killing both instantly.", (2, 0)),
        ("A man shot three bakers, killing all of them.", (3, 0)),
        ("A man shot three bakers, killing all three.", (3, 0)),
    ],
)
def test_both_behind_the_verb_are_the_two_told_of_before(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The committee weighed two bills and killed both.",
        "The committee weighed a tax bill and a school bill and killed both.",
        "The farmer shot a fox and a badger, killing both.",
        "The frost killed both.",
    ],
)
def test_both_are_nobody_where_no_two_people_are_told_of(text):
    assert counted_apart(text) == []
