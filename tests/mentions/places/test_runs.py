"""Names inside streets, houses and local authorities."""

import pytest

STREETS = [  # the whole street, as an unresolved place
    ("South Kansas Avenue", "A man was shot in the 900 block of South Kansas Avenue."),
    ("West Augusta", "It began in the 3700 block of West Augusta, police said."),
    ("Denver", "Two cars met at Denver and Third streets."),
    ("Washington Street", "She lives on Washington Street."),
    ("Houston Road", "The van stood on Houston Road at noon."),
    ("Austin Lane", "They closed Austin Lane after the fire."),
    ("Cleveland Court", "The house at 17 Cleveland Court burned."),
]


@pytest.mark.parametrize(("street", "text"), STREETS)
def test_a_street_is_no_town(places, street, text):
    found = places(text)[0]
    assert (found.text, found.kind, found.gazetteer) == (street, "road", None)


TOWNS = [  # the town that a local authority bears the name of
    ("Denver", "{Denver Police} arrested two men."),
    ("Memphis", "{Memphis Fire Department} crews put it out."),
    ("Tulsa", "A {Tulsa Metropolitan Police Department} officer wept."),
    ("Leeds", "Leeds police found the van."),
    ("Laurel County", "Laurel County deputies found the car."),
]


@pytest.mark.parametrize(("town", "text"), TOWNS)
def test_a_local_authority_is_of_its_place(places, town, text):
    assert town in [place.name for place in places(text)]


NEITHER = [
    "He was taken to {Lawrence Medical Center}.",
    "The {Carnegie Library} was closed.",
    "The {Highway Patrol} closed the bridge.",
    "<Ann Warren> Police said so.",
]


@pytest.mark.parametrize("text", NEITHER)
def test_a_name_in_a_house_is_no_town(places, text):
    assert all(place.gazetteer is None for place in places(text))
