"""Where an incident was: the town that the whole report speaks for, and when none is said."""

import pytest

import histor

TOWNS = [  # town, how it was inferred (None: read), text, fields of the document
    ("Lubbock", None, "Two men were shot in Lubbock on Monday.", {}),
    (
        "Plainview",
        "from the report's mentions of it",
        "PLAINVIEW, Texas — Two men were shot outside a bar on Monday, Plainview police said. Both were flown to a "
        "hospital in Lubbock.",
        {},
    ),
    (
        "Plainview",  # a chapel in it has no point of its own
        None,
        "PLAINVIEW, Texas — Two men were shot at a chapel in Plainview on Monday, Plainview police said.",
        {},
    ),
    (
        "Plainview",  # what stands behind a name: no town
        "from the report's mentions of it",
        "PLAINVIEW, Texas — Two men were shot at the Halden hotel on Monday.",
        {},
    ),
    (
        "Amarillo",
        "from the report's mentions of it",
        "Amarillo police are looking for a van. Two men were shot in the 1400 block of Houston Street on Monday. "
        "They were taken to Lawrence Medical Center.",
        {},
    ),
    (
        "Plainview",
        "from the headline",
        "Two men were shot outside a bar on Monday, police said.",
        {"title": "Two men shot in Plainview", "uri": "https://www.kcbd.com/a"},
    ),
    (
        "Lubbock",
        "from the outlet's home",
        "Two men were shot outside a bar on Monday, police said.",
        {"title": "Two men shot", "uri": "https://www.kcbd.com/a"},
    ),
    (
        "Amarillo",  # where it says that it happened, not where they were treated
        "from the report's mentions of it",
        "Two men were shot on Monday. It happened about 5 p.m. near a bar in Amarillo. They are in a Lubbock hospital.",
        {},
    ),
    (
        "Lubbock",  # a quarter that bears the name of a far town
        "from the report's mentions of it",
        "LUBBOCK — Two were shot in Austin on Monday, Lubbock police said. Nobody in the Austin neighborhood slept.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (
        "Lubbock",  # the compass before a town is no region of another country
        None,
        "Two men were shot near the corner of Linden Street in East Lubbock on Monday, Lubbock police said.",
        {},
    ),
    (
        "Los Angeles",  # a quarter and its city are both told of: the claims keep the quarter
        "from the report's mentions of it",
        "LOS ANGELES — Two men were shot in Van Nuys on Monday, Los Angeles police said.",
        {},
    ),
    (
        "Plainview",  # how far it lies from the outlet's own town speaks for that one no more
        "from the report's mentions of it",
        "Two men were shot on Monday. Deputies went to a home in Plainview, about 45 miles north of Lubbock.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (
        "Amarillo",  # where one of the hurt lies says nothing of where they were shot
        "from the report's mentions of it",
        "A man is in a critical condition at a Lubbock hospital after a shooting on Monday, Amarillo police said.",
        {},
    ),
    (None, None, "A man is in a critical condition at a hospital in Lubbock after he was shot on Monday.", {}),
    (
        "Plainview",  # "the city" is the one told of before: its hospital speaks for no other
        None,
        "The house stood in the Linden neighborhood in Plainview. Two men were killed there by a shell on Monday. The "
        "wounded were taken to Linden Hospital in the city.",
        {},
    ),
    (  # where a deed was done, not where the court is that the report is from
        "Plainview",
        None,
        "LUBBOCK, Texas — A welder is charged with the stabbing of his brother in Plainview. The brother died "
        "on Monday.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (
        "Plainview",
        "from the report's mentions of it",
        "LUBBOCK, Texas — A farmer died after he was shot on Monday. It took place in the yard of a mill in the "
        "Plainview area, the sheriff said.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (  # a house by its town's name alone
        "Plainview",
        None,
        "LUBBOCK, Texas — Two men were stabbed at a Plainview motel on Monday. Lubbock detectives are helping.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (  # near miss: who was held there was not held where it happened
        "Lubbock",
        None,
        "Two men were stabbed in Lubbock on Monday. A barber was arrested at a Plainview motel, Plainview police said.",
        {},
    ),
    (  # who once served in a town's police says nothing of where it happened
        "Plainview",
        "from the report's mentions of it",
        "A retired Amarillo police officer stabbed two men on Monday. Firefighters found them at a house in rural "
        "Plainview.",
        {},
    ),
    (  # where somebody is from, and where it happened
        "Plainview",
        "from the report's mentions of it",
        "A Lubbock man was stabbed on Monday. Lubbock native Otto Varga stood outside a house near "
        "Plainview when he was hit.",
        {"uri": "https://www.kcbd.com/a"},
    ),
    (  # "an X-area home" lies near X only
        "Lubbock",
        "from the report's mentions of it",
        "A man was stabbed in a Plainview-area barn on Monday, Lubbock police said.",
        {},
    ),
    (None, None, "Two men were shot outside a bar on Monday, police said.", {}),
    (  # the police of a town that could be several: not the outlet's
        None,
        None,
        "The Springfield Police Department said that two men were shot outside a bar on Monday.",
        {"title": "Two men shot", "uri": "https://www.kcbd.com/a"},
    ),
    (
        None,
        None,
        "Two men were shot in Mexico on Monday, police said.",
        {"title": "Two men shot", "uri": "https://www.kcbd.com/a"},
    ),
]


