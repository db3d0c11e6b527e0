"""Ages of several that no word calls ages: "were 28 and 31", "the boys, 9 and 12,", "one 28 and the other 41"."""

import pytest

import histor


def people(text):
    """The ages of all people by their words."""
    reading = histor.read(text, published="2024-11-13", language="en")
    told = {(p.span.start, p.span.end): p.age for c in reading.claims for p in c.people}
    return sorted(age for age in told.values() if age is not None)


def figures(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return [{m: f.best for m, f in i.figures.items()} for i in reading.incidents]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two men were shot near a kiosk in Lund. Those wounded were 34 and 43 years old, police said.", [34, 43]),
        ("Two women were hit by gunfire in a garage in Lund. Those shot were 25 and 57.", [25, 57]),
        ("Three people were shot at a fair in Lund. Those injured are 17, 23 and 44.", [17, 23, 44]),
        (
            "A 37-year-old was killed and two others were hurt in Lund. Those hurt were 37 and 45, police said.",
            [37, 37, 45],
        ),
        ("Two boys were shot in an alley in Lund. They are 13 and 17.", [13, 17]),
        ("Two boys were wounded in Lund. The boys, 13 and 17, are expected to recover.", [13, 17]),
        ("The 19 and 24 year old victims were taken to a clinic after the shooting.", [19, 24]),
        ("Three men, two of them 23, were shot in Lund.", [23, 23]),
        ("Three men, two of them 23 and the other 32, were shot in Lund.", [23, 23, 32]),
        ("Two men, one 27 and the other 42, were shot in Lund.", [27, 42]),
        ("Two people were shot in Lund, one aged 27 and one aged 42.", [27, 42]),
        ("Three other men, two 17 years old and one 20, were also shot.", [17, 17, 20]),
        ("Four pupils, one who was 18 years old and three who were 16, were shot in Lund.", [16, 16, 16, 18]),
        ("Four men, ages 21, 24, 28 and another in his 50s, were shot in Lund.", [21, 24, 28]),
        ("Olav Berg and Tore Berg, aged 82 and 78 respectively, were shot in Lund.", [78, 82]),
        ("The girls, who are 6 and 9, were hit by stray bullets in Lund.", [6, 9]),
        ("A man and a woman, 41 and 39, were found shot dead in Lund.", [39, 41]),
        ("A man and a woman, both 41, were found shot dead in Lund.", [41, 41]),
        # told of before is another than who is brought in
        ("A 22-year-old was hit in the ankle. Two men, 27 and 22, were shot in the leg.", [22, 22, 27]),
        # near misses
        ("The men were 5 and 10 feet away when the gunman shot them.", []),
        ("Three people, 2 of them children, were killed in Lund.", []),
        ("Four people were shot in Lund, one 12 times and another 6 times.", []),
        ("The 44-year-old cook and her girls, ages 9 and 12, were shot in Lund.", [9, 12, 44]),
    ],
)
def test_whose_ages_they_are(text, ages):
    assert people(text) == ages


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Three men, two of them 23 and the other 32, were shot in Lund.", None, 3),
        ("Four pupils, one who was 18 years old and three who were 16, were shot in Lund.", None, 4),
        ("The men, 31 and 33, were shot dead in their car in Lund.", 2, None),
        ("The 19 and 24 year old victims were taken to a clinic after the shooting.", None, 2),
        ("The girls, who are 6 and 9, were hit by stray bullets in Lund.", None, 2),
        ("Two civilians were killed in Lund, another 14 were wounded, and the other 11 fled.", 2, 14),
    ],
)
def test_such_an_age_counts_nobody(text, killed, injured):
    found = figures(text)[0]
    assert (found.get("killed"), found.get("injured")) == (killed, injured)
