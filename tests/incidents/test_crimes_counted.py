"""Crimes counted over a day or a city, and cases that are not the report's own, stand beside the incident told."""

import pytest

import histor


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        # crimes counted over a day, beside the one told
        (
            "A child came to a clinic in Lund on Monday with a stab wound in the leg. Earlier in the day, two other "
            "stabbings left three people injured.",
            [1, 3],
        ),
        ("Four people were wounded in shootings on Monday in Lund. A boy of 17 was shot on Kirk Street.", [4, 1]),
        ("Four people were wounded in the shootings on Monday in Lund. A boy of 17 was shot on Kirk Street.", [4]),
        # that case is another than the report's own
        (
            "A thief was hurt in a yard in Lund on Monday. A court heard of another such yard. In that case, a "
            "15-year-old was injured with an axe.",
            [1, 1],
        ),
    ],
)
def test_crimes_counted_and_other_cases_are_not_the_one_told(text, hurt):
    incidents = histor.read(text, published="2024-11-20", language="en").incidents
    assert [one.figures["injured"].high for one in incidents if "injured" in one.figures] == hurt


DEAD = "A baker of 15 was shot dead at home in Lund on Friday. Two men are held. They had quarrelled over shoes. "


@pytest.mark.parametrize(
    ("text", "killed", "others"),
    [
        (
            DEAD
            + "The town counted 410 shootings through autumn. Over 470 guests have been hurt in those shootings, which "
            "leaves out the 88 who died.",
            1,
            88,
        ),
        (DEAD + "His death marks the fourth homicide in Lund for 2019. All four of those deaths came of rifles.", 1, 4),
        (DEAD + "Several pupils of Lund have lost their lives through street violence.", 1, 5),
        # near miss: those of the news
        (
            "Two clerks were shot dead in Lund. Police came at once. One man was held. Those shootings killed two.",
            2,
            None,
        ),
    ],
)
def test_what_is_counted_of_all_those_is_background(text, killed, others):
    incidents = histor.read(text, published="2024-11-20", language="en").incidents
    told = {one.background: one.figures["killed"].best for one in incidents if "killed" in one.figures}
    assert told == {False: killed} | ({True: others} if others is not None else {})
