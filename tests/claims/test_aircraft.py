"""What is done from the air is an air strike, whoever tells it with whatever verb; what is set on fire is counted."""

import pytest

import histor

AIR, LAID, FIRE = "air/drone strike", "remote explosive/landmine/ied", "looting/property destruction"

# the report; the kinds of its claims
KINDS = [
    ("Planes bombed the market in Lozova, killing seven people.", {AIR}),
    ("A Sukhoi bombed a bakery. Five people were killed.", {AIR}),
    ("The village was bombed by warplanes. Eight people died.", {AIR}),
    ("F-16s struck a convoy, killing six fighters.", {AIR}),
    ("Two Su-25 jets attacked the camp. Three herders died.", {AIR}),
    ("The air force killed four herders near the river.", {AIR}),
    ("Helicopters dropped bombs on the valley. Eleven people were killed.", {AIR}),
    ("Guided bombs hit the village, killing two people.", {AIR}),
    ("An aerial bomb killed two farmers.", {AIR}),
    ("A jet fired a missile at a car, killing its driver.", {AIR}),
    ("A drone set an oil depot on fire.", {AIR}),
    ("Rebels bombed the market in Lozova, killing seven people.", {"attack"}),
    ("A bomb killed two farmers.", {LAID}),
    ("Soldiers shelled the village, killing three people.", {"shelling/artillery/missile attack"}),
    ("Two men dropped the bomb and fled. A guard was killed.", {LAID}),
    ("A plane hit a house, killing its pilot.", {"other"}),
    ("The air force base was attacked by gunmen, who killed two guards.", {"attack"}),
    ("Rioters set nine shops ablaze.", {FIRE}),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_what_aircraft_do_is_an_air_strike(text, kinds):
    assert {c.event for c in histor.read(text, published="2024-11-13", language="en").claims} == kinds


def test_charges_that_are_dropped_fall_from_nowhere():
    reading = histor.read("Two guards were killed. Prosecutors dropped the charges.", language="en")
    assert AIR not in {c.event for c in reading.claims}


# the report; the numbers of what burned
BURNT = [
    ("Soldiers set fire to 70 houses in the village.", [("damaged", 70, "house")]),
    ("Seventy houses were set on fire.", [("damaged", 70, "house")]),
    ("Rebels set 13 lorries ablaze.", [("damaged", 13, "vehicle")]),
    ("Rebels burned down 70 houses.", [("destroyed", 70, "house")]),
    ("Debris set fire to a warehouse.", [("damaged", 1, "building")]),
    ("His question set the hall on fire.", []),
    ("The jury set nine hearings.", []),
]


@pytest.mark.parametrize(("text", "counts"), BURNT)
def test_what_is_set_on_fire_is_counted(text, counts):
    claims = histor.read(text, published="2024-11-13", language="en").claims
    assert [(c.measure, c.count.best, c.count.unit) for c in claims if c.count is not None] == counts
