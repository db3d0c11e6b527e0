"""An arrest that is told of another day and town belongs to the one incident that a report tells of."""

import pytest

import histor


def held(text):
    """For each incident of the news: the names of its people, and whether somebody is held in it."""
    reading = histor.read(text, published="2024-11-13", language="en")
    claims = {c.id: c for c in reading.claims}
    told = [[claims[c] for c in i.claims] for i in reading.incidents if not i.background]
    return [{p.name for c in of for p in c.people if p.name} for of in told]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Mara Vogt was shot dead in Boston on Monday. Karl Lindt, 34, was arrested in Detroit on Tuesday.",
            [{"Mara Vogt", "Karl Lindt"}],
        ),
        (
            "Mara Vogt was shot dead in Boston on Monday. Olha Hnat was killed by a bomb in Chicago on Tuesday. "
            "Karl Lindt, 34, was arrested in Detroit on Wednesday.",
            [{"Mara Vogt"}, {"Olha Hnat"}, {"Karl Lindt"}],
        ),
    ],
)
def test_who_is_arrested_elsewhere_is_held_for_the_one_incident(text, people):
    assert held(text) == people


def test_the_arrest_brings_no_place_and_no_day():
    reading = histor.read(
        "Mara Vogt was shot dead in Boston on Monday. Karl Lindt, 34, was arrested in Detroit on Tuesday.",
        published="2024-11-13",
        language="en",
    )
    (incident,) = reading.incidents
    assert reading.places[incident.place].name == "Boston"
    assert reading.times[incident.time].text == "Monday"
