"""Violence that a report tells as history beside its own: a suspect's record, what the news follows or avenges."""

import pytest
from tests.claims.counting import first_news

import histor

NEWS = "A man shot two weavers at a market in Lund on Sunday, police said. Both are in hospital. "
RECORDS = [
    "The suspect, Ivo Lindt, served 14 years for killing his wife.",
    "The suspect, Ivo Lindt, spent nine years in prison for the shooting death of a clerk.",
    "The suspect, Ivo Lindt, was charged with murder in 2017, but prosecutors dropped the case.",
    "In 2013 the suspect, Ivo Lindt, was convicted of shooting a man in the leg.",
    "The suspect, Ivo Lindt, was previously convicted of wounding two men.",
    "The suspect, Ivo Lindt, was once accused of stabbing his brother.",
    "The suspect, Ivo Lindt, pleaded guilty in 2011 to killing a cab driver.",
    "The suspect, Ivo Lindt, was released from prison in May after a sentence for killing his uncle.",
    "His record includes a conviction for shooting a woman.",
    "Court records show that the suspect faced a murder charge in 2014.",
]
FOLLOWED = [
    "The shooting follows recent attacks on farmers in Brod, where four farmers died, and Lipa, where two died.",
    "The incident follows a shooting last month that left a 51-year-old cook dead and eight guests wounded.",
    "It was the second shooting in the town in a week, coming soon after the shooting of 18-year-old Paul Orme.",
    "Guards are probing whether the shooting is retaliation for the slaying of a man on Friday.",
    "The shots were fired in retaliation for an earlier shooting that killed a boy.",
    # what carries on from it
    "Within the last year, three other weavers died in robberies in the town. Many others have been wounded.",
    "Two years ago, three clerks were killed there. Six others were hurt.",
    "In 2018, 41 people were shot in the town, leaving nine dead.",
]
ONE_HAPPENING = [
    # a time that stands nearer to the second of two, and an old happening that the report of an arrest tells anew
    ("The only suspect arrested after a gunfight left a guard dead and seven people hurt at an inn in Lund last year "
     "may hear on Friday whether he goes home.", 1, 7),
    ("Ivo Lindt was indicted in the May 21 shooting death of Mina Roth, a girl of nine, and the wounding of her uncle, "
     "Karl Roth. A judge freed Lindt on Monday. Mina Roth was hit by three bullets.", 1, 1),
    ("A second suspect was arrested on Friday in a shooting last year at a ferry in Lund that left four people "
     "wounded. The man whom the gunman meant to hit was struck six times.", None, 4),
    # how a suspect ended in prison
    ("Mina Roth, 7, was shot dead in her yard in Lund on Sunday. The suspect, Ivo Lindt, was found dead in his cell on "
     "Tuesday.", 1, None),
]  # fmt: skip
NEAR_MISSES = [
    ("Ivo Lindt was jailed on Monday. He was charged in 2023 with killing Mina Roth and Otto Vogt at an inn. The "
     "couple were found dead in a cellar.", 2, None),
    ("A clerk of 30 was sentenced Monday to 20 years for killing a baker. Ivo Lindt shot Karl Orme in 2022.", 1, None),
    ("Guards seek a man who served time for murder. Ivo Lindt shot his wife dead on Sunday in Lund.", 1, None),
    ("A clerk was shot dead in Lund on Sunday. The attack followed a robbery that left a guard wounded.", 1, 1),
    ("A clerk was shot dead in Lund. The shooting happened shortly after midnight, and a guard was hurt.", 1, 1),
    ("Two clerks were killed in Lund on Monday. Others were wounded.", 2, 2),
    ("Two inmates were killed in a riot at the county jail in Lund on Sunday.", 2, None),
    ("One suspect is dead and two more sit in jail after a chase in Lund on Sunday.", 1, None),
]  # fmt: skip


@pytest.mark.parametrize("text", RECORDS + FOLLOWED)
def test_what_is_told_as_history_is_none_of_the_news(text):
    reading = histor.read(NEWS + text, published="2024-11-13", language="en")
    assert first_news(NEWS + text) == (None, 2)
    assert all(i.background for i in reading.incidents if "killed" in i.figures)


@pytest.mark.parametrize(("text", "killed", "injured"), ONE_HAPPENING + NEAR_MISSES)
def test_the_news_of_a_trial_or_of_one_night_is_the_news(text, killed, injured):
    assert first_news(text) == (killed, injured)


RANKED = [
    "It was the second-deadliest raid on the town this year, with 26 dead and 41 injured.",
    "It was the deadliest raid on the town since April, with 26 dead and 41 injured.",
    "The raid, the worst on the town this year, left 26 people dead and 41 injured.",
]


@pytest.mark.parametrize("report", RANKED)
def test_what_a_superlative_compares_with_makes_no_history_of_the_news(report):
    (incident,) = [i for i in histor.read(report, published="2024-05-15").incidents if i.figures]
    assert not incident.background
    assert (incident.figures["killed"].best, incident.figures["injured"].best) == (26, 41)


HISTORY = [
    "At least 40 people have been killed in the town this year.",
    "It was the worst riot since 2017, when 40 people were killed.",
]


@pytest.mark.parametrize("report", HISTORY)
def test_what_is_told_of_another_time_is_history_still(report):
    reading = histor.read(report, published="2024-05-15")
    (incident,) = [i for i in reading.incidents if "killed" in i.figures]
    assert incident.background
