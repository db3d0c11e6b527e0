"""What is counted over several towns is the whole of what is told of each, and no dispute of it."""

import pytest

import histor

# the report; the killed of its first incident, and how many disputes it has
REPORTS = [
    ("Strikes on Sumy and Odesa killed five people. Two died in Sumy.", 5, 0),
    ("Drones attacked Odesa and Kharkiv, killing eight. In Odesa six people died.", 8, 0),
    ("Missiles hit Odesa and Kharkiv and killed ten. Six people died in Odesa and four in Kharkiv.", 10, 0),
    ("Strikes on Baalbek and Tyre killed six people on Monday, the ministry said. Two died in Baalbek.", 6, 0),
    # one town, two numbers
    ("Strikes on Sumy killed five people. The mayor said that seven had died in Sumy.", 5, 1),
]


@pytest.mark.parametrize(("text", "killed", "disputes"), REPORTS)
def test_a_number_of_several_towns_holds_those_of_each(text, killed, disputes):
    first = histor.read(text, published="2024-11-13", language="en").incidents[0]
    assert (first.figures["killed"].best, len(first.disputes)) == (killed, disputes)
