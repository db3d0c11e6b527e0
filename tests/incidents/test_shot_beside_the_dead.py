"""Numbers of those shot that stand beside the dead, who is left in hospital, and who is hit by another's gun."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # who was shot is none of the dead told of right before
        (2, 3, "He killed two monks and shot three guards in Lund."),
        (2, 3, "Two monks were killed and three women were shot in Lund."),
        (2, 3, "He is charged with the murder of two monks and the shooting of three guards."),
        (1, 3, "He was convicted of the murder of a monk and the shooting of three guards."),
        (2, 3, "Five people were shot in Lund and two of them died."),
        (2, 3, "The shooting of five people in Lund left two dead."),
        # who ends up in hospital
        (0, 6, "A wedding in Lund ended with six people in the hospital after shots were fired."),
        (0, 6, "Six people wound up in hospital after gunfire at a wedding in Lund."),
        (0, 6, "Shots were fired on a tram in Lund. Six people on it went to the hospital."),
        (0, 0, "Shots were fired on a tram in Lund. Six officers went to the hospital."),
        (0, 0, "Shots were fired on a tram in Lund. Six people went to the hospital to see a friend."),
        # the other than the one who had the gun in hand
        (0, 1, "A pupil was grazed in a school in Lund. A pupil discharged a pistol and another pupil was hit."),
        (
            0,
            1,
            "A boy of 11 was shot in Lund. One of the boys was handling a rifle when it fired and hit the other boy.",
        ),
        (0, 2, "A pupil was shot in the foot in a school in Lund. Another pupil was cut by glass."),
    ],
)
def test_who_is_counted_with_whom(killed, injured, text):
    assert counted(text) == (killed, injured)
