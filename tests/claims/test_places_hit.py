"""Where it was: "there", a town that was shelled, towns that the tagger does not know."""

import pytest

import histor

# the report; the claims that have a number as (measure, number, place)
PLACES = [
    (
        "A bomb fell on Vovchansk on Friday. Nine people had died there by noon.",
        [("struck", 1, "Vovchansk"), ("killed", 9, "Vovchansk")],
    ),
    (
        "Rockets hit Kherson. Four nurses there were hurt. Mykolaiv was shelled later, and five boys were hurt there.",
        [
            ("struck", 1, "Kherson"),
            ("injured", 4, "Kherson"),
            ("struck", 1, "Mykolaiv"),
            ("injured", 5, "Mykolaiv"),
        ],
    ),
    ("A missile hit Odesa. The death toll there has risen to 12.", [("struck", 1, "Odesa"), ("killed", 12, "Odesa")]),
    (
        "Missiles hit Kherson at dawn. There, four nuns were injured.",
        [("struck", 1, "Kherson"), ("injured", 4, "Kherson")],
    ),
    (
        "Missiles hit Odesa and Sumy at noon. Nobody died there.",
        [("struck", 1, "Odesa"), ("struck", 1, "Sumy"), ("killed", 0, None)],
    ),
    ("Drones attacked Velyki Luzhky.", [("struck", 1, "Velyki Luzhky")]),
    ("Velyki Luzhky was shelled at night.", [("struck", 1, "Velyki Luzhky")]),
    # near misses
    ("The guard came from Kherson. There were four nuns hurt in Odesa.", [("injured", 4, "Odesa")]),
    ("Otto left Kherson by bus. Five people from there were hurt in Odesa.", [("injured", 5, "Odesa")]),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_a_claim_is_where_the_text_says_that_it_was(text, wanted):
    reading = histor.read(text, published="2024-11-13", language="en")
    told = [c for c in reading.claims if c.count is not None]
    found = [
        (c.measure, c.count.best, reading.places[c.place].name if c.place is not None else None)
        for c in sorted(told, key=lambda c: c.evidence.start)
    ]
    assert found == wanted


TOWNS = [
    ("Zelenyi Brid", "The rebels lost Zelenyi Brid on Sunday."),
    ("Zelenyi Brid", "The occupiers took Zelenyi Brid."),
    ("Lozova Balka", "Shelling hit Kherson and Lozova Balka."),
    ("Lozova Balka", "A strike hit Lozova Balka on Sunday."),
]
PEOPLE = [
    ("Brodne", "Government troops took Brodne to a barracks."),
    ("Brodne", "Soldiers captured Brodne, 37, in the hills."),
    ("Omar Brodne", "Missiles hit Omar Brodne and his wife."),
    ("Brodne", "A rocket hit Brodne, who died."),
    ("Parliament", "The army stormed Parliament."),
]


@pytest.mark.parametrize(("name", "text"), TOWNS)
def test_what_an_army_takes_or_weapons_hit_is_a_place(name, text):
    assert name in [place.name for place in histor.read(text, language="en").places]


@pytest.mark.parametrize(("name", "text"), PEOPLE)
def test_whom_they_take_or_hit_is_none(name, text):
    assert name not in [place.name for place in histor.read(text, language="en").places]