@pytest.mark.parametrize(("town", "inferred", "text", "fields"), TOWNS)
def test_the_town_of_an_incident(town, inferred, text, fields):
    reading = histor.read(text, published="2024-11-13", language="en", **fields)
    incident = next(i for i in reading.incidents if not i.background)
    place = None if incident.place is None else reading.places[incident.place]
    settled = place is not None and place.kind in ("city", "town", "village")
    assert (place.name if settled else None) == town
    assert (place.inferred if settled else None) == inferred
    assert not settled or inferred is None or place.start is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("FELTON", "FELTON, Minn. — A man shot his brother on Monday, a Minnesota court heard."),
        ("Minnesota", "A man shot his brother in Minnesota on Monday."),
        ("Duluth", "FELTON, Minn. — A man shot his brother in Duluth, Minn., on Monday."),
    ],
)
def test_a_town_that_the_gazetteer_lacks_says_more_than_its_region(name, text):
    reading = histor.read(text, published="2024-11-13", language="en")
    place = reading.places[reading.incidents[0].place]
    assert place.name == name
    assert (place.latitude is None) == (name == "FELTON")


def test_the_home_of_an_outlet_is_not_taken_far_from_the_county_of_the_claims():
    reading = histor.read(
        "Two men were shot in Travis County on Monday.",
        published="2024-11-13",
        language="en",
        uri="https://www.kcbd.com/a",
    )
    assert reading.places[reading.incidents[0].place].name == "Travis County"


@pytest.mark.parametrize(
    ("place", "text"),
    [  # the county that the report opens with, or whose deputies speak, and not the outlet's home in another one
        ("Hale County", "HALE COUNTY, Texas — Two men were stabbed in a barn on Cutter Road on Monday."),
        ("Hale County", "Two men were stabbed in a barn on Cutter Road on Monday, Hale County deputies said."),
        # near miss: the home's own county
        ("Lubbock", "Two men were stabbed in a barn on Cutter Road on Monday, Lubbock County deputies said."),
    ],
)
def test_a_county_that_a_report_is_from_is_said_where_no_town_is(place, text):
    reading = histor.read(text, published="2024-11-13", language="en", uri="https://www.kcbd.com/a")
    assert reading.places[reading.incidents[0].place].name == place


def test_a_home_says_no_more_than_a_city_and_its_suburbs():
    reading = histor.read(
        "Two men were shot outside a bar on Monday.",
        published="2024-11-13",
        language="en",
        uri="https://www.kcbd.com/a",
    )
    assert reading.places[reading.incidents[0].place].radius_km >= 30


