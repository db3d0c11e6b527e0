"""Numbers that are said to be somebody's, and who is blamed: disputes."""

import pytest

import histor


def incident(text):
    """The first incident of a text."""
    return histor.read(text, published="2024-05-16", language="en").incidents[0]


@pytest.mark.parametrize(
    ("measure", "ends", "text"),
    [
        ("displaced", (4500, 6000), "The agency said 6,000 people have fled the town. The governor's count was 4,500."),
        ("killed", (6, 9), "Six people were killed in the raid, the army said. The mayor's figure was nine."),
        ("killed", (6, 9), "Six people were killed in the raid, the army said. The union's tally is nine."),
    ],
)
def test_a_count_that_is_somebodys_is_another_number(measure, ends, text):
    figure = incident(text).figures[measure]
    assert (figure.low, figure.high, figure.agreement) == (*ends, "contested")


def test_a_count_of_something_else_is_none():
    figure = incident("Six people were killed in the raid, the army said. The train's delay was nine.").figures[
        "killed"
    ]
    assert (figure.low, figure.high) == (6, 6)


@pytest.mark.parametrize(
    ("disputed", "told"),
    [
        (True, "The mayor said the gunmen were cattle rustlers."),
        (True, "Villagers blamed cattle thieves."),
        (True, "The mayor said the attackers were bandits."),
        (False, "The mayor said the victims were smugglers."),
        (False, "Villagers blamed the weather."),
    ],
)
def test_outlaws_may_be_blamed_against_rebels(disputed, told):
    found = incident(f"The army blamed rebels for the raid on Kampala on Sunday. {told}").disputes
    assert any(dispute.field == "perpetrator" for dispute in found) == disputed
