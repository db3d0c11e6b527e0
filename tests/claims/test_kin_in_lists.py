"""The kin in a list of the dead, with their names behind them: each is one."""

import pytest
from tests.claims.counting import counted

import histor


@pytest.mark.parametrize(
    ("killed", "text"),
    [
        (3, "Wardens found the bodies of Jan Holt, 30, his wife, Oda, 26, and their son, Nils, 2."),
        (3, "The bodies of Jan Holt, his wife, Oda, and their son, Nils, were found."),
        (3, "The blast killed Jan Holt, his wife, Karl Rahn and a cook."),
        (3, "A gunman shot dead Jan Holt, his brother Nils and his mother, Oda Holt, 70."),
        (1, "Many mourned the tragic death of Nils Holt, 13, the son of baker Jan Holt and his wife, Oda Moe-Holt."),
        (1, "Ida Holt, the daughter of Jan Holt and his wife Eva, was killed on Monday."),
        (2, "Jan Holt, the mayor of Lunt, and his wife were killed."),
    ],
)
def test_who_is_told_of_with_a_name_is_one(killed, text):
    assert counted(text) == (killed, 0)


def test_the_name_behind_the_kin_is_theirs():
    reading = histor.read(
        "Wardens found the bodies of Jan Holt, 30, his wife, Oda, 26, and their son, Nils, 2.", language="en"
    )
    people = {(p.name, p.age, p.relation) for claim in reading.claims for p in claim.people}
    assert ("Oda", 26, "wife") in people


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        (
            (1, 3),
            "Holt is charged with the March murder of Ada Moe and the shootings of Kai Rahn, Bea Voss and one-year-old "
            "Zoe Voss in Lunt.",
        ),
        (
            (1, 1),
            "Police want two men after a shooting in which a man died and a State trooper was hurt. One of three men "
            "fired at the trooper and grazed him. The men ran and one of them shot at officers by a pond before police "
            "killed him. Police have not named the man killed.",
        ),
        ((1, 1), "Karl Rahn shot a trooper before officers killed him."),
    ],
)
def test_whom_a_list_and_officers_killed(figures, text):
    assert counted(text) == figures
