"""Reports that turn to another happening by its place, its day and those harmed."""

import pytest
from tests.claims.counting import counted_with_background

TWO = [
    (
        "Gunmen killed two farmers in Tarija on Monday, the governor said. "
        "On Thursday, five sailors were wounded in an ambush in Oruro.",
        [(2, 0), (0, 5)],
    ),
    (
        "A cook was shot dead outside a bakery on Quince Street on Friday night. "
        "Also on Sunday, two nurses were hit in a drive-by attack on Larch Road.",
        [(1, 0), (0, 2)],
    ),
    (
        "The rebels killed the mayor and two clerks on Sunday, the police said. "
        "The rebels also killed four sailors in the hamlet of Pucayacu the previous day.",
        [(3, 0), (4, 0)],
    ),
    (
        "A shooting at a home in Tulsa left a couple dead on Friday. "
        "Two days earlier, their nephew, Ned, had been wounded in a fight in Broken Arrow.",
        [(2, 0), (0, 1)],
    ),
    (
        "A driver was shot dead on Rowan Road. In addition, a postman was killed in an attack on Hazel Street.",
        [(1, 0), (1, 0)],
    ),
    (
        "Rebels killed a guard in Jutiapa, the army said. "
        "The army said that nine soldiers were wounded in another clash in Zacapa.",
        [(1, 0), (0, 9)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TWO)
def test_a_place_or_day_of_its_own_and_people_told_anew_are_another_happening(text, wanted):
    assert counted_with_background(text) == wanted


ONE = [
    # he goes on
    "A man shot two bakers dead on Quince Street on Monday. He then went to Larch Road, where he killed five sailors.",
    # the gunman does
    "A gunman killed two bakers on Quince Street. The gunman wounded a nurse on Larch Road.",
    # what is told once more
    "A man was killed in a shooting in Dorn. A man was killed on Quince Street on Monday, the police said.",
    # some of those whom a number holds
    "Four sailors were killed on Monday in Tarija. Two of them died on Larch Road.",
    "Six people were wounded on Quince Street on Monday. Two women were wounded on Larch Road.",
    # where they are cared for
    "A girl was shot dead in Lunt on Monday. Her uncle, Otto Brehm, was also hit and is in hospital in Dorn.",
    # where and when they died
    "A man was shot on Quince Street on Monday. The man died in a hospital in Dorn on Thursday.",
]


@pytest.mark.parametrize("text", ONE)
def test_what_goes_on_is_one_happening(text):
    assert len(counted_with_background(text)) == 1
