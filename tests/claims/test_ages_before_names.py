"""Ages that stand before whose they are, or far behind: "aged just 11, X", "a 16-year girl", "known as X, 35"."""

import pytest

import histor


def told(text):
    claims = histor.read(text, published="2024-11-13", language="en").claims
    return {(p.name, p.age) for c in claims for p in c.people}


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        ("Aged just 11, Ida Brandt was hit by shrapnel in Lund.", "Ida Brandt", 11),
        ("Aged 11, Ida Brandt was shot dead in Lund.", "Ida Brandt", 11),
        ("Aged only six, the girl was shot dead in Lund.", None, 6),
        ("The cook, aged just 19, was shot dead in Lund.", None, 19),
        ("A 14-year girl was shot dead in Lund.", None, 14),
        ("A 14-year boy and his aunt were stabbed in Lund.", None, 14),
        ("Police confirm that a 14-year-girl was shot dead in Lund.", None, 14),
        ("Ivo Orn, also known as Big Ivo, 37, was shot dead in Lund.", "Ivo Orn", 37),
        ("Ivo Orn, also known as “Slim,” 37, was shot dead in Lund.", "Ivo Orn", 37),
        ("Ivo Orn, nicknamed “Slim”, 37, was shot dead in Lund.", "Ivo Orn", 37),
        ("Ivo Orn, better known to his friends as “Slim,” 37, was shot dead in Lund.", "Ivo Orn", 37),
        ("Ivo Orn, known on the street as Slim, 37, was shot dead in Lund.", "Ivo Orn", 37),
        ("Father Ivo Orn, 77, was shot dead in Lund.", "Ivo Orn", 77),
        ("The girl, believed to be 6 years old, was shot dead in Lund.", None, 6),
        ("A girl, thought to be 6, was shot dead in Lund.", None, 6),
        ("A girl, who is believed to be 6, was shot dead in Lund.", None, 6),
        ("One of the cooks, a 29-year-old, was shot dead in Lund.", None, 29),
        ("The couple, 52 and 58, were found shot dead in Lund.", None, 58),
    ],
)
def test_whose_age_it_is(text, name, age):
    assert (name, age) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A 14-year veteran was shot dead in Lund.",
        "A 14-year Navy man was shot dead in Lund.",
        "Aged cheese for 19 guests was served when a cook was shot dead in Lund.",
    ],
)
def test_years_of_something_else(text):
    assert not {age for _, age in told(text)} - {None}


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Also wounded were three cooks: Ivo Orn, 66; a 37-year-old Lund man; and a 54-year-old man.", {66, 37, 54}),
        ("Four people were stabbed: a cook, 34; his wife, 32; their son, 5; and a 61-year-old guest.", {34, 32, 5, 61}),
        ("Three guards were killed: Ivo Orn, 31; a 42-year-old man; and a woman of 26.", {31, 42, 26}),
        ("Killed were Ivo Orn, 66; a 37-year-old man; and a 54-year-old woman.", {66, 37, 54}),
    ],
)
def test_a_semicolon_parts_those_of_a_list(text, ages):
    assert {age for _, age in told(text)} == ages


def test_those_described_behind_a_colon_are_victims():
    def roles(text):
        claims = histor.read(text, published="2024-11-13", language="en").claims
        return sorted((p.age, p.role) for c in claims for p in c.people)

    assert roles("Two cooks were stabbed: a man, 34, and a woman, 32.") == [(32, "victim"), (34, "victim")]
    assert not roles("Three cooks were stabbed near three places: a school, a bar and a church.")


def test_a_second_name_of_two_words_is_nobody_new():
    assert {name for name, _ in told("Ivo Orn, also known as Big Ivo, 37, was shot dead in Lund.")} == {"Ivo Orn"}


def test_ages_behind_a_couple_count_nobody():
    (incident,) = histor.read("A couple, 52 and 58, were found shot dead in Lund.", published="2024-11-13").incidents
    assert incident.figures["killed"].best == 2
