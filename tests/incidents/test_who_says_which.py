"""Numbers that others give in few words for what was counted before, and numbers that nobody holds to any more."""

import pytest

import histor


def figure(text, measure):
    incident = next(
        i for i in histor.read(text, published="2024-11-13", language="en").incidents if measure in i.figures
    )
    return incident.figures[measure]


@pytest.mark.parametrize(
    ("measure", "low", "high", "text"),
    [
        ("killed", 19, 31, "Doctors in Lund counted 31 dead, while the interior ministry spoke of 19."),
        ("killed", 9, 12, "Nine people were killed in Lund, the mayor said. The governor puts it at 12."),
        (
            "destroyed",
            140,
            200,
            "Some 200 homes were destroyed, said the elder. The Red Crescent put the number at 140.",
        ),
        ("killed", 9, 14, "According to the mayor, nine people were killed in Lund; according to the union, 14 were."),
        ("killed", 9, 14, "Nine people died in the raid on Lund, police said. According to the union, 14 had."),
        (
            "deployed",
            3000,
            4500,
            "Denmark has sent about 3,000 troops to Scania, an official said. Swedish military intelligence put the "
            "number at 4,500, including 200 officers.",
        ),
        (
            "killed",
            2,
            7,
            "Rebels shot down a jet, killing all seven on board, they said. The army put the dead at two.",
        ),
        ("injured", 14, None, "Police said 14 marchers were hurt in Lund. Organisers speak of more than 60."),
    ],
)
def test_a_bare_number_is_of_what_was_counted_last(measure, low, high, text):
    told = figure(text, measure)
    assert (told.low, told.high, told.agreement) == (low, high, "contested")


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Lund, the mayor said. He spoke of horror.",
        "Nine people were killed in Lund, the mayor said. He put the damage at 12 million dollars.",
        "Nine people were killed in Lund. The army spoke of 30 rebels in the area.",
    ],
)
def test_a_number_of_something_else_is_none(text):
    assert figure(text, "killed").high == 9


def test_who_counts_speaks():
    reading = histor.read("Medics counted 31 dead in Lund. The ministry recorded 150 injuries.", language="en")
    assert [s.source.text for s in reading.statements] == ["Medics", "The ministry"]
    assert [c.statement for c in reading.claims] == [s.id for s in reading.statements]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (46, "The fire in Lund killed 46 people, the mayor said. On Friday she had spoken of 19 dead."),
        (3, "Three men were killed in Lund, police said. An earlier statement that four had been killed was wrong."),
        (11, "The toll in Lund, first put at six, now stands at 11, the prefect said."),
    ],
)
def test_what_had_been_said_is_held_to_no_more(number, text):
    told = figure(text, "killed")
    assert (told.low, told.best) == (number, number)


def test_of_them_may_be_all_who_died():
    text = "The army said it had raided a camp of rebels near Lund and killed 19 of them. Farmers said four had died."
    assert figure(text, "killed").high == 19


def test_what_something_is_the_worst_since_is_history():
    text = (
        "A raid on Lund killed 24 people on Monday. It was the deadliest raid since a bombing in 2022 killed 30 people."
    )
    news = [
        i for i in histor.read(text, published="2024-11-13").incidents if not i.background and "killed" in i.figures
    ]
    assert [i.figures["killed"].high for i in news] == [24]


@pytest.mark.parametrize(
    ("measure", "low", "high", "text"),
    [
        (
            "injured",
            80,
            120,
            "The mayor of Lund said a rocket killed 41 and wounded 80. The army spoke of 36 dead and 120 wounded.",
        ),
        (
            "killed",
            36,
            41,
            "The mayor put the toll in Lund at 41 dead. The general, who runs the valley, put it at 36.",
        ),
    ],
)
def test_two_tolls_of_two_speakers_differ(measure, low, high, text):
    told = figure(text, measure)
    assert (told.low, told.high, told.agreement) == (low, high, "contested")


