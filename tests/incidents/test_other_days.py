"""Deaths of other days beside the news, and an old happening that a report of a trial tells anew."""

import pytest

import histor

APART = [
    # a week ago, last week, another charge: somebody else's death beside the news
    "A cook was badly hurt when a rifle went off in Lund after 2 a.m. Wednesday. It was the second such case. A week "
    "ago, on Nov. 6, 15-year-old Ida Brandt died when a pistol went off.",
    "Otto Vogt, 14, was shot dead in Lund on Tuesday. Last week, the body of Karla Denby, 13, was found in a barn.",
    "Ivo Lindt is charged with the shooting death of 6-year-old Mina Roth. The trial opened on Nov. 11. He faces "
    "another charge for the Oct. 7 shooting death of Paul Orme.",
    # "another killing" of whomever it tells
    "A clerk was shot dead in Lund on Sunday. The bar is near another shooting that led to the death of a weaver.",
    # nobody dies on two days: the clerk is not the mayor, nor the mayor of Brod the one of Lund
    "Gunmen killed a clerk in Lund today. After the 2 November murder of the mayor, Otto Vogt, the town was quiet.",
    "Otto Vogt, the mayor, was shot dead in Lund today. A month ago, the mayor of Brod was killed.",
    # murders by name, each with a date of its own
    "Otto Vogt was shot to death in Lund on 7 November. On 9 November, the clerk Paul Orme was shot to death there.",
    "Otto Vogt was shot dead by gunmen today. On 8 November, rebels murdered Paul Orme in Lund.",
]
BEHIND_THE_NEWS = [
    "Four marchers were shot in Lund on Monday. They were there since Nov. 2, when a guard fatally shot Paul Orme.",
    "Two bakers were shot dead in Lund on Monday. They had come for a concert for another baker who recently died.",
    "Two bakers were shot dead in Lund on Monday. Marches went on in Brod over the death of Paul Orme, a weaver.",
]
ONE = [
    (
        3,
        "A clerk of 40 is charged in the murders of three cooks in Lund last winter. He is accused of holding a door "
        "while a neighbour shot the cooks.",
    ),
    (
        5,
        "Ida Brandt was badly hurt when a driver opened fire on a street. Her aunt was among five people killed in the "
        "attack on Feb. 20. The driver has been charged.",
    ),
    # who died of it on a later day, and who are counted together
    (2, "Otto Vogt and Paul Orme were shot on 7 November in Lund. Vogt died at once. Orme died on 9 November."),
    (2, "Two clerks were shot dead in Lund on Sunday night. Otto Vogt, 30, was killed early on Monday, 11 November."),
    # near misses: nobody is held for it, or the news has a day of its own
    (None, "Ida Brandt was badly hurt when a driver opened fire. Her aunt was killed in the attack of 1998."),
    (1, "A guard shot a cook dead on Monday. He was charged in the slayings of three cooks in 2009."),
    (
        1,
        "Ivo Lindt is charged with the shooting death of 6-year-old Mina Roth. He faces another charge for the Sept. 7 "
        "shooting death of Paul Orme.",
    ),
]


def news(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return [i.figures["killed"].best for i in reading.incidents if "killed" in i.figures and not i.background]


@pytest.mark.parametrize("text", APART)
def test_a_death_of_another_day_is_an_incident_of_its_own(text):
    assert news(text) in ([1], [1, 1])


@pytest.mark.parametrize("text", BEHIND_THE_NEWS)
def test_what_a_protest_is_about_is_behind_the_news(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [i.background for i in reading.incidents] == [False, True]


@pytest.mark.parametrize(("killed", "text"), ONE)
def test_a_report_of_a_trial_tells_one_happening(killed, text):
    assert news(text)[:1] == ([killed] if killed else [])
