"""One of those hurt who dies later, or is told of again, is none of those who were killed at once."""

import pytest

import histor


def figures(text):
    (told,) = [i for i in histor.read(text, published="2024-05-15").incidents if not i.background]
    return {measure: figure.best for measure, figure in told.figures.items()}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A porter was killed and four cooks were wounded. One of them has since died.", 2, 3),
        ("A porter was killed and four cooks were wounded. One of them later died in hospital.", 2, 3),
        ("A porter and a clerk were killed and four cooks were wounded. One of them has since died.", 3, 3),
        ("A porter was killed and two others were wounded. One of the injured has died.", 2, 1),
        ("Four people were shot. One of them later died in hospital.", 1, 3),
        ("A porter was killed and two were hurt on Sunday. One of the wounded lost a foot.", 1, 2),
    ],
)
def test_one_of_the_hurt_is_none_of_the_dead(text, killed, injured):
    assert figures(text) == {"killed": killed, "injured": injured}


def test_one_of_the_dead_is_told_of_again():
    assert figures("Two people died in the blast. One of them was a nurse.") == {"killed": 2}


@pytest.mark.parametrize(
    "text",
    [
        "The number of dead is probably higher, as nobody could reach two of the villages.",
        "The number of wounded is probably higher, since four clinics sent no figures.",
        "The toll is expected to rise, as three floors have not been searched.",
    ],
)
def test_the_number_of_a_reason_is_no_toll(text):
    assert all(not i.figures for i in histor.read(text, published="2024-05-15").incidents)


@pytest.mark.parametrize(
    "text",
    [
        "Two people died overnight. The toll stands at 14.",
        "Two people died overnight, and the toll has reached 14.",
        "After two people died overnight, the toll stands at 14.",
        "The toll rose after two more people died, reaching 14.",
        "The death toll since fighting began on Monday stood at 14.",
    ],
)
def test_what_a_toll_stands_at_goes_before_the_numbers_told_of_before_it(text):
    assert figures(text)["killed"] == 14