@pytest.mark.parametrize(
    ("measure", "best", "text"),
    [
        ("killed", 13, "A blast hit a barn in Lund. Medics said that they had received 13 bodies."),
        ("injured", 26, "A blast hit a barn in Lund. Doctors said they had treated 26."),
        ("injured", 26, "A bomb exploded in Lund. The clinic admitted 26 people, the nurse said."),
        ("injured", 26, "A bomb exploded in Lund. Twenty-six people were treated for smoke inhalation."),
        ("injured", 40, "A bomb exploded in Lund, wounding 40. Doctors said they had treated 26."),
        (
            "killed",
            13,
            "Police said 13 people died in clashes in Lund. The union said that six of its members were killed.",
        ),
    ],
)
def test_who_is_brought_to_the_living_and_the_dead(measure, best, text):
    told = figure(text, measure)
    assert (told.low, told.best) == (best, best)


@pytest.mark.parametrize(
    "text", ["The clinic in Lund treats 26 people a day.", "A bomb exploded in Lund. They treated 26 cows."]
)
def test_who_treats_on_other_days_tells_of_no_hurt(text):
    assert not any("injured" in i.figures for i in histor.read(text, language="en").incidents)


def test_what_one_had_said_is_held_to_where_only_others_give_another_number():
    text = "The army will look into a strike in Lund. The army had said it killed 27 people. Elders said that 18 died."
    told = figure(text, "killed")
    assert (told.low, told.high, told.agreement) == (18, 27, "contested")


def test_those_beside_are_no_lower_end():
    text = "Some 45 inmates died in a riot in Lund, the minister said. The union said two guards were killed as well."
    assert (figure(text, "killed").low or 0) >= 45


def test_a_deputy_is_another_than_the_one_whose_deputy_it_is():
    reading = histor.read(
        "Some 45 inmates died in Lund, the minister said, a day after his deputy spoke of 33 dead.", language="en"
    )
    by_source = {s.source.text: s.actor for s in reading.statements if s.source}
    assert by_source["his deputy"] is None or by_source["his deputy"] != by_source["the minister"]


@pytest.mark.parametrize("nobody", ["No group has said it", "Nobody has said that the army"])
def test_what_nobody_has_said_is_not_told(nobody):
    reading = histor.read(f"A bomb killed 27 people in Lund. {nobody} carried out the attack.", language="en")
    assert {c.certainty for c in reading.claims if "carried" in c.evidence.text} <= {"hypothetical"}


def test_one_by_one_voice_and_two_by_another_differ():
    told = figure(
        "One officer was hurt in Lund, the palace said. The police said that two officers were hurt.", "injured"
    )
    assert (told.low, told.high, told.agreement) == (1, 2, "contested")
    told = figure(
        "An officer was hurt in Lund, the palace said. The police said that two officers were hurt.", "injured"
    )
    assert told.low == 2


def test_nobody_at_first_is_no_end_of_the_range():
    told = figure(
        "Police first said that nobody was hurt in Lund. On Monday they said nine people were hurt.", "injured"
    )
    assert (told.low, told.high) == (9, 9)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (17, "Doctors said 23 people had been killed in Lund. The ministry of health corrected the figure to 17."),
        (12, "Police said seven people were killed in Lund. The mayor raised the figure to 12."),
    ],
)
def test_a_figure_that_somebody_corrects_is_revised(number, text):
    told = figure(text, "killed")
    assert (told.best, told.agreement) == (number, "revised")


@pytest.mark.parametrize(
    "text",
    [
        "The army denied any role in the deaths of six weavers.",
        "The militia denied responsibility for the attack that killed six weavers.",
        "The group has denied involvement in killing six weavers.",
    ],
)
def test_who_denies_a_share_in_it_does_not_deny_that_it_happened(text):
    assert figure(text, "killed").best == 6


def test_some_of_those_taken_in_are_dead():
    text = (
        "Two men died in a raid. The army said its field hospital had received 70 casualties, nine of whom were dead."
    )
    assert max(c.count.best for c in histor.read(text, language="en").claims if c.measure == "killed") == 9


def test_those_of_two_sides_are_no_dispute():
    text = "According to the army three rebels died at Lund on Sunday; according to the rebels 14 soldiers did."
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [c.count.best for c in reading.claims if c.measure == "killed"] == [3, 14]
    assert [d.field for i in reading.incidents for d in i.disputes] == []
