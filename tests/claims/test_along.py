"""Who was killed along with somebody is counted, with all of their list; who it was done with or beside is not."""

import pytest

import histor

# the report; how many died
DEAD = [
    ("Minister Otto Lind was assassinated in Lund on Monday, together with his driver and a guard.", 3),
    (
        "The priests Otto Lind, Karl Vogt and Max Holm were murdered in Lund, along with a cook and her daughter.",
        5,
    ),
    ("The murder of six priests along with a cook and her daughter shook Lund.", 8),
    (
        "The massacre of the priests Otto Lind and Karl Vogt, along with Nora Holm and her daughter Ida, shocked Lund.",
        4,
    ),
    ("He condemned the murder of six priests in Lund on Monday. A maid and her daughter were also murdered.", 8),
    ("Otto Lind was killed with his wife and two sons in Lund on Monday.", 4),
    ("The colonel died with three of his bodyguards when a mine went off near Lund on Monday.", 4),
    ("Judge Ida Brandt was shot dead with her driver in Lund on Friday.", 2),
    ("The mayor was stabbed to death with his driver in Lund on Monday.", 2),
    ("The mayor was killed in a row with his wife in Lund on Monday.", 1),
    ("The mayor was killed with his wife's gun in Lund on Monday.", 1),
    ("The mayor was killed with an axe in Lund on Monday.", 1),
]


@pytest.mark.parametrize(("text", "dead"), DEAD)
def test_who_died_along_with_somebody_is_counted(text, dead):
    assert histor.read(text, published="2024-05-15", language="en").incidents[0].figures["killed"].best == dead
