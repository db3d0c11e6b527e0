"""Bullets in a part of the body, parts that tell two people apart, and doers hurt beside a number: best numbers."""

import pytest
from tests.claims.counting import counted

MAN = "Shots rang out on a quay in Lund on Monday. A man of 52 was shot in the leg. "
TWO = "Two deputies were shot and wounded in Lund on Monday. "


@pytest.mark.parametrize(
    ("injured", "told"),
    [
        # what a bullet does to a part of somebody's body
        (2, "A bullet lodged in a baker's jaw."),
        (2, "One slug tore through a baker's forearm."),
        (2, "A pellet entered the eye of a girl of six."),
        (2, "Another bullet pierced the neck of a baker."),
        (2, "A baker took two bullets to the chest."),
        (2, "A girl of six has a bullet in her wrist."),
        (2, "A girl of six walked into a clinic with a bullet in her wrist."),
        (2, "Doctors removed a slug from the neck of a girl of six."),
        (2, "A bullet was removed from a girl's hip."),
        (2, "A bullet nicked a baker's ear."),
        (2, "A baker was clipped in the chin."),
        (2, "A baker was peppered with birdshot."),
        (2, "A baker was hit by splinters in the cheek."),
        (2, "A woman refused treatment for a graze wound."),
        (3, "Two women were trampled as the crowd fled."),
        # and what it does to anything else
        (1, "A bullet went through a wall and lodged in a sofa."),
        (1, "A bullet pierced the door of a girl's room."),
        (1, "A baker would take a bullet for her pupils."),
        (1, "A baker took a bullet out of her bag."),
        (1, "Police removed a bullet from the seat of a car."),
        (1, "A baker was clipped by a car."),
        (1, "The mayor was peppered with questions."),
        (1, "A bullet that pierced his lung is still in his body."),
    ],
)
def test_a_bullet_hits_whose_the_part_is(injured, told):
    assert counted(MAN + told) == (0, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # parts of the body far from each other
        (0, 2, "A baker was shot in the leg on Sunday in Lund. A 38-year-old man was hit in the chest."),
        (0, 1, "A baker was shot in the leg on Sunday in Lund. A 38-year-old man was hit in the thigh."),
        (0, 1, "A baker was shot in the leg on Sunday in Lund. The baker was hit in the arm as well."),
        (0, 2, "A 17-year-old was shot in the throat in Lund. The suspect was hit in the hand when the gun went off."),
        (0, 1, "A man of 38 was shot in the leg in Lund. Police had said that a 38-year-old man was hit in the chest."),
        # what somebody is, right behind others
        (0, 3, "Brandt was hit in the leg in Lund. Orn was shot in the arm. A baker was grazed."),
        (0, 3, "Ivo Brandt, 44, was hit in the leg in Lund. A cook, 25, was shot in the arm. A baker was grazed."),
        (0, 1, "A baker was shot in the leg in Lund. A baker, 38, was taken to hospital."),
        (0, 1, "A man was shot in the leg in Lund. A resident was hit twice in the leg."),
        # the sex that "another" leaves out
        (1, 2, "One man was killed and another was hurt in Lund. A woman was shot in the wrist."),
        (1, 1, "One man was killed and another was hurt in Lund. A man of 38 was shot in the wrist."),
        # one before a number of another kind
        (0, 3, "A man of 52 was shot in the leg in Lund. Two women were grazed."),
        (0, 2, "A man of 52 was shot in the leg in Lund. Two people were taken to hospital."),
        # nobody dies of a sprain
        (1, 1, "One man was shot dead in Lund. A sergeant sprained an ankle in a chase."),
        # turned round, with an age
        (1, 2, "Ivo Brandt, 44, was shot dead in Lund. Also shot were his brother, 38, and a girl of 15."),
    ],
)
def test_who_is_another(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("injured", "text"),
    [
        (3, TWO + "The gunman was hit by return fire and is in a hospital."),
        (3, TWO + "The suspect was also shot."),
        (4, "Three guests were hurt in a shooting at an inn in Lund. Karl Voss, 26, who was himself hurt, is charged."),
        (
            4,
            "Three people were stabbed on a tram in Lund on Monday. The attacker was shot by police.",
        ),
        (4, "Three people were stabbed on a tram in Lund on Monday. Police shot the attacker in the leg."),
        (2, "A clerk was shot in the leg in Lund. The suspect was hit in the exchange of gunfire."),
        # who is one of those counted
        (2, "Two people were shot in Lund. A deputy was hit in the foot. The suspect was shot by deputies."),
        (2, "Police shot two people in Lund on Monday. One of the suspects was hit in the arm by an officer."),
        (3, "Three people, including the gunman, were hurt in Lund. The gunman, Karl Voss, was shot by police."),
        (2, "Two people were hurt in a shooting in Lund. The suspect was hit in the arm."),
    ],
)
def test_who_did_it_is_beside_those_counted(injured, text):
    assert counted(text) == (0, injured)
