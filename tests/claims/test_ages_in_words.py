"""Ages that are written in words or roughly, and the names behind a plural."""

import pytest

import histor


def told(text):
    claims = histor.read(text, published="2024-11-13", language="en").claims
    return {(p.name, p.age, p.role) for c in claims for p in c.people}


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ida Brandt, 37, and their son, six, were found stabbed to death in Lund on Monday.", 6),
        ("The girl, nine, was shot dead in Lund on Monday.", 9),
        ("A boy, 11, was killed and his sister, eight, hurt in a shooting in Lund on Monday.", 8),
        ("Baker Ivo Brandt, aged about 45, was shot dead in Lund on Monday.", 45),
    ],
)
def test_ages_in_words(text, age):
    assert age in {years for _, years, _ in told(text)}


def test_a_number_that_counts_is_no_age():
    assert not {years for _, years, _ in told("Gunmen shot a cook, two, three times, police said.")} - {None}


def test_names_behind_a_plural_are_of_its_side():
    text = "Two cooks were shot dead in Lund on Friday. The victims, Ida Brandt and Ivo Orn, were cousins."
    assert {("Ida Brandt", None, "victim"), ("Ivo Orn", None, "victim")} <= told(text)
    text = "A cook was shot dead in Lund on Friday. The two gunmen, Ida Brandt and Ivo Orn, were caught on Sunday."
    assert {("Ida Brandt", None, "suspect"), ("Ivo Orn", None, "suspect")} <= told(text)


def test_who_did_it_stands_behind_the_saying():
    text = "Police say Ivo Orn, 27, shot Ida Brandt, 25, in a flat in Lund on Monday. She died."
    assert {("Ivo Orn", 27, "perpetrator"), ("Ida Brandt", 25, "victim")} <= told(text)


def test_officers_named_behind_a_plural_are_no_victims():
    text = "A cook was shot dead in Lund on Friday. The officers, Ida Brandt and Ivo Orn, were sent on leave."
    assert not {name for name, _, _ in told(text)} - {None}
