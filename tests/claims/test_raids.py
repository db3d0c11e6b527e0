"""Raids by their weapons: how many were sent, stopped and came down, and what they left."""

import pytest

import histor

# the report; the numbers that it claims as (measure, number, unit)
COUNTS = [
    ("The enemy attacked Ukraine with 36 strike UAVs.", [("launched", 36, "drone")]),
    (
        "Moscow unleashed a barrage of 19 missiles and 140 drones.",
        [("launched", 19, "missile"), ("launched", 140, "drone")],
    ),
    ("A swarm of 45 drones flew over the sea.", [("launched", 45, "drone")]),
    ("The Russians carried out an attack with 13 Molniya drones.", [("launched", 13, "drone")]),
    ("Air defences repelled an attack by 17 drones.", [("launched", 17, "drone")]),
    ("Sumy came under attack from 16 drones.", [("launched", 16, "drone")]),
    ("Sumy was hit by five guided bombs on Sunday.", [("launched", 5, "bomb")]),
    ("Aircraft dropped three bombs on the village.", [("launched", 3, "bomb")]),
    ("The brigade shot down 14 Shaheds and two Kh-59s.", [("intercepted", 14, "drone"), ("intercepted", 2, "missile")]),
    (
        "Only 13 drones were launched, all of which were shot down.",
        [("launched", 13, "drone"), ("intercepted", 13, "drone")],
    ),
    (
        "Nine missiles were launched. All of them were intercepted.",
        [("launched", 9, "missile"), ("intercepted", 9, "missile")],
    ),
    ("About 27 drones have been shot down or suppressed.", [("intercepted", 27, "drone")]),
    ("Hits were recorded at eight locations.", [("struck", 8, "building")]),
    ("Hits of four drones were recorded in three locations.", [("struck", 3, "building")]),
    ("One house was destroyed and seven were damaged.", [("destroyed", 1, "house"), ("damaged", 7, "house")]),
    ("Five houses were damaged and one was destroyed.", [("damaged", 5, "house"), ("destroyed", 1, "house")]),
    ("Two apartment blocks and a school were damaged.", [("damaged", 2, "building"), ("damaged", 1, "school")]),
    ("Fourteen houses in the village sustained damage.", [("damaged", 14, "house")]),
    ("In the village, 140 houses lost light.", [("cut off", 140, "house")]),
    ("The attack left a man of 53 dead and 16 people hurt.", [("killed", 1, "person"), ("injured", 16, "person")]),
    ("There were no dead or injured.", [("killed", 0, "person"), ("injured", 0, "person")]),
    ("The authorities gave the number of dead as 36.", [("killed", 36, "person")]),
    # near misses
    ("A gunman dropped 20 rounds in the street.", []),
    ("A wave of attacks hit the coast.", []),
    ("Nine missiles were launched, all of them ballistic.", [("launched", 9, "missile")]),
    ("The boy was hit by two bullets.", [("injured", 1, "person")]),
    ("Nine hits were recorded.", []),
    ("The song is one of her nine hits.", []),
    ("The attack with two knives left four people wounded.", [("injured", 4, "person")]),
    ("A family of six dead after a blast.", [("killed", 6, "person")]),
    ("Some 40 houses were damaged or destroyed.", [("damaged", 40, "house"), ("destroyed", 40, "house")]),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_the_numbers_of_a_raid_are_of_its_weapons_and_of_what_they_hit(text, counts):
    reading = histor.read(text, published="2024-11-13", language="en")
    found = [(c.measure, c.count.best, c.count.unit) for c in reading.claims if c.measure and c.count is not None]
    assert sorted(f for f in found if f[:2] != ("struck", 1)) == sorted(counts)
