"""What is counted over several towns is the whole of what is told of each, and no dispute of it."""

import pytest

import histor

# the report; the killed of its first incident, and how many disputes it has
REPORTS = [
    ("Strikes on Sumy and Odesa killed five people. Two died in Sumy.", 5, 0),
    ("Drones attacked Odesa and Kharkiv, killing eight. In Odesa six people died.", 8, 0),
    ("Missiles hit Odesa and Kharkiv and killed ten. Six people died in Odesa and four in Kharkiv.", 10, 0),
    ("Strikes on Baalbek and Tyre killed six people on Monday, the ministry said. Two died in Baalbek.", 6, 0),
    # any of the list
    ("Strikes on Kharkiv and Lviv killed five people. Two died in Lviv.", 5, 0),
    ("Strikes on Sumy, Kharkiv and Odesa killed nine people on Monday. Two people were killed in Odesa.", 9, 0),
    # regions
    (
        "In Odesa region, four people were killed, its governor said. In Sumy region, three died. Shelling went on.",
        7,
        0,
    ),
    ("Drones killed nine people in two regions. Five died in Odesa region, where four died in Izmail.", 9, 0),
    ("Strikes killed eight people in the Kursk and Belgorod regions. Five died in Belgorod region.", 8, 0),
    # one town, two numbers
    ("Strikes on Sumy killed five people. The mayor said that seven had died in Sumy.", 5, 1),
]


APART = [
    "Strikes on Kharkiv and Lviv killed five people. Two died in Sumy.",
    "Strikes on Kharkiv and Lviv killed five people. Nine died in Lviv.",
]


@pytest.mark.parametrize(("text", "killed", "disputes"), REPORTS)
def test_a_number_of_several_towns_holds_those_of_each(text, killed, disputes):
    first, *others = histor.read(text, published="2024-11-13", language="en").incidents
    assert not [i for i in others if i.figures]
    assert (first.figures["killed"].best, len(first.disputes)) == (killed, disputes)


@pytest.mark.parametrize("text", APART)
def test_another_town_and_more_than_all_are_another_happening(text):
    assert len(histor.read(text, published="2024-11-13", language="en").incidents) == 2
