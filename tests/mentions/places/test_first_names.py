"""Towns that bear a first name, quarters that bear a town's name, and points of the compass before a town."""

import pytest

SAID = [  # name, region, text, fields
    ("Warren", "Michigan", "A [Warren] man was hurt on Saturday.", {}),
    ("Warren", "Michigan", "A <Warren> man was hurt on Saturday.", {}),
    ("Warren", "Michigan", "<Warren> police are looking for a blue van near Detroit.", {}),
    ("Warren", "Michigan", "WARREN — Two men were hurt north of Detroit.", {}),
    ("Warren", "Michigan", "A 19-year-old <Warren> man was hurt near Detroit.", {}),
    ("Provo", "Utah", "<Sam Hollis of Provo> was hurt. Provo police came from Utah.", {}),
    ("Provo", "Utah", "A 30-year-old <Provo> woman was hurt.", {}),
    ("Reading", "Pennsylvania", "<READING>, Pa. — Two men were hurt.", {}),
    ("BRACKENHOLT", "Virginia", "<BRACKENHOLT>, Va. (WIRE) — Two men were hurt.", {}),
    ("Killeen", "Texas", "<Killeen> police closed the road to Austin.", {}),
    ("Atascadero", "California", "The pilot was <Jo Lindqvist of Atascadero>.", {}),
    ("Atascadero", "California", "The pilots were <Jo Lindqvist>, 22, and <Al Hollis>, 31, both of <Atascadero>.", {}),
    ("Irvine", "California", "<Jo Lindqvist>, of <Irvine>, was the pilot.", {}),
    ("Mesquite", "Texas", "In <Mesquite>, two bridges were closed.", {}),
    ("Round Rock", "Texas", "Two Round Rock teens were hurt.", {}),
    ("Normal", "Illinois", "The fire began in the town of Normal on Monday.", {}),
    ("Normal", "Illinois", "The fire began near [Normal] on Monday.", {}),
    ("Normal", "Illinois", "The fire began at a home in Normal on Monday.", {}),
    ("Normal", "Illinois", "The fire began in Normal on Monday.", {"title": "Barn burns - News Peoria, Illinois"}),
    ("Jordan", None, "Jordan police said that <Jordan Pike> was hurt.", {}),
    ("Virginia", "Virginia", "<Virginia Pike> grew up in Virginia.", {}),
]
UNSAID = [
    ("Warren", "Det. <Warren> Hale spoke of it."),
    ("Warren", "The <Warren> family is in mourning."),
    ("Warren", "The fire began in <Warren>'s car."),
    ("Warren", "They had trust in <Warren> and went on."),
    ("Seoul", "He was called the <Godfather of Soul> in Denver."),
    ("May", "The fire began in May."),
    ("Hope", "Doctors at the City of Hope hospital in Denver met."),
    ("Victoria", "<Victoria Hollis>, of Belhaven, was killed. <Victoria> was visiting a friend."),
    ("Provo", "Two boys were hurt in [Fort Provo]."),
    ("Menlo Park", "Two boys were hurt in a [Menlo] park."),
    ("East", "Two boys were hurt in [East Oakland]."),
    ("East", "They met at the corner of Linden Street in [East] Oakland."),
]


@pytest.mark.parametrize(("name", "region", "text", "fields"), SAID)
def test_a_first_name_that_stands_as_a_town_does_is_one(places, name, region, text, fields):
    assert (name, region) in [(place.name, place.admin1) for place in places(text, **fields)]


@pytest.mark.parametrize(("name", "text"), UNSAID)
def test_first_names_and_points_of_the_compass_are_no_places(places, name, text):
    assert name not in [place.name for place in places(text)]


def test_a_region_of_that_name_stays_one(places):
    names = [place.name for place in places("Fighting went on in the [South] Region of Cameroon.")]
    assert names == ["South", "Cameroon"]


QUARTERS = [  # resolved region of "Austin" and "Hollywood", text
    ({None}, "Austin", "Two men were hurt in Austin, Chicago police said. Nobody in the Austin neighborhood slept."),
    ({"Texas"}, "Austin", "Two men were hurt in Austin on Monday. Nobody in Round Rock, Texas, slept."),
    ({"California"}, "Hollywood", "Two men were hurt in the Hollywood neighborhood of Los Angeles. Hollywood is calm."),
    ({"Illinois"}, "Chicago", "Two men were hurt in a Chicago neighborhood. Chicago is calm."),
]


@pytest.mark.parametrize(("regions", "name", "text"), QUARTERS)
def test_a_quarter_is_not_the_far_town_of_its_name(places, regions, name, text):
    assert {place.admin1 for place in places(text) if name in place.name} == regions


MISSING = [
    ("Felton", "FELTON, Minn. — Two men were hurt.", None),
    ("Novosil", "The village of [Novosil], in Kherson oblast, was shelled.", None),
    ("Paris", "Two men were hurt in Paris, Texas.", "geonames:4717560"),
]


@pytest.mark.parametrize(("name", "text", "number"), MISSING)
def test_a_town_said_to_be_in_a_region_is_not_its_namesake_elsewhere(places, name, text, number):
    [found] = [place for place in places(text) if place.text.title() == name]
    assert found.gazetteer == number
    inside = found.relation is not None and found.relation.kind == "inside"
    assert number is not None or ((found.latitude is None or inside) and not found.candidates and found.admin1)
