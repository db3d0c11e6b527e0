"""Whose word a number is in reports of war, what was first said, and places that two sides claim to hold."""

import pytest

import histor

DATE = "2024-05-16"


def read(text):
    """The reading of a text of the day."""
    return histor.read(text, published=DATE, language="en")


def speakers(text):
    """The actors by id, and who says each statement, in order."""
    reading = read(text)
    names = {actor.id: actor.name for actor in reversed(reading.actors)}
    return [names.get(statement.actor) for statement in reading.statements]


def figure(text, measure):
    """The figure of a measure of the first incident."""
    return read(text).incidents[0].figures[measure]


def fields(text):
    """The fields of all disputes."""
    return [dispute.field for incident in read(text).incidents for dispute in incident.disputes]


def test_a_governor_of_a_region_is_not_the_one_named_before():
    text = (
        "Governor Petra Holm said nine people were hurt. The governor of Lisk region said that six drones were downed."
    )
    assert speakers(text) == ["Petra Holm", "governor"]


@pytest.mark.parametrize(
    "text",
    [
        "Governor Petra Holm said nine people were hurt. The governor said that six drones were downed.",
        "The governor of Lisk region, Petra Holm, said nine died. The governor of Lisk region said six were downed.",
    ],
)
def test_an_office_told_of_again_is_the_same_one(text):
    assert speakers(text) == ["Petra Holm", "Petra Holm"]


def test_a_village_is_nobody():
    reading = read("The mayor of Kelm was hurt. Debris fell on the village of Orm, he said.")
    assert {"Kelm", "Orm"}.isdisjoint(actor.name for actor in reading.actors)


def test_a_subject_that_hangs_on_the_verb_of_saying_is_counted():
    text = "In Izmail a night watchman of 61 and a port mechanic were killed, Governor Petro Holm wrote on his channel."
    assert figure(text, "killed").best == 2


def test_of_those_launched_the_whole_counts():
    text = "KYIV, 14 May - Air defences shot down 41 of 52 attack drones launched overnight, the air force said."
    (incident,) = read(text).incidents
    assert (incident.figures["intercepted"].best, incident.figures["launched"].best) == (41, 52)


def test_one_of_the_drones_is_no_doer():
    text = "Four drones got through overnight: two fell on the port of Izmail, one hit a grain terminal at Reni."
    assert not any(claim.roles.perpetrator for claim in read(text).claims)


@pytest.mark.parametrize(
    ("best", "told"),
    [
        (0, "Nobody was hurt, according to the emergency service. It had first reported three wounded."),
        (4, "Four people were hurt, the emergency service said. It had first reported three wounded."),
        (4, "The governor said four people were hurt, after first reporting three injured."),
    ],
)
def test_a_number_that_its_speaker_gave_first_is_revised(best, told):
    hurt = figure(f"A drone hit a mill in Kherson on Monday. {told}", "injured")
    assert (hurt.low, hurt.best, hurt.high, hurt.agreement) == (best, best, best, "revised")


def test_two_numbers_given_before_are_both_read_and_in_no_dispute():
    text = (
        "The ministry said that 19 inmates had died in a riot in Lund. It had spoken of 12 dead on Tuesday and of 16 on"
        " Wednesday. Lawyers say at least 27 died."
    )
    (incident,) = read(text).incidents
    (dispute,) = incident.disputes
    assert len(incident.figures["killed"].claims) == 4
    assert dispute.values == ("19 inmates", "at least 27")


def test_described_dead_dispute_no_larger_number_of_the_same_voice():
    text = (
        "Nineteen people died in a riot at a jail in Lund on Monday. Two guards, aged 28 and 45, were found dead. "
        "Lawyers say at least 27 died."
    )
    assert all("two" not in value.lower() for i in read(text).incidents for d in i.disputes for value in d.values)


def test_a_prison_riot_is_of_one_kind():
    text = "Nineteen people were killed in a prison riot in Guayaquil on Monday, the ministry said."
    assert {claim.event for claim in read(text).claims} == {"mob violence"}


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (["event denied"], "The army denied that it had lost the town."),
        (["event denied"], "The army denied losing Orvale."),
        ([], "The army said that it had lost four men."),
    ],
)
def test_a_place_that_both_claim_is_disputed(found, told):
    assert (
        fields(f"The Northern Front said on Saturday that its fighters had taken the town of Orvale. {told}") == found
    )


def test_they_said_to_have_taken_a_town_are_who_says_so():
    (claim,) = read("The rebels said they had taken the town of Orvale.").claims
    assert claim.event == "non-state actor overtakes territory"
    assert not read("The tourists said they had taken the town's ferry.").claims
