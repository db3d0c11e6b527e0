"""Participles that are taken for a noun, or for a verb beside another, and lists with ages before "and"."""

import pytest

import histor


def told(text):
    """The figures of the first incident and all ages, each once by its words."""
    reading = histor.read(text, published="2024-11-13", language="en")
    ages = {(p.span.start, p.span.end): p.age for c in reading.claims for p in c.people if p.age is not None}
    figures = reading.incidents[0].figures if reading.incidents else {}
    return {measure: figure.best for measure, figure in figures.items()}, sorted(ages.values())


@pytest.mark.parametrize(
    ("text", "hurt", "ages"),
    [
        ("A 29-year-old baker shot in the wrist drove to a clinic in Lund.", 1, [29]),
        (
            "A 13-year-old girl shot in the foot and a 52-year-old man shot in the back were both taken to a clinic.",
            2,
            [13, 52],
        ),
        ("A 23-year-old shot in the neck was taken to a clinic in Lund.", 1, [23]),
        ("A woman shot several times in a garage in Lund survived.", 1, []),
    ],
)
def test_who_was_shot_and_did_something(text, hurt, ages):
    assert told(text) == ({"injured": hurt}, ages)


@pytest.mark.parametrize(
    ("text", "dead", "ages"),
    [
        ("The woman killed on Monday was 58.", 1, [58]),
        ("The girl shot to death in Lund was 7.", 1, [7]),
        (
            "A girl, 7, has died after being shot in Lund. Police were called to reports of a child shot on a pier.",
            1,
            [7],
        ),
    ],
)
def test_who_was_killed_and_how_old(text, dead, ages):
    assert told(text) == ({"killed": dead}, ages)


@pytest.mark.parametrize(
    "text",
    [
        "The film shot in Lund was shown on Monday. A warning shot in the air was heard by a cook.",
        "The gunman shot in the air and fled.",
        "The guard shot twice, then called for help.",
    ],
)
def test_shots_that_hit_nobody(text):
    assert "injured" not in told(text)[0]


@pytest.mark.parametrize(
    ("text", "hurt", "ages"),
    [
        ("Two nephews, 13 and 16, and their aunt were wounded by gunfire in Lund.", 3, [13, 16]),
        ("Three girls, 5, 7 and 12, and their mother were shot on Monday.", 4, [5, 7, 12]),
        ("Two sisters, 18 and 23, and a friend, 21, were stabbed outside a bar in Lund.", 3, [18, 21, 23]),
    ],
)
def test_those_before_ages_and_one_more(text, hurt, ages):
    assert told(text) == ({"injured": hurt}, ages)
