"""Who is told of beside a number in front of it, and the one who did it and was hurt: best numbers."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (4, 0, "In addition to the gunman, three guests died in the shooting."),
        (3, 0, "Besides the mayor, two guards were killed."),
        (0, 2, "In addition to the damage, two guests were hurt."),
        (0, 0, "Besides the parade, two concerts were held."),
        # "another person" of the lead is whom the text names below, also where that one is accused
        (
            3,
            1,
            "Gunfire in Lunt left three guests dead and another person hurt. Deputies met Mara Holt at the door. "
            "Mara Holt was wounded by a deputy. Charges will be filed against Mara Holt.",
        ),
        (3, 2, "Three people were killed and a guard was wounded. The gunman, Nils Omer, was wounded by officers."),
        # "she", far below the one who was shot, is not the man who is charged with it
        (
            0,
            1,
            "A clerk in Lunt told police that a man shot her. Tarik Omer-Voss, 28, was charged with assault. Omer-Voss "
            "had been drinking. The court heard of it on Friday. The house is for sale. The road was closed. The "
            "clerk sat on the stairs. She felt that she had been shot.",
        ),
    ],
)
def test_each_is_counted_once(killed, injured, text):
    assert counted(text) == (killed, injured)
