"""Numbers that are parts of another: with which number they go, and where they stand."""

import pytest

import histor

# the report; its parts as (measure, number, place, number of the whole)
PARTS = [
    (
        "Air defences destroyed 58 drones, including 21 over Belgorod region and 13 over Bryansk region.",
        [("intercepted", 21, "Belgorod Oblast", 58), ("intercepted", 13, "Bryansk Oblast", 58)],
    ),
    (
        "Twelve people were killed: four in Tyre, three in Sidon and five in Baalbek.",
        [("killed", 4, "Tyre", 12), ("killed", 3, "Sidon", 12), ("killed", 5, "Baalbek", 12)],
    ),
    (
        "Strikes killed at least 31 people across the Gaza Strip on Wednesday, medics said, including 14 in a school "
        "in Rafah and nine in Khan Younis.",
        [("killed", 14, "Rafah", 31), ("killed", 9, "Khan Younis", 31)],
    ),
    (
        "The strike hit a bus, killing four people and wounding at least 17, including two children.",
        [("injured", 2, None, 17)],
    ),
    ("One woman was killed and seven people, including two soldiers, were injured.", [("injured", 2, None, 7)]),
    # some of those counted, whatever is said of them
    ("Shells killed eight people, three of them children, in Orlivka.", [("killed", 3, "Orlivka", 8)]),
    ("Rockets wounded 19 residents, of whom six are children.", [("injured", 6, None, 19)]),
    ("The raid injured 15 people, four of them seriously.", [("injured", 4, None, 15)]),
    ("Eight people were killed in raids on two towns, three of them children.", [("killed", 3, None, 8)]),
    ("They launched 80 drones, about 30 of them decoys.", [("launched", 30, None, 80)]),
    ("Eight people died, among them a nurse and two drivers.", [("killed", 1, None, 8), ("killed", 2, None, 8)]),
    ("Seven people were hurt. Two of them are in a serious condition.", [("injured", 2, None, 7)]),
    ("The toll rose to 16. Two of the dead are volunteers.", [("killed", 2, None, 16)]),
    # those listed behind a colon say who was counted
    (
        "The bomb killed four members of a family: the parents and two sons.",
        [("killed", 2, None, 4)],
    ),
    ("The bomb killed three people: a man of 38 and two women.", [("killed", 1, None, 3), ("killed", 2, None, 3)]),
    ("The bomb killed a man and two women: all were neighbours.", []),
    ("They launched 80 drones, 60 of which were shot down.", []),
    ("Eight people were killed in raids on two towns, one of them Orlivka.", []),
    ("Two of the dead were children. Eight people were killed.", []),
    # near misses: beside each other, not part of each other
    ("Air defences shot down 21 drones over Sumy, 13 over Kharkiv and 24 over Odesa.", []),
    ("Four people were killed in Tyre, three in Sidon and five in Baalbek.", []),
    ("Two men were killed in Tyre and three in Sidon were wounded.", []),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_part_stands_in_its_whole_and_at_its_place(text, parts):
    reading = histor.read(text, published="2024-11-13", language="en")
    best = {c.id: c.count.best for c in reading.claims if c.count is not None}
    found = [
        (c.measure, c.count.best, None if c.place is None else reading.places[c.place].name, best[c.count.part_of])
        for c in reading.claims
        if c.count is not None and c.count.part_of is not None
    ]
    assert found == parts
