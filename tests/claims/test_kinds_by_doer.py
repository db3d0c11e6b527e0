"""What kind of event it is by who did it, to whom and with what, as a table with near misses."""

import pytest

import histor

CASES = {
    ("mob violence", "killed"): [
        "A mob beat two suspected thieves to death in Lund.",
        "A crowd stoned two men to death in the market.",
    ],
    ("violent demonstration", None): [
        "Protesters stormed the town hall of Lund and sang.",
    ],
    ("violent demonstration", "struck"): [
        "Demonstrators attacked the tax office in Lund.",
    ],
    ("attack", "killed"): [
        "The army killed nine farmers near Lund on Monday.",
    ],
    ("excessive force against protesters", "killed"): [
        "Soldiers opened fire on protesters in Lund, killing six.",
        "Police broke up the protest with live rounds, killing six.",
    ],
    ("protest with intervention", "injured"): [
        "Police fired tear gas at the marchers in Lund; 30 were hurt.",
    ],
    ("other", "killed"): [
        "A helicopter crashed near Lund, killing six.",
        "Six soldiers were killed when their helicopter crashed in fog.",
        "Two died when a jet skidded off the runway.",
        "Measles killed nine children in the camp.",
    ],
    ("air/drone strike", "killed"): [
        "A helicopter fired on a farm near Lund, killing six.",
    ],
    ("arrests", "detained"): [
        "Officers led away two clerks in handcuffs.",
        "He was led away by police.",
    ],
    ("abduction/forced disappearance", "abducted"): [
        "Gunmen led away two clerks on Monday.",
        "Two aid workers were taken from their house in Lund by armed men.",
        "Masked men took four worshippers from a chapel in Lund.",
    ],
    ("looting/property destruction", "destroyed"): [
        "Arsonists burned nine lorries at a depot.",
        "An arson attack destroyed nine lorries at a depot.",
        "Militiamen torched 12 houses on the coast road.",
    ],
    ("remote explosive/landmine/ied", "injured"): [
        "Two sappers lost their legs when a landmine went off in a field.",
    ],
}  # fmt: skip

NONE = [
    ("abducted", "Two clerks were taken by surprise by armed robbers."),
    ("abducted", "The waiter was led away by medics."),
    ("abducted", "The bus was taken by a driver to the depot."),
    ("destroyed", "The speech burned bridges with allies."),
    ("destroyed", "The army lost the town of Lund."),
    ("destroyed", "You honour nobody by burning the houses of the poor."),
    ("deployed", "Four battalions were moved by rail to Lund on Saturday."),
]


def _claims(sentence):
    return histor.read(sentence, published="2024-11-13", language="en").claims


@pytest.mark.parametrize(("event", "measure", "sentence"), [(*key, s) for key, listed in CASES.items() for s in listed])
def test_the_kind_is_that_of_who_did_it_and_how(event, measure, sentence):
    assert (event, measure) in {(c.event, c.measure) for c in _claims(sentence)}


@pytest.mark.parametrize(("measure", "sentence"), NONE)
def test_a_near_miss_of_a_measure_claims_none(measure, sentence):
    assert measure not in {c.measure for c in _claims(sentence)}


def test_riot_police_are_no_riot():
    found = {c.event for c in _claims("Demonstrators threw stones at riot police; 14 officers were hurt.")}
    assert found == {"violent demonstration"}


@pytest.mark.parametrize("words", ["The homicide victim is", "Police identified the murder victim as"])
def test_the_homicide_victim_is_dead(words):
    (claim,) = _claims(f"{words} Ivo Brandt, 47.")
    assert (claim.measure, claim.people[0].name, claim.people[0].age) == ("killed", "Ivo Brandt", 47)


@pytest.mark.parametrize("sentence", ["A murder victim's mother spoke out.", "Help for murder victims is scarce."])
def test_murder_victims_in_general_are_nobody(sentence):
    assert not _claims(sentence)


def test_bodies_that_are_handed_over_are_no_news_deaths():
    reading = histor.read("The rebels handed over the remains of 90 soldiers on Sunday.", language="en")
    assert all(i.background for i in reading.incidents if "killed" in i.figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "The troops will withdraw from the town of Lund on Friday.",
        "The rebels vow to capture the town of Lund.",
        "The generals plan to seize the town of Lund.",
    ],
)
def test_what_is_to_come_is_claimed_as_planned(sentence):
    assert {c.certainty for c in _claims(sentence)} == {"planned"}
