"""Who did it and who is one more of those harmed: best numbers."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # who did it is none of those whom a number counts
        (2, 4, "A man stabbed one person to death and wounded four others before police shot him dead."),
        (2, 2, "A man killed one person and injured two others in a knife attack before taking his own life."),
        (2, 2, "A man opened fire in a bank, killing one person and wounding two others, before he was killed by "
               "officers."),
        (1, 0, "A man killed one person in Lund. Police named the victim as Ivo Brandt. Brandt, 31, died at once."),
        # "also" is of somebody told of with that age; with "the" it is the one told of before
        (0, 1, "A man, 31, allegedly shot his cousin in the foot. The cousin, also 31, is in good condition."),
        (0, 2, "A 22-year-old man was shot in Lund. His cousin, also 22, was grazed."),
        # his accomplice is not he
        (1, 1, "A robber was shot by a baker and later died. His accomplice, who was also hit, was arrested."),
        (1, 0, "A robber was shot by a baker and later died. His accomplice, who was also there, was arrested."),
        # an officer is not the driver, nor is "one" of two who were hit the one who shot them
        (0, 2, "The driver was shot in the arm. A state trooper hurt his knee while running after him."),
        (1, 1, "The owner fired a shotgun through the door, striking both burglars. One died in the yard."),
        # one of the robbers, brought in behind a victim, is another, and a number may hold them both
        (2, 0, "Ivo Brandt, 31, was shot dead in Lund. One of the robbers was hit as well and died at the scene."),
        (0, 2, "Ivo Brandt, 31, was stabbed in Lund. One of the burglars was wounded."),
        (3, 0, "A shootout in Lund killed three people. Ivo Brandt, 31, was killed. The mayor said one of the burglars "
               "died at the scene. A second burglar, Nils Moe, 23, died at a clinic."),
        (1, 0, "Officers shot Ivo Brandt, 31, in Lund. The suspect died at a clinic."),
        # one more
        (0, 2, "A gunman opened fire in a chapel in Lund, injuring the vicar and at least one more person."),
    ],
)  # fmt: skip
def test_who_did_it_and_who_is_one_more(killed, injured, text):
    assert counted(text) == (killed, injured)
