"""Slips of the pen, transliterations, and what only looks like them."""

import pytest

SLIPS = [  # the place meant, text
    ("Kursk", "Drones hit Belgorod, Kursk and Oryol. Later they came back to [Kurst]."),
    ("Kursk", "Drones hit Belgorod in Russia. Troops crossed into the [Kurst] region near Sudzha."),
    ("Kharkiv", "Shells fell on Chuhuiv and Kharkiv, and twice in [Kharkib] itself."),
    ("Mariupol", "Families left Donetsk and Mariupol. A bus from [Maripuol] arrived."),
    ("Mykolaiv", "Drones flew over Mykolaiv and Kherson, and came down in [Mykolav]."),
]


@pytest.mark.parametrize(("name", "text"), SLIPS)
def test_a_slip_is_resolved_and_marked(places, name, text):
    slip = next(place for place in places(text) if place.note)
    assert (slip.name, slip.note) == (name, f"slip for {name}")
    assert slip.text not in name


NO_SLIPS = [
    "They met in [Kurst] in May.",  # nothing near supports it
    "Shells fell on Leeds and York. Others fell in [Kurst].",
    "Drones hit Belgorod and Kursk. <Ann Kurst> saw them.",
    "Drones hit Belgorod and Kursk. She lives in [Oblast].",
    "Drones hit Kharkiv. They fell in [Sumi].",  # another transliteration, and no slip
]


@pytest.mark.parametrize("text", NO_SLIPS)
def test_no_slip(places, text):
    assert all(place.note is None for place in places(text))


WRITTEN = [  # the name, other ways to write it
    ("Kyiv", ["Kyiv", "Kiev", "KYIV"]),
    ("Kharkiv", ["Kharkiv", "Kharkov", "Kharkiv's"]),
    ("Odesa", ["Odesa", "Odessa"]),
    ("Zaporizhzhia", ["Zaporizhzhia", "Zaporozhye", "Zaporizhzhya"]),
    ("Mykolaiv", ["Mykolaiv", "Nikolaev", "Mykolayiv"]),
    ("Lviv", ["Lviv", "Lvov"]),
    ("Kherson", ["Kherson"]),
    ("Sanaa", ["Sanaa", "Sana'a"]),
    ("Gaza City", ["Gaza City"]),
    ("Khan Younis", ["Khan Younis", "Khan Yunis"]),
    ("Beijing", ["Beijing", "Peking"]),
    ("Mumbai", ["Mumbai", "Bombay"]),
    ("Saint Petersburg", ["Saint Petersburg", "St. Petersburg"]),
]


@pytest.mark.parametrize(("name", "written"), WRITTEN)
def test_one_place_however_it_is_written(places, name, written):
    numbers = {places(f"Ukraine, Russia, Gaza and Asia aside, they left [{word}].")[-1].gazetteer for word in written}
    assert len(numbers) == 1
    assert None not in numbers
