"""How many died: those of a second deed, the one who did it, and those who died later are counted once."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Lars Brun was killed, along with three of his cousins, outside a mill.", 4),
        ("Mara Holt was stabbed to death alongside her aunt.", 2),
        ("Mara Holt was killed alongside a canal.", 1),
        ("A woman injured in an attack that killed her uncle died Monday.", 2),
        ("Lars Brun fatally shot his uncle and his aunt before killing a burglar.", 3),
        ("He beat the man before killing the man.", 1),
    ],
)
def test_those_met_beside_or_before_others_are_others(text, dead):
    assert counted(text)[0] == dead


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        ("A shooting left a man dead and six others hurt. One of the six, a girl of 12, died at a clinic.", 2, 5),
        ("Three people were killed and eight others hurt. One of the eight died on Sunday.", 4, 7),
        ("Four people were killed and nine wounded. Two of the nine have since died.", 6, 7),
        ("One person was killed and four were hurt. One of the four is in critical condition.", 1, 4),
    ],
)
def test_one_of_those_hurt_who_died_is_one_more(text, dead, hurt):
    assert counted(text) == (dead, hurt)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Two guards were killed at a mill. The gunman is dead. The guards, Lars Brun and Nils Moe, were 60.",
            3,
        ),
        ("Two people were killed at a mill. The gunman is dead.", 2),
        (
            "A gunman killed six people and then himself. The last victims, Lars Brun, 61; his son, Nils, 40; and Mara "
            "Holt, 38, were named.",
            7,
        ),
        ("A mother and her two sons were found dead. Police say a man shot his ex-girlfriend and the boys.", 3),
        (
            "He killed his wife, police said. Officer Brun was fatally shot and three other officers were hurt.",
            2,
        ),
    ],
)
def test_a_gunman_is_none_of_those_whom_he_killed(text, dead):
    assert counted(text)[0] == dead


@pytest.mark.parametrize(
    "text",
    [
        "Officers shot a woman dead outside a mill. Mara Holt, 34, had pulled a knife. Holt died at a clinic.",
        "The man killed in the shooting had been charged with theft last year. Lars Brun, 37, was shot at a bar.",
        "Lars Brun, 31, was shot dead on Friday. A 17-year-old, who was wounded, has been charged in his death.",
    ],
)
def test_who_died_and_is_told_of_twice_is_one(text):
    assert counted(text)[0] == 1


def test_a_call_that_is_free_is_no_toll():
    assert counted("Call us toll-free at 1-844-555-0117. Three people were hurt in the attack.") == (0, 3)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("He killed his nieces, Sara and Mara, on Sunday.", 2),
        ("The bodies of Lars Brun and his sons, Nils and Per, were discovered on Tuesday.", 3),
        ("The couple's daughters, Sara and Mara, and a lodger were found dead.", 3),
        ("Lars Brun was killed. He is survived by his sons, Nils and Per.", 1),
        ("The victims of the fatal shooting are Mara Holt, 23, Lars Brun, 27, and Nils Moe, 41.", 3),
        (
            "Police identified the victims of Friday's fatal shooting as Mara Holt, 23, Lars Brun, 27, and a boy.",
            3,
        ),
    ],
)
def test_names_behind_a_plural_count_it(text, dead):
    assert counted(text)[0] == dead


def test_a_pupil_of_the_eighth_grade_is_no_eighth_one():
    text = "An eighth-grade pupil has shot himself dead. Nils Moe, 14, died from the wound, the sheriff said."
    assert counted(text)[0] == 1
