"""What befell her brother did not befall her, and who misses a hearing is not missing."""

import pytest
from tests.claims.counting import counted

import histor


def victims(text):
    """Names and ages of those harmed, by claim."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return [(p.name, p.age) for c in reading.claims for p in c.people if c.measure in ("killed", "injured")]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "Among them was Mara Holt, whose brother Nils, 30, was stabbed outside a club in Lund."),
        (1, "At the vigil was Mara Holt, whose son was hit by a bullet in Lund."),
    ],
)
def test_what_befell_her_brother_did_not_befall_her(number, text):
    assert counted(text) == (0, number)
    assert not any(name == "Mara Holt" for name, _ in victims(text))


@pytest.mark.parametrize(
    "text",
    [
        "He is wanted for missing a court date.",
        "She was fined for missing a hearing.",
        "They are sorry for missing it.",
    ],
)
def test_who_misses_a_hearing_is_not_missing(text):
    assert not any(c.measure == "missing" for c in histor.read(text, published="2024-11-13").claims)


@pytest.mark.parametrize("text", ["Two boys are missing in Lund.", "Two boys went missing in Lund on Monday."])
def test_who_is_gone_is_missing(text):
    assert [c.count.best for c in histor.read(text, published="2024-11-13").claims if c.measure == "missing"] == [2]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("Mara Holt, the mother of Nils Holt, 3, shot and killed in Lund on Monday, laid flowers.", ("Nils Holt", 3)),
        ("The sister of Per Voss, 41, stabbed in Lund on Monday, spoke to a paper.", ("Per Voss", 41)),
        ("The mother of Per Voss was shot dead in Lund on Monday.", (None, None)),
    ],
)
def test_a_participle_behind_an_age_tells_of_the_one_so_old(text, harmed):
    assert set(victims(text)) == {harmed}


def test_an_age_behind_a_name_is_not_of_the_kin():
    text = "The father of Ada Lund, 9, was shot dead in Lund on Monday."
    assert (None, 9) not in victims(text)
    assert counted(text) == (1, 0)


def test_whose_brother_it_is_cries_out_and_is_not_hurt():
    text = "Ivo Brandt, 7, shot himself in Lund. His 13-year-old brother ran out crying that his brother had been hit."
    assert set(victims(text)) == {("Ivo Brandt", 7)}


def test_who_is_held_is_not_the_child_who_was_killed():
    text = (
        "A 17-year-old was charged in the death of a 9-year-old in Lund. Nils Moe will be tried as an adult. "
        "Police have also identified the 9-year-old girl who was stabbed to death. The girl's name is Ida Brandt."
    )
    assert counted(text) == (1, 0)
    assert ("Ida Brandt", 9) in victims(text)
    assert ("Nils Moe", 9) not in victims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Warden Jan Holt was shot dead as he and his partner stopped a lorry. The driver shot Warden Holt's partner.",
        "Jan Holt was killed in Lund. A gunman shot Holt's brother in the neck.",
        "Jan Holt, 30, was shot dead on Monday. Holt's girlfriend was shot in the leg.",
    ],
)
def test_who_is_called_somebodys_kin_by_that_name_is_another(text):
    assert counted(text) == (1, 1)


def test_of_two_of_one_name_one_may_be_the_others_kin():
    text = "Tom Holt is charged with killing his brother, Jan Holt, 30. Holt's brother was found dead on Monday."
    assert counted(text) == (1, 0)


def test_a_short_form_of_five_letters_is_the_same_name():
    assert counted("Christian Holt, 16, was shot dead. His aunt said: “They killed Chris for nothing.”") == (1, 0)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Wardens went to a farm after a nurse phoned to say her husband had been stabbed by their son. They "
            "found Per Holt, 68, who had been stabbed in the neck. Holt died in a clinic.",
            (1, 0),
        ),
        (
            "A caller told dispatchers that her brother had been shot. Wardens found Jan Holt, 30, with a wound to the "
            "chest. He died in the yard.",
            (1, 0),
        ),
        (
            "Jan Holt, 30, was shot dead. A woman called police and said that her husband was hurt by another man.",
            (1, 1),
        ),
        ("A woman said her son was killed in the raid. Jan Holt, 30, was wounded.", (1, 1)),
    ],
)
def test_whom_a_caller_tells_of_is_the_one_then_found(text, figures):
    assert counted(text) == figures


def test_a_brother_beside_the_mother_is_her_son():
    text = (
        "A woman and her small son were found dead. Jan Holt, 14, is charged in the shooting of his mother and brother."
    )
    assert counted(text) == (2, 0)
