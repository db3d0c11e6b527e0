"""What a title adds to the figures of the report under it, with short reports of our own."""

import pytest

import histor
from histor.incidents.headlinese import plain

GIRL = (
    "A teenaged girl was killed late on Monday at a street party. Ida Lund, 19, was taken to the clinic, where she "
    "died. Several others were hurt."
)
SHOT = "On Monday in Orvale somebody shot a boy of 10 in the head. Police are looking for a white van."
# title, report, then the measure and its figure as (low, best, high) and whether it is inferred
TOLD = [
    ("Teen killed at street party - Orvale Daily News", GIRL, "killed", (1, 1, 2), True),
    ("Teen killed at street party", f"Teen killed at street party\n\n{GIRL}", "killed", (1, 1, 2), True),
    ("Party ends in death", GIRL, "killed", (2, 2, 2), False),
    ("One dead after shootings in Orvale", GIRL, "killed", (2, 2, 2), False),
    ("Boy, 10, dies after shooting in Orvale", SHOT, "killed", (0, 1, 1), True),
    ("Boy, 10, dies after shooting in Orvale", SHOT, "injured", (0, 0, 1), True),
    ("Boy shot in Orvale", SHOT, "injured", (1, 1, 1), False),
    (
        "Five wounded in market attack",
        "A cook was wounded in an attack on the market on Monday. A baker was wounded as well.",
        "injured",
        (2, 5, 5),
        True,
    ),
    # who was shot in the title may have died since, where the report names the dead
    (
        "Nurse shot at ferry in Orvale, suspect found dead",
        "A nurse was shot at a ferry in Orvale on Monday. The suspect lay dead in a shed with a self-inflicted wound. "
        "Police identified the suspect as Otto Brandt, 61. The victim was named as Jan Brod, 38. Brod has died.",
        "killed",
        (2, 2, 2),
        False,
    ),
    # those whom one word of the report tells side by side are not one
    (
        "Man arrested for shooting nephew",
        "A man shot his nephew, 4, and his brother on Monday in Orvale. The boy is stable.",
        "injured",
        2,
        False,
    ),
    (
        "Several injured in barn shooting",
        "Two rowers were wounded on Monday in a barn in Orvale and two others were grazed.",
        "injured",
        4,
        False,
    ),
    # an early title counts who died among the hurt
    (
        "Two people hurt in barn shooting",
        "A teenager is dead after a shooting in a barn in Orvale on Monday. A second one was hit in the foot.",
        "injured",
        1,
        False,
    ),
    # the report's own number, more people by name, and a murderer who died count before the title's
    ("Man killed in Orvale", "Two people were killed in Orvale on Monday: a man and his wife.", "killed", 2, False),
    (
        "Teacher killed in shooting",
        "Ana Veld, a teacher, and Jan Brod were shot dead on Monday.",
        "killed",
        2,
        False,
    ),
    (
        "Mother shot in Orvale has died",
        "Ana Veld died on Monday of her wounds. Jan Brod, 7, was found dead in Orvale.",
        "killed",
        2,
        False,
    ),
    (
        "Girl shot in Orvale",
        "A girl, 4, was shot in the thigh in Orvale on Monday. A second victim, a student of 18, was shot in the hand.",
        "injured",
        2,
        False,
    ),
    (
        "Man who shot and killed son, self had record",
        "A man killed his son, 8, in Orvale. The boy's father was dead in the house.",
        "killed",
        2,
        False,
    ),
    (
        "Man kills wife",
        "A man shot dead his wife on Monday in Orvale before he killed himself.",
        "killed",
        2,
        False,
    ),
]
PLAIN = [
    ("Mother, toddler killed in Orvale", "Mother and toddler were killed in Orvale"),
    ("Man kills wife, two young children, self", "Man kills wife and two young children and himself"),
    ("Girl, 4, aunt fatally shot near home", "Girl, 4, and aunt were fatally shot near home"),
    ("Boy, 3, killed by uncle", "Boy, 3, were killed by uncle"),
    ("Woman hurt, police say - Orvale Daily News", "Woman were hurt, police say"),
    ("Officers shoot man, woman says", "Officers shoot man, woman says"),
    ("Dad And Girl Dead In Orvale Fire", "Dad and girl were dead in Orvale fire"),
    ("One dead, five hurt in Orvale", "One were dead, five were hurt in Orvale"),
    ("Officer killed, two deputies shot in Orvale", "Officer were killed, two deputies were shot in Orvale"),
    ("Blast leaves two people dead in Orvale", "Blast leaves two people dead in Orvale"),
    ("Boy, 2, and man killed in Orvale", "Boy, 2, and man were killed in Orvale"),
    ("Jan Brod killed, four hurt in Orvale", "Jan Brod were killed, four were hurt in Orvale"),
    ("Blast kills two, injures nine", "Blast kills two and injures nine"),
    ("Boy nearly killed by bus", "Boy nearly killed by bus"),
    ("Governor visits Orvale, talks of dam", "Governor visits Orvale, talks of dam"),
]


@pytest.mark.parametrize(("title", "text", "measure", "expected", "inferred"), TOLD)
def test_what_a_title_adds_to_a_figure(title, text, measure, expected, inferred):
    reading = histor.read(text, title=title, published="2024-11-13")
    figure = reading.incidents[0].figures[measure]
    got = figure.best if isinstance(expected, int) else (figure.low, figure.best, figure.high)
    assert (got, figure.inferred) == (expected, "from the headline" if inferred else None)
    assert set(figure.claims) <= {claim.id for claim in reading.claims}
    assert figure.claims


@pytest.mark.parametrize(("title", "expected"), PLAIN)
def test_a_headline_in_plain_words(title, expected):
    assert plain(title, "A fire in Orvale killed a man and a girl.") == expected


def test_a_dispute_with_a_title_has_claims_of_its_own_incident():
    text = "A bomb killed two in Orvale on Monday. On Thursday a mine killed a man in Brodno, and a nurse was hurt."
    reading = histor.read(text, title="Nine killed in Orvale", published="2024-11-16")
    assert len(reading.incidents) > 1
    disputes = [(one, dispute) for one in reading.incidents for dispute in one.disputes]
    assert [dispute.field for _, dispute in disputes] == ["killed in the headline"]
    assert all(set(dispute.claims) <= set(one.claims) for one, dispute in disputes)


def test_the_dead_of_a_title_have_claims_behind_them():
    text = "Four people were wounded in Lunt on Monday. A cook was shot in the arm. A baker was shot near a bar."
    reading = histor.read(text, title="One dead, three hurt in Lunt", published="2024-11-13", language="en")
    figures = [figure for i in reading.incidents for figure in i.figures.values()]
    assert figures
    assert all(figure.claims for figure in figures)
