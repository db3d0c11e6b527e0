"""Numbers of people who cannot be the same dispute nothing; a denial that there was anybody does."""

import pytest

import histor


def killed(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    incident = next(i for i in reading.incidents if "killed" in i.figures)
    return incident.figures["killed"], [d.values for d in incident.disputes if d.field == "killed"]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 18 militants in Lund. Residents said that seven civilians had died in the raid.",
        "Medics counted 14 dead in Lund. The military said that 20 terrorists had been killed.",
        "Police shot dead six protesters in Lund, a group said. The ministry said that two policemen were killed.",
    ],
)
def test_fighters_and_others_are_two_numbers(text):
    assert killed(text)[1] == []


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (
            ("Nine soldiers", "12 people"),
            "Nine soldiers died in Lund, the army said. The mayor said 12 people had died.",
        ),
        (
            ("40 soldiers", "four soldiers"),
            "Rebels said they had killed 40 soldiers. The army said four soldiers had died.",
        ),
        (
            ("14 people", "17 people"),
            "Medics said 14 people had died in Lund. A monitor said that 17 people were killed, and the military said "
            "that 20 terrorists had been killed.",
        ),
    ],
)
def test_numbers_that_may_be_of_the_same_people_are_disputed(values, text):
    assert killed(text)[1] == [values]


def test_attackers_beside_the_dead_are_not_the_lowest_number():
    text = "Police said 12 people had died in Lund and that three attackers had also died. Residents said 20 had died."
    figure, _ = killed(text)
    assert (figure.low, figure.high) == (12, 20)


@pytest.mark.parametrize("denied", ["that anyone was killed", "that any civilians had been killed"])
def test_who_denies_that_there_was_anybody_says_that_there_was_nobody(denied):
    figure, values = killed(f"Residents said soldiers had killed six people in Lund. The army denied {denied}.")
    assert (figure.low, figure.high, figure.agreement) == (0, 6, "contested")
    assert values == [("six people", "0")]


def test_who_does_not_deny_it_says_nothing():
    text = "Residents said soldiers had killed six people in Lund. The army did not deny that anyone was killed."
    assert killed(text)[0].agreement == "single"


@pytest.mark.parametrize(
    ("certainty", "text"),
    [
        ("hypothetical", "An assault on Lund could cause hundreds of deaths."),
        ("planned", "An assault on Lund would lead to hundreds of deaths, the charity warned."),
        ("stated", "The assault on Lund caused four deaths."),
        ("hedged", "Up to 30 people may have been killed when a barge capsized."),
        ("hypothetical", "The bullet could have killed someone."),
    ],
)
def test_what_would_bring_deaths_about_is_no_news(certainty, text):
    [claim] = [c for c in histor.read(text, published="2024-11-13", language="en").claims if c.measure == "killed"]
    assert claim.certainty == certainty
