"""The persons of a document: what its sentences say of each, joined, and who is kept apart."""

import histor


def people(text):
    """Name, age, sex and role of everybody whom the claims are about, each once, in order."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return list(dict.fromkeys((p.name, p.age, p.sex, p.role) for c in reading.claims for p in c.people))


def killed(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return [i.figures["killed"].best for i in reading.incidents if "killed" in i.figures and not i.background]


def test_a_man_who_is_named_later_is_one_man():
    assert people(
        "A 34-year-old man was shot dead on Pine Street on Monday. Police identified the victim as Karl Lindt. "
        "Lindt was pronounced dead at the scene."
    ) == [("Karl Lindt", 34, "male", "victim")]


def test_those_charged_are_suspects_and_no_victims():
    assert people(
        "Karl Lindt, 34, was shot and killed on Monday. Tom Brandt, 23, was charged with murder. "
        "Brandt opened fire after an argument, police said."
    ) == [("Karl Lindt", 34, None, "victim"), ("Tom Brandt", 23, None, "suspect")]


def test_a_speaker_is_neither():
    assert people("Karl Lindt, 34, was killed on Monday. “It was terrible,” said Mara Vogt, 50, a neighbour.") == [
        ("Karl Lindt", 34, None, "victim")
    ]


def test_ages_behind_a_number_of_people_are_theirs():
    assert people("Two men, ages 20 and 24, were shot on Monday.") == [
        (None, 20, "male", "victim"),
        (None, 24, "male", "victim"),
    ]


def test_a_man_of_an_age_and_a_baby_in_months():
    assert people("A man of 34 was killed on Monday. A nine-month-old girl was also killed.") == [
        (None, 34, "male", "victim"),
        (None, 0.75, "female", "victim"),
    ]


def test_kin_are_people_of_their_own():
    text = "Brandt shot and killed his wife on Monday. He then killed his mother."
    assert killed(text) == [2]


def test_what_stands_behind_the_verb_is_no_subject():
    assert killed("A six-year-old boy is dead and his brother in hospital after shots were fired on Monday.") == [1]


def test_one_who_kills_kin_of_his_own_is_alive():
    assert killed("Brandt, 23, was accused of killing his own cousin on Monday.") == [1]


def test_the_occupation_relation_and_condition_are_told():
    reading = histor.read("Her brother, a nurse, was shot on Monday and is in a critical condition.", language="en")
    person = reading.claims[0].people[0]
    assert (person.occupation, person.relation, person.condition) == ("health", "brother", "critical")
