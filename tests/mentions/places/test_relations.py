"""Places by relation: distance and direction, near, part of, between, inside."""

import pytest

from histor.mentions.places import precise
from histor.mentions.places.points import away, distance_km

MEASURED = [  # distance in km, bearing, text
    (32.2, "SE", "It fell 20 miles south-east of Kharkiv."),
    (32.2, "SE", "It fell 20 miles southeast of Kharkiv."),
    (32.2, "SE", "It fell about 20 miles (32 km) south-east of the city of Kharkiv."),
    (24.0, "N", "It fell 24 km north of Kharkiv."),
    (24.0, "N", "It fell 24 kilometres to the north of Kharkiv."),
    (10.0, None, "It fell ten kilometres from Kharkiv."),
    (3.0, None, "It fell 3km from Kharkiv."),
    (1.6, "W", "It fell a mile west of Kharkiv."),
    (1200.0, "E", "It flew 1,200 km east of Kharkiv."),
]


@pytest.mark.parametrize(("distance", "bearing", "text"), MEASURED)
def test_distance_and_bearing(places, distance, bearing, text):
    found, anchor = places(text)
    assert (found.relation.distance_km, found.relation.bearing, found.relation.of) == (distance, bearing, 1)
    apart = distance_km((found.latitude, found.longitude), (anchor.latitude, anchor.longitude))
    assert apart == pytest.approx(distance if bearing else 0.0, abs=0.1)
    assert found.radius_km >= 0.25 * distance
    assert found.gazetteer is None


NEAR = [
    "near Kharkiv",
    "just outside Kharkiv",
    "on the outskirts of Kharkiv",
    "in the vicinity of Kharkiv",
    "near the city of Kharkiv",
]


@pytest.mark.parametrize("phrase", NEAR)
def test_near(places, phrase):
    found, anchor = places(f"It fell {phrase} at dawn.")
    assert found.relation.of == 1
    assert found.radius_km > anchor.radius_km
    assert (found.latitude, found.longitude) == (anchor.latitude, anchor.longitude)


@pytest.mark.parametrize(
    ("bearing", "text"), [("N", "northern Ukraine"), ("SE", "south-eastern Ukraine"), ("W", "western Ukraine")]
)
def test_part_of_a_region(places, bearing, text):
    found, anchor = places(f"It fell in {text} at dawn.")
    assert (found.relation.bearing, found.text) == (bearing, text)
    assert found.radius_km < anchor.radius_km


def test_between_two_towns(places):
    found, first, second = places("The road between Sderot and Ashkelon was closed.")
    assert found.text == "road between Sderot and Ashkelon"
    assert min(first.latitude, second.latitude) < found.latitude < max(first.latitude, second.latitude)


def test_a_named_village_gets_the_relation(places):
    village, anchor = places("Shells hit the village of [Zholtivske], some 20 km south of [Kharkiv].")
    assert village.text == "Zholtivske"
    assert (village.relation.distance_km, village.relation.bearing, village.relation.of) == (20.0, "S", 1)
    assert village.latitude < anchor.latitude
    assert village.country == "UA"


def test_an_unknown_village_lies_in_its_region(places):
    village, region = places("Shells hit the village of [Zholtivske] in the [Kharkiv] region.")
    assert village.relation.of == 1
    assert village.radius_km == region.radius_km


NO_RELATION = [
    "Relations between Russia and Ukraine soured.",
    "He has lived in Kharkiv for 20 years.",
    "It is one of three cities, Kharkiv among them.",
    "Northern Ireland police said so.",
]


@pytest.mark.parametrize("text", NO_RELATION)
def test_no_relation(places, text):
    assert all(place.relation is None for place in places(text))


def test_precise_leads_to_the_relation(places):
    found = places("It fell in northern Ukraine at dawn.")
    assert precise(found, 1) == 0
    assert precise(found, 0) == 0


def test_away_and_back():
    start = (50.0, 36.0)
    assert distance_km(start, away(start, "NE", 100.0)) == pytest.approx(100.0, abs=0.01)
    assert away((0.0, 179.9), "E", 50.0)[1] < 0
