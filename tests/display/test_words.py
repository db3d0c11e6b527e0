import pytest

from histor.display.words import count_words, place_words, range_words
from histor.record import Count, Place, Relation


@pytest.mark.parametrize(
    ("words", "low", "best", "high", "approximate"),
    [
        ("17", 17, 17, 17, False),
        ("about 17", 17, 17, 17, True),
        ("at least 1", 1, 1, None, False),
        ("at least 200", 200, 200, None, True),
        ("up to 30", None, 30, 30, False),
        ("3 to 5", 3, None, 5, False),
        ("about 24 to 108", 24, None, 108, True),
        ("none", 0, 0, 0, False),
        ("0 to 2", 0, 1, 2, False),
        ("none to at least 8", 0, 8, None, False),
        ("1,200", 1200, 1200, 1200, False),
        ("a number not given", None, None, None, False),
        ("12", None, 12, None, False),
    ],
)
def test_a_range(words, low, best, high, approximate):
    assert range_words(low, best, high, approximate=approximate) == words


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("3", 3, "person"),
        ("3", 3, ""),
        ("3 drones", 3, "drone"),
        ("1 drone", 1, "drone"),
        ("no drones", 0, "drone"),
        ("2 aircraft", 2, "aircraft"),
        ("2 cities", 2, "city"),
        ("2 railways", 2, "railway"),
    ],
)
def test_a_count_with_its_unit(words, number, unit):
    assert count_words(Count(span=None, low=number, best=number, high=number, unit=unit)) == words


def test_no_count():
    assert count_words(None) == ""


def place(name="Izmail", **fields):
    return Place(start=None, end=None, text=None, name=name, **fields)


PLACES = [
    (
        "Izmail, Odesa Oblast, UA (within 5 km)",
        place(admin1="Odesa Oblast", country="UA", latitude=45.3, longitude=28.8, radius_km=5.2),
    ),
    ("Ukraine (within 1,200 km)", place("Ukraine", country="Ukraine", latitude=49, longitude=32, radius_km=1200)),
    ("Izmail (within 1 km)", place(latitude=45.3, longitude=28.8, radius_km=0.3)),
    ("Izmail (precision not known)", place(latitude=45.3, longitude=28.8)),
    ("Izmail (not on the map: one of 3 places)", place(candidates=("a", "b", "c"))),
    ("Izmail (not on the map: the one place known by the name may not be meant)", place(candidates=("a",))),
    ("Izmail (not on the map: no such name in the gazetteer)", place()),
    (
        "Izmail (from the dateline, within 5 km)",
        place(latitude=45.3, longitude=28.8, radius_km=5, inferred="from the dateline"),
    ),
    (
        "near Lubny, 32.2 km SE of Izmail (within 6 km)",
        place(
            "near Lubny",
            latitude=45,
            longitude=28,
            radius_km=6,
            relation=Relation(distance_km=32.2, bearing="SE", of=0),
        ),
    ),
    ("the outskirts (not on the map: no such name in the gazetteer)", place("the outskirts", relation=Relation(of=0))),
]


@pytest.mark.parametrize(("words", "found"), PLACES)
def test_a_place_says_how_exact_it_is(words, found):
    assert place_words([place(), found], 1) == words


def test_no_place():
    assert place_words([], None) == ""
