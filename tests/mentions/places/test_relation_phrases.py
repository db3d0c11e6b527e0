"""Phrases of relation, value first: the kind, distance, bearing and anchor that each gives, and what gives none."""

import pytest

from histor.mentions.places.points import distance_km

# kind, kilometres, bearing: phrases, each in a sentence about Kharkiv (or the place named)
PHRASES = [
    (("distance", 38.6, "S"), "24 miles south of Kharkiv"),
    (("distance", 38.6, "S"), "24 miles to the south of Kharkiv"),
    (("distance", 38.6, "S"), "about 24 miles (39 km) south of Kharkiv"),
    (("distance", 38.6, "S"), "24 miles south of the city of Kharkiv"),
    (("distance", 15.0, "NW"), "15 km north-west of Kharkiv"),
    (("distance", 15.0, "NW"), "15km northwest of Kharkiv"),
    (("distance", 15.0, "NW"), "some 15 kilometres north west of Kharkiv"),
    (("distance", 15.0, "NW"), "fifteen kilometres north-west of Kharkiv"),
    (("distance", 10.0, None), "10 km from Kharkiv"),
    (("distance", 10.0, None), "10 kilometers away from Kharkiv"),
    (("distance", 10.0, None), "10 km outside Kharkiv"),
    (("distance", 10.0, None), "within 10 km of Kharkiv"),
    (("distance", 0.5, None), "500 metres from Kharkiv"),
    (("distance", 3.0, "E"), "a few kilometres east of Kharkiv"),
    (("distance", 1.6, "W"), "a mile west of Kharkiv"),
    (("distance", 1.6, "W"), "one mile west of Kharkiv"),
    (("distance", 160.9, "E"), "100 miles east of Kharkiv"),
    (("near", None, None), "near Kharkiv"),
    (("near", None, None), "close to Kharkiv"),
    (("near", None, None), "just outside Kharkiv"),
    (("near", None, None), "on the outskirts of Kharkiv"),
    (("near", None, None), "on the edge of Kharkiv"),
    (("near", None, None), "in the suburbs of Kharkiv"),
    (("near", None, None), "in the vicinity of Kharkiv"),
    (("near", None, None), "not far from Kharkiv"),
    (("near", None, None), "on the approaches to Kharkiv"),
    (("near", None, None), "on the road to Kharkiv"),
    (("near", None, None), "off the coast of Odesa"),
    (("near", None, None), "along the front near Pokrovsk"),
    (("near", None, None), "along the front line near Pokrovsk"),
    (("near", None, None), "Kharkiv's outskirts"),
    (("near", None, None), "the Kharkiv suburbs"),
    (("near", None, "N"), "Kharkiv's northern outskirts"),
    (("near", None, "SE"), "Kharkiv's south-eastern suburbs"),
    (("direction", None, "W"), "west of Kharkiv"),
    (("direction", None, "W"), "to the west of Kharkiv"),
    (("direction", None, "NE"), "northeast of Kharkiv"),
    (("direction", None, "NE"), "north-east of the city of Kharkiv"),
    (("part", None, "N"), "in northern Ukraine"),
    (("part", None, "N"), "in the north of Ukraine"),
    (("part", None, "SE"), "in south-eastern Ukraine"),
    (("part", None, "SE"), "in the south-east of Ukraine"),
    (("part", None, None), "in central Ukraine"),
    (("part", None, "E"), "in eastern Kharkiv"),
    (("part", None, "W"), "in the west of the Kharkiv region"),
    (("between", None, None), "between Kharkiv and [Chuhuiv]"),
    (("between", None, None), "on the road from Kharkiv to Chuhuiv"),
    (("between", None, None), "on the road between Kharkiv and [Chuhuiv]"),
    (("between", None, None), "on the highway linking Kharkiv and [Chuhuiv]"),
    (("between", None, None), "on the railway connecting Kharkiv and [Chuhuiv]"),
    (("between", None, None), "on the Kharkiv - [Chuhuiv] road"),
    (("between", None, None), "on the Kharkiv–[Chuhuiv] highway"),
    (("border", 10.0, None), "in the Sumy region, 10 km from the border with Russia"),
    (("border", 10.0, None), "in the Sumy region, 10 kilometres from the border"),
    (("border", 8.0, None), "in Sumy, five miles from the Russian border"),
    (("border", None, None), "in the Sumy region, near the border with Russia"),
    (("border", None, None), "close to the Russian border in the Sumy region"),
]


@pytest.mark.parametrize(("value", "phrase"), PHRASES)
def test_phrases(places, value, phrase):
    related = [place for place in places(f"A drone fell {phrase} at dawn.") if place.relation is not None]
    found = related[0].relation
    assert (found.kind, found.distance_km, found.bearing) == value
    assert related[0].radius_km >= max(1.0, 0.25 * (found.distance_km or 0))


NO_RELATIONS = [
    "A drone fell on Kharkiv at dawn.",
    "Talks between Kyiv and Moscow broke down.",  # farther apart than a road's towns
    "Relations between Ukraine and Russia soured.",
    "He walked north for 20 miles and slept in Kharkiv.",
    "The road from ruin to riches led through Kharkiv.",
    "Kharkiv's northern lights were seen.",
    "It stood west of everything, in Kharkiv.",
    "They crossed the border 10 times.",
    "The border with Russia is long.",
    "West Virginia is far from here.",
    "Kharkiv-born <Ann Lee> sang.",
    "They came from Kharkiv to Chuhuiv.",
]


@pytest.mark.parametrize("text", NO_RELATIONS)
def test_no_relations(places, text):
    assert [place.text for place in places(text) if place.relation is not None] == []


def test_what_lies_between_names_both_ends(places):
    found = places("It fell on the Kharkiv - [Chuhuiv] road.")
    road = next(place for place in found if place.relation)
    ends = [found[road.relation.of], found[road.relation.other]]
    assert [end.name for end in ends] == ["Kharkiv", "Chuhuyiv"]
    for end in ends:
        assert distance_km((road.latitude, road.longitude), (end.latitude, end.longitude)) <= road.radius_km + 0.2


def test_west_of_a_town_lies_west_of_it_and_does_not_hold_its_middle(places):
    found, anchor = places("It fell west of Kharkiv at dawn.")
    assert found.longitude < anchor.longitude
    assert abs(found.latitude - anchor.latitude) < 0.01
    assert found.radius_km >= anchor.radius_km


def test_a_border_has_no_line_only_the_region_beside_it(places):
    found = places("It fell in the Sumy region, 10 km from the border with Russia.")
    border = next(place for place in found if place.relation)
    region = found[border.relation.of]
    assert region.name == "Sumy Oblast"
    assert (border.latitude, border.longitude, border.radius_km) == (
        region.latitude,
        region.longitude,
        region.radius_km,
    )
    assert border.country == "UA"
