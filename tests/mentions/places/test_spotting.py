"""What is a place and what only bears a place's name."""

import pytest

import histor

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
    ("Khan Younis", "The strikes on <Khan Yunis> went on."),
    ("Khan Younis", "Tanks shelled <Khan Yunis> at dawn."),
    ("Saint Charles", "ST CHARLES, Ill -- Two bridges were closed."),
    ("Oakdale", "OAKDALE, Calif (Wire) - Two bridges were closed."),
    ("Naples", "The plane came down in [Naples], Fla on Monday."),
    ("Port Saint Lucie", "The plane came down in [Port St Lucie] on Monday."),
    ("South Saint Paul", "A [South St Paul] bridge was closed."),
    ("East Saint Louis", "The plane came down in [E St Louis] on Monday."),
    ("North Las Vegas", "The plane came down in [N Las Vegas] on Monday."),
    ("Fort Worth", "The plane came down in [Ft Worth] on Monday."),
    ("South Korea", "The plane came from [S Korea] on Monday."),
    ("Sarasota County", "Roads were closed in Sarasota Co. on Monday, deputies in Venice, Fla., said."),
    ("Queen Anne's County", "QUEEN ANNE'S CO., Md. (Wire) - Two bridges were closed."),
    ("West Bloomfield Township", "Roads were closed in West Bloomfield Twp, Mich."),
    ("Saint Louis", "A [St Louis] bridge was closed."),
    ("Dallas", "NEAR [DALLAS], Ore. – Two bridges were closed."),
    ("Round Rock", "(Round Rock) – Two bridges were closed."),
    ("Salina", "<SALINA>\nTwo bridges were closed."),
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
    "The Sydney Morning Herald first wrote of the raid.",
    "The [Sydney] Gazette first wrote of the raid.",
    "He struck <Khan Yunis> in the face.",
    "They left the [White House] on Monday.",
    "The garden lies between 31st Terrace and East 64th Street.",
    "Two Hurt by Car in a Garden",
    "The {WAYNE} officers left.",
    "A fire began in [Northeast] on Monday.",
    "Deputies say [Victoria Hollis] saw it.",
    "<Jo Hollis - Vargas> saw it.",
    "Clerks met at Union, Miss <Hollis> said.",
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


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (["Glen Ridge"], "The sisters met at the Hartwells' Glen Ridge home on Monday."),
        (["Spring Lake"], "The nurse was asleep in her Spring Lake apartment on Monday."),
        ([], "He drove her Ford Mustang home on Monday."),
    ],
)
def test_homes_are_called_by_their_town(texts, text):
    assert [place.text for place in histor.read(text).places] == texts


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


KINDS_OF_MENTION = [  # name, kind, text: lower-ranked mentions, demonyms, lists
    ("Kharkiv Oblast", "region", "It fell in Kharkiv oblast."),
    ("Kharkiv Oblast", "region", "It fell in the Kharkiv region."),
    ("Kharkiv Oblast", "region", "It fell in Kharkiv province."),
    ("Kharkiv", "city", "It fell in the city of Kharkiv."),
    ("Laurel County", "district", "It fell in Laurel County."),
    ("Mississippi", "river", "It fell into the Mississippi River."),
    ("Dnieper", "river", "It fell into the Dnieper River."),
    ("Lake Ontario", "lake", "It fell into Lake Ontario."),
    ("Black Sea", "sea", "It fell into the Black Sea."),
    ("Gaza Strip", "region", "It fell in the Gaza Strip."),
    ("Zholtivske", "village", "It fell on the village of [Zholtivske]."),
    ("Zholtivske", "town", "It fell on the town of [Zholtivske]."),
    ("Zholtivske district", "district", "It fell in the [Zholtivske] district."),
    ("Zholtivske River", "river", "It fell into the [Zholtivske] River."),
    ("Denmark", "country", "A Danish ship left."),
    ("France", "country", "Two Frenchmen and a French nurse left."),
    ("Chechnya", "region", "Three Chechens left."),
    ("Leeds", "city", "A Leeds man was hurt."),
    ("Leeds", "city", "The Leeds couple left on Monday."),
    ("Kharkiv", "city", "They left Odesa, Lviv and Kharkiv."),
    ("Odesa", "city", "They left Odesa, Lviv and Kharkiv."),
    ("United Kingdom", "country", "Britain and the UK are one."),
    ("Palm Bay", "city", "They left [Palm Bay] on Monday."),
]


@pytest.mark.parametrize(("name", "kind", "text"), KINDS_OF_MENTION)
def test_kinds_of_mention(places, name, kind, text):
    assert (name, kind) in [(place.name, place.kind) for place in places(text)]


OTHER_THINGS = [
    "The {Chelsea Herald} printed it.",
    "<Florence Dale> said so.",
    "Gov. Lincoln signed it.",
    "Sgt. Preston fired twice.",
    "Mr Cambridge wrote it.",
    "She read it in the {Boston Globe}.",
    "LVIV — (nothing) was said.",
    "He drives a Lincoln, she said.",
    "On Sunday it rained; in March it snowed.",
    "The police said that it was over.",
]


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_other_things_that_bear_a_name(places, text):
    assert [place.text for place in places(text) if place.text != "LVIV"] == []


AGENCIES = [
    "LVIV (Meridian Wire) — A depot burned.",
    "LVIV, Ukraine (Norden News) — A depot burned.",
    "LVIV, Ukraine, March 3 (Lake City Wire) — A depot burned.",
]


@pytest.mark.parametrize("text", AGENCIES)
def test_the_agency_of_a_dateline_is_no_place(places, text):
    assert {place.text for place in places(text)} <= {"LVIV", "Ukraine"}


def test_mountains_are_not_the_village_of_their_name(places):
    [place] = places("Jets bombed the [Qandil] mountains at dawn.")
    assert (place.kind, place.gazetteer, place.latitude) == ("range", None, None)


def test_a_kind_word_goes_with_the_town_that_follows(places):
    found = [(place.text, place.kind) for place in places("Police in the West Bank city of [Jenin] shot at a car.")]
    assert found == [("West Bank", "region"), ("Jenin", "city")]
