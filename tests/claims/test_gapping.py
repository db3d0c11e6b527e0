"""Those of whom the verb is not said again, and who is told of in turn: best numbers of killed and injured."""

import pytest
from tests.claims.counting import counted

import histor


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (2, 0, "Mara Holt, 37, died at the scene and Nils Omer, 45, in hospital."),
        (2, 0, "One rower died at the scene, another in a clinic."),
        (2, 0, "A cook died at the scene, and her son later in hospital."),
        (2, 0, "One was pronounced dead at the scene and the other at a hospital."),
        (3, 0, "Two rowers died on Monday and a third on Wednesday."),
        (0, 2, "Holt was listed in critical condition and Omer in stable condition after the shooting."),
        (0, 2, "A rower was shot in the hip and his wife in the knee."),
        (0, 2, "He shot his wife in the hip and his nephew in the chest."),
        (0, 3, "A 62-year-old rower was shot in the knee, a 27-year-old cook in the arm and a 15-year-old in the hip."),
        # near misses: parts of one body, some of those counted, a phrase of another kind
        (0, 1, "He was shot in the leg, the arm and the back."),
        (0, 2, "The two rowers were shot, one in the hip and one in the knee."),
        (1, 0, "He died at the scene and the officers at the scene wept."),
        (0, 1, "He was shot in the knee on Monday and his sister on Tuesday left town."),
    ],
)
def test_who_is_told_of_without_the_verb_is_counted(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (3, 0, "Two rowers were killed. A third man died in hospital."),
        (3, 0, "Two rowers died at the scene and the third died in hospital."),
        (4, 0, "Three guests were killed in a shooting on Monday. A fourth died on Tuesday."),
        (2, 1, "Two rowers were shot dead on Monday. A third is in a clinic."),
        (0, 2, "One rower was hit in the leg by a bullet, and the other was hit in the arm."),
        (1, 1, "Two rowers were shot. The first died at the scene and the second was taken to a hospital."),
        # near misses
        (2, 0, "Two rowers were killed. A third man fled."),
        (1, 0, "One suspect was killed in the shooting. The other was arrested."),
        (0, 0, "The first book was a success and the second died a quiet death."),
    ],
)
def test_who_is_set_beside_those_counted_is_one_more(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (2, 2, "Four rowers were wounded in a blast, and two later died."),
        (1, 3, "Four rowers were injured in the blast. One has since died at a hospital."),
        (1, 3, "Four rowers suffered gunshot wounds. One died."),
        (2, 2, "Four rowers received gunshot wounds. Two were pronounced dead at the scene and two taken to a clinic."),
        # near misses: nothing says that they are of the same number
        (2, 4, "Four rowers were wounded in a blast. Two died."),
        (2, 4, "Four rowers were wounded in a blast. Two cooks later died in a fire."),
    ],
)
def test_a_bare_number_who_died_later_is_of_those_hurt(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (0, 3, "Police in Lunt are investigating a triple shooting."),
        (1, 2, "One rower is dead after a triple shooting in Lunt."),
        (2, 1, "A triple stabbing left two rowers dead on Monday."),
        (1, 2, "A rower was killed in a triple shooting that also wounded a boy of two."),
        # near misses
        (0, 0, "He bought a double shot of gin and a triple-barrel gun."),
        (2, 0, "A double murder is under investigation."),
    ],
)
def test_the_word_before_a_shooting_counts_those_hit(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (0, 3, "Two rowers were shot and another was stabbed."),
        (2, 0, "A rower wounded in a shooting that killed his brother died on Tuesday."),
        (1, 1, "A rower was killed in a shooting that wounded his wife."),
    ],
)
def test_another_beside_a_number_and_the_kin_of_one_told_of(killed, injured, text):
    assert counted(text) == (killed, injured)


def test_who_is_told_of_before_and_is_of_the_clause_before():
    text = "One person was killed in Odesa, two in Izmail and three were wounded in Kherson."
    reading = histor.read(text, published="2024-11-13", language="en")
    told = sorted((c.measure, c.count.best) for c in reading.claims if c.count is not None)
    assert told == [("injured", 3), ("killed", 1), ("killed", 2)]
