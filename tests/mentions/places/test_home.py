"""Where an outlet is at home, and what a report's frame says of where its news was."""

import pytest

from histor.intake.source import Source
from histor.mentions.places import setting
from histor.mentions.places.home import headline, home_of, masthead

HOMES = [  # country, region, town; publisher, address, title
    ("US", "Texas", "Lubbock", ("kcbd.com", "https://www.kcbd.com/a", None)),
    ("US", "Tennessee", "Memphis", ("wreg.com", None, None)),
    ("US", "Arkansas", "Jonesboro", ("kait8.com", None, None)),
    ("US", "Kansas", "Salina", ("Nobody", None, "Two hurt in barn fire - Channel 5 News Salina, Kansas")),
    ("US", "Ohio", "Lima", ("Nobody", None, "Barn burns down | Lima, OH News and Weather")),
    ("US", "Illinois", "Joliet", ("patch.com", "https://patch.com/illinois/joliet/barn-burns", None)),
    ("US", "Georgia", "Rome", ("Nobody", "https://northgeorgiajournal.com/rome/barn-burns", None)),
    ("IE", "Leinster", "Dublin", ("The Irish Times", "https://www.irishtimes.com/a", None)),
    ("UA", None, "Kyiv", ("Ukrinform", None, None)),
    ("GB", None, None, ("oakdalenews.co.uk", None, None)),
    ("", None, None, ("Nobody", None, "Barn burns down - two hurt")),
    ("", None, None, (None, None, None)),
]


@pytest.mark.parametrize(("country", "region", "town", "frame"), HOMES)
def test_homes(gazetteer, country, region, town, frame):
    publisher, uri, title = frame
    home = home_of(Source("", (), publisher=publisher, uri=uri, title=title), gazetteer)
    assert home.country == country
    assert region is None or gazetteer.entry(home.region).name == region
    assert (home.town.name if home.town else None) == town


NAMES = [  # names inside the outlet's own name; publisher, address
    ({"santa cruz"}, "santacruzsentinel.com", None),
    ({"philadelphia"}, "philadelphia.stations.com", None),
    ({"chicago"}, "localdesk.com", "https://localdesk.com/chicago/2015/a"),
    ({"naples"}, "naplesnews.com", None),
    ({"georgia"}, "northwestgeorgiajournal.com", None),
    (set(), "overseattle2.com", None),
]


@pytest.mark.parametrize(("names", "publisher", "uri"), NAMES)
def test_names_inside_an_address(gazetteer, names, publisher, uri):
    found = home_of(Source("", (), publisher=publisher, uri=uri), gazetteer).names
    assert names <= found if names else "seattle" not in found


def test_a_word_of_mastheads_is_no_town_of_the_outlets(gazetteer):
    assert home_of(Source("", (), publisher="Harbour Times-Herald"), gazetteer).names == frozenset()


def test_a_headline_is_parted_from_the_outlets_name():
    title = "Two hurt in barn fire - KXYZ News 5 Oakdale"
    assert (headline(title), masthead(title)) == ("Two hurt in barn fire", "KXYZ News 5 Oakdale")
    assert headline("Barn burns down - two hurt") == "Barn burns down - two hurt"


def test_a_town_that_only_the_headline_names(gazetteer):
    source = Source("A barn burned down.", (), uri="https://kcbd.com/a", title="Barn fire in Plainview: two hurt")
    found = setting(source, [], gazetteer)
    assert (found.headline.name, found.headline.start, found.headline.inferred) == (
        "Plainview",
        None,
        "from the headline",
    )
    assert (found.home.name, found.home.inferred) == ("Lubbock", "from the outlet's home")
    assert found.home.radius_km >= 30


def test_a_headline_says_where_something_is_without_anything_else_to_go_by(gazetteer):
    def said(title):
        return setting(Source("A barn burned down.", (), title=title), [], gazetteer).headline

    assert said("Barn burns down east of Lubbock").name == "Lubbock"
    assert said("Barn burns down in Springfield") is None  # there are several
    assert said("The bishop of Lubbock speaks") is None


NO_TOWN = ["Plainview Road closed", "Mr Plainview hurt", "Two hurt in Plainview and Slaton", "Barn burns down"]


@pytest.mark.parametrize("title", NO_TOWN)
def test_headlines_that_name_no_town(gazetteer, title):
    source = Source("A barn burned down.", (), uri="https://kcbd.com/a", title=title)
    assert setting(source, [], gazetteer).headline is None