def test_a_distance_from_a_town_is_in_the_town_that_opens_the_report():
    reading = histor.read(
        "SLATON, Texas — Two men were shot 16 miles southeast of Lubbock on Monday.",
        published="2024-11-13",
        language="en",
    )
    assert reading.places[reading.incidents[0].place].name == "Slaton"
    assert "16 miles southeast of Lubbock" in {
        reading.places[c.place].text for c in reading.claims if c.place is not None
    }


def test_a_distance_from_a_town_is_not_the_town():
    reading = histor.read(
        "LUBBOCK, Texas — Two men were shot 14 miles south of Lubbock on Monday, Lubbock police said.",
        published="2024-11-13",
        language="en",
    )
    place = reading.places[reading.incidents[0].place]
    assert (place.text, place.relation.distance_km) == ("14 miles south of Lubbock", 22.5)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        # a town outside the region, country or village that the claims name is not where it happened
        (
            "Gaza Strip",
            "CAIRO — Israeli strikes killed ten people in Gaza on Monday. Mediators met in Cairo on Sunday.",
        ),
        (
            "Wormtal",
            "Four people were killed in clashes at the village of Wormtal on Monday. Police in Jos said they were "
            "searching. Jos police have sent a team.",
        ),
        # near miss: one within it is
        (
            "Omaha",
            "OMAHA, Neb. — Two men were shot in Nebraska on Monday, Omaha police said. Police in Omaha are searching.",
        ),
    ],
)
def test_a_town_outside_what_the_claims_name_is_not_taken(place, text):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert reading.places[reading.incidents[0].place].name == place


NAMED = [  # name, whether it has a point, text: a town that is only named is said before a wider or another one
    ("Springfield", False, "Two men were shot outside a bar on Monday. Springfield police are looking for a van."),
    ("Quillhollow", False, "Two men were shot on Monday. It happened near Quillhollow, police in Quillhollow said."),
    ("Lubbock", True, "Two men were shot in Lubbock on Monday. Springfield police sent a dog."),
    # in a report that names the outlet's town, a name that the map lacks is oftener a quarter's
    ("Lubbock", True, "QUILLHOLLOW, Texas — Two men were shot outside a bar on Monday, Lubbock police said."),
    # a house or a street there, and not where somebody comes from
    ("Plainview", True, "Two men from Amarillo were shot on Monday. Deputies found them at a house in Plainview."),
    (
        "Lubbock",
        True,
        "LUBBOCK — Two men were shot. Both had come from a house in Plainview, Lubbock police said.",
    ),
    # a town that the map lacks, where a house in it is told of beside the claim
    (
        "Quillhollow",
        False,
        "Deputies found two men who had been shot on Monday. They had been at a home in Quillhollow, said the sheriff.",
    ),
    # a dash behind the town where it was written: the detectives are not that town's
    ("Plainview", True, "LUBBOCK- Detectives are looking for a van after two men were shot in a bar in Plainview."),
    # the hurt are brought to a hospital, and some die there
    ("Lubbock", True, "LUBBOCK — A man was shot, Lubbock police said. He died at Linden Hospital in Plainview."),
    # the outlet's own town, and claims that speak of a land far away or of a town with a quarter's name
    ("Lubbock", True, "LUBBOCK — Two men were shot by a man who fought in Afghanistan, Lubbock police said."),
    ("Lubbock", True, "LUBBOCK — Two men were shot in Rockport. Nobody in Rockport slept, Lubbock police said."),
]


@pytest.mark.parametrize(("name", "has_point", "text"), NAMED)
def test_a_town_that_is_told_plainly_goes_before_others(name, has_point, text):
    reading = histor.read(text, published="2024-11-13", language="en", uri="https://www.kcbd.com/a")
    place = reading.places[reading.incidents[0].place]
    assert (place.name, place.latitude is not None) == (name, has_point)
