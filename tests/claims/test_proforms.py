"""A word in place of the verb of harm ("as was a woman", "so did her son"), and those hurt who died later."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((0, 4), "Three men were wounded in Lund on Monday, as was a woman."),
        ((0, 4), "Three men were wounded in Lund on Monday, and so was a woman."),
        ((0, 2), "A man was shot in Lund on Monday. So was his wife."),
        ((3, 0), "A man was shot dead in Lund on Monday. So were two nurses."),
        ((4, 0), "Two guards died in a blast in Lund on Monday, as did a clerk and her son."),
        ((2, 0), "A man died in a raid on Lund on Monday. So did Ida Brandt, his wife."),
        ((0, 4), "Three men were hurt in Lund on Monday. So was a nurse."),
        # and what is none
        ((0, 3), "Three men were wounded in Lund on Monday, as was reported earlier."),
        ((0, 3), "Three men were wounded in Lund on Monday. So was the plan to reopen the school."),
        ((0, 3), "Three men were hurt in Lund on Monday. So was a police dog."),
        ((0, 1), "The mayor was shot in Lund on Monday, as was the case in May."),
    ],
)
def test_a_word_stands_for_the_verb(numbers, told):
    assert counted(told) == numbers


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (
            (3, 4),
            "A man killed one and wounded six at a market in Lund on Monday. Two of the six have since died.",
        ),
        ((3, 4), "One person was killed and six were wounded in Lund on Monday. Two of the wounded have since died."),
        ((5, 6), "Two people were killed and nine wounded in Lund on Monday. Three of the nine later died."),
        (
            (5, 6),
            "Two people were killed and nine hurt in Lund on Monday. Three of the nine died, taking the toll to five.",
        ),
        ((2, 9), "Two people were killed and nine wounded in Lund on Monday. Three of them are children."),
    ],
)
def test_several_of_the_hurt_die_later(numbers, told):
    assert counted(told) == numbers


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((0, 5), "Shots were fired at a party in Lund. Two of the five who were hurt are in intensive care."),
        ((12, 0), "A blast hit a mill in Lund. Three of the 12 who died were children."),
        ((0, 9), "A blast hit a mill in Lund. Four of the nine who were taken to hospital have gone home."),
        ((0, 2), "A blast hit a mill in Lund. Two of the six who work there were hurt."),
    ],
)
def test_the_whole_is_told_by_the_clause_behind_it(numbers, told):
    assert counted(told) == numbers
