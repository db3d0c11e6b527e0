"""What is a place and what only bears a place's name."""

import pytest

PLACES = [
    ("Kharkiv", "Shells fell on [Kharkiv] overnight."),
    ("Kharkiv", "The strike hit Kharkiv overnight, in Kharkiv police said."),
    ("Mariupol", "The evacuation from Mariupol was halted."),
    ("Denmark", "A Danish frigate left the port."),
    ("Ukraine", "Two Ukrainians died of their wounds."),
    ("Denver", "She was flown to Denver Monday."),
    ("Leeds", "Leeds police arrested two men in Leeds."),
    ("United States", "The U.S. said it would not comment."),
    ("Gaza Strip", "Aid did not reach the Gaza Strip."),
    ("Middle East", "Envoys to the Middle East met."),
    ("Lviv", "KYIV, LVIV HIT BY DRONES"),
    ("Sanaa", "The airport of [Sana'a] was closed."),
    ("Khan Younis", "Tanks entered [Khan Yunis] at dawn."),
    ("Beit Lahia", "Families fled Beit Lahiya in the north."),
    ("Odesa", "The port of Odessa was struck."),
    ("Reading", "He was born in Reading, England."),
]

NOT_PLACES = [
    "<Lincoln Jackson> said he saw nothing. Jackson left.",
    "Mr. Houston said the road was closed.",
    "Police said the fire was out.",
    "March was the wettest month, and May the driest.",
    "Of the wounded, nine were children.",
    "The {Washington Post} first reported the raid.",
    "{Boston Globe} reporters were at the scene.",
    "<Paris Lane> told the court that he was asleep.",
    "George Washington crossed the river here.",
    "Victory was near, he said.",
    "A man in Al fell.",
]


@pytest.mark.parametrize(("name", "text"), PLACES)
def test_spots(places, name, text):
    assert name in [place.name for place in places(text)]


@pytest.mark.parametrize("text", NOT_PLACES)
def test_spots_nothing(places, text):
    assert [place.text for place in places(text)] == []


def test_spans_hold_the_exact_words(places, analyse_marked):
    marked = "SPANISH FORK, Utah — Fire spread from [Provo] to the [Kharkiv] region, 20 miles south of [Lviv]."
    text = analyse_marked(marked).text
    found = places(marked)
    assert len(found) >= 5
    assert all(text[place.start : place.end] == place.text for place in found)
    assert [place.start for place in found] == sorted(place.start for place in found)


def test_an_unknown_name_stays_unresolved(places):
    [place] = places("Troops left the village of [Zholtivske] at dawn.")
    assert (place.name, place.kind, place.gazetteer, place.latitude) == ("Zholtivske", "village", None, None)


def test_a_longer_unknown_name_is_not_its_first_word(places):
    [place] = places("They met in [Oakdale Hollow] at dawn.")
    assert (place.text, place.gazetteer) == ("Oakdale Hollow", None)


def test_the_same_document_gives_the_same_places(places):
    text = "Strikes hit [Odesa], [Mykolaiv] and the village of [Ivanivka]."
    assert places(text) == places(text)


def test_no_text_no_places(places):
    assert places("") == []
