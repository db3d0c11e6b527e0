"""Common nouns that point back to a place, and capitals."""

import pytest

BACK = [  # the place meant, text
    ("Kharkiv", "Shells fell on Kharkiv.\nTwo people were hurt in the city."),
    ("Kharkiv", "Shells fell on Kharkiv.\nWindows broke across the city."),
    ("Kharkiv", "Shells fell on Leeds.\nOthers fell on Kharkiv.\nSmoke hung over the city."),
    ("Izmayil", "Drones hit Izmail in Odesa oblast.\nFires burned in the town."),
    ("Odesa Oblast", "Drones hit Odesa oblast.\nNobody was hurt in the region."),
    ("Ukraine", "Drones flew over Ukraine.\nSirens sounded throughout the country."),
    ("Laurel County", "Deputies of Laurel County met.\nSnow fell across the county."),
    ("Kyiv", "Ukraine met.\nDrones flew over the Ukrainian capital."),
    ("Kyiv", "Drones flew over Ukraine's capital."),
    ("Kyiv", "Ukraine was hit.\nSirens sounded in the capital."),
    ("Sanaa", "Yemen was hit.\nJets flew over the Yemeni capital."),
    ("Paris", "They met in the French capital."),
]


@pytest.mark.parametrize(("name", "text"), BACK)
def test_points_back(places, name, text):
    noted = [place for place in places(text) if place.note]
    assert [place.name for place in noted] == [name]
    assert noted[0].start is not None
    assert noted[0].gazetteer is not None


def test_a_distance_from_the_city(places):
    found = places("Shells fell on Kharkiv.\nA drone fell 24 miles south of the city.")
    away = next(place for place in found if place.relation)
    assert (away.text, away.relation.distance_km, away.relation.bearing) == ("24 miles south of the city", 38.6, "S")
    assert found[away.relation.of].name == "Kharkiv"


NOTHING = [
    "Two people were hurt in the city.",  # no town before
    "Trucks went from Kharkiv to Sumy.\nTwo people were hurt in the city.",  # two towns
    "Shells fell on Kharkiv.\nThe city council met.",
    "Shells fell on Kharkiv.\nTwo were hurt in the city council.",
    "Shells fell on Kharkiv.\nThe city mourned.",
    "Shells fell on Kharkiv.\nIt fell in the city of [Zholtivske].",
    "Ukraine and Russia met.\nSirens sounded in the capital.",  # two countries
    "Capital fled Ukraine.",
    "A village is a village.",
    "Shells fell on Kharkiv.\nNobody was hurt in the region.",  # a town is no region
]


@pytest.mark.parametrize("text", NOTHING)
def test_points_to_nothing(places, text):
    assert [place.text for place in places(text) if place.note] == []
