"""Places that the gazetteer lacks: what people, homes and datelines are called by."""

import pytest

import histor

FOUND = [
    ("Linden Bend", "The bridge is in [Linden Bend]."),
    ("Ft Hollis", "The bridge is in [Ft Hollis]."),
    ("Bracken Holt", "A <Bracken Holt> man repaired the bridge on Monday."),
    ("Brackenholt", "A 19-year-old Brackenholt woman repaired the bridge."),
    ("Brackenholt", "A 19-year-old <Brackenholt> woman repaired the bridge."),
    ("BRACKENHOLT", "BRACKENHOLT — The bridge was repaired. It was closed, {Brackenholt Council} said."),
]
NOT_FOUND = [
    ("Latino", "A 19-year-old Latino man repaired the bridge."),
    ("Walmart", "A {Walmart} woman repaired the bridge."),
    ("UPDATE", "UPDATE — The bridge was repaired."),
    ("Karen Hollis", "They met in her <Karen Hollis> home on Monday."),
    ("Ford Mustang", "They drove to her {Ford Mustang} home on Monday."),
]


@pytest.mark.parametrize(("name", "text"), FOUND)
def test_what_is_called_by_a_place_names_one_that_no_gazetteer_has(places, name, text):
    assert [(place.name, place.latitude) for place in places(text)] == [(name, None)]


@pytest.mark.parametrize(("name", "text"), NOT_FOUND)
def test_peoples_bodies_and_persons_are_no_places(places, name, text):
    assert name not in [place.name for place in places(text)]


def test_a_town_that_the_tagger_takes_for_a_person_is_one_and_no_actor():
    reading = histor.read("A Brackenholt man was found in his Bracken Holt home on Monday.")
    assert [place.name for place in reading.places] == ["Brackenholt", "Bracken Holt"]
    assert not [actor for actor in reading.actors if actor.name in ("Brackenholt", "Bracken Holt")]
