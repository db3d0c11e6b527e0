"""Weapons that are seen in the air or only counted, and counts that set the place before the number."""

import pytest

import histor

# the report; the numbers that it claims as (measure, number, unit, place)
COUNTS = [
    ("The Air Force tracked 57 drones.", [("launched", 57, "drone", None)]),
    ("Radar operators detected 13 drones over Kaluga.", [("launched", 13, "drone", "Kaluga")]),
    ("Since midnight, 26 drones were recorded over Kaluga.", [("launched", 26, "drone", "Kaluga")]),
    ("The ministry recorded 37 launches of drones.", [("launched", 37, "drone", None)]),
    ("Thirteen drones entered the airspace of Moldova.", [("launched", 13, "drone", "Moldova")]),
    ("Overnight: 66 drones, 51 downed.", [("launched", 66, "drone", None), ("intercepted", 51, "drone", None)]),
    (
        "In all, 84 drones: 59 shot down, 21 jammed.",
        [("launched", 84, "drone", None), ("intercepted", 59, "drone", None), ("intercepted", 21, "drone", None)],
    ),
    (
        "Kaluga: 6 drones; Ryazan: 8; Tver: 3.",
        [("launched", 6, "drone", "Kaluga"), ("launched", 8, "drone", "Ryazan"), ("launched", 3, "drone", "Tver")],
    ),
    (
        "Over Kaluga, 17 drones were downed; over Ryazan, 14; over Tver, three.",
        [
            ("intercepted", 17, "drone", "Kaluga"),
            ("intercepted", 14, "drone", "Ryazan"),
            ("intercepted", 3, "drone", "Tver"),
        ],
    ),
    (
        "Air defences downed 21 drones. Kaluga: 6 drones. Ryazan: 8 drones. Tver: 7.",
        [
            ("intercepted", 21, "drone", None),
            ("intercepted", 6, "drone", "Kaluga"),
            ("intercepted", 8, "drone", "Ryazan"),
            ("intercepted", 7, "drone", "Tver"),
        ],
    ),
    ("The ministry said it had tracked two drones.", [("launched", 2, "drone", None)]),
    (
        "Of the 36 missiles, 27 were shot down.",
        [("launched", 36, "missile", None), ("intercepted", 27, "missile", None)],
    ),
    # near misses
    ("Police spotted three drones over the airport.", []),
    ("Two drones were seen near the prison.", []),
    ("Officers recorded 14 burglaries.", []),
    ("Kaluga: 6 drones for sale.", []),
    ("The museum has 40 drones.", []),
    ("The museum: 40 drones, 12 missiles.", []),
    ("Nobody has counted the drones.", []),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_weapons_in_the_air_are_counted_with_the_place_of_each_number(text, counts):
    reading = histor.read(text, published="2024-11-13", language="en")
    numbered = [c for c in reading.claims if c.measure and c.count is not None]
    found = [
        (c.measure, c.count.best, c.count.unit, reading.places[c.place].name if c.place is not None else None)
        for c in numbered
    ]
    assert found == counts


def test_rows_under_a_total_are_parts_of_it_and_those_who_watch_the_sky_sent_nothing():
    reading = histor.read("Air defences downed 21 drones. Kaluga: 6 drones. Ryazan: 8 drones. Tver: 7.", language="en")
    assert {c.count.part_of for c in reading.claims[1:]} == {reading.claims[0].id}
    seen = histor.read("Radar operators detected 13 drones over Kaluga.", language="en").claims[0]
    assert not seen.roles.perpetrator
