"""Ages that stand apart from whom they are of: behind a place, behind a word, in a sentence of their own."""

import pytest

import histor


def people(text):
    """Name and age of all people of the claims."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return list(dict.fromkeys((p.name, p.age) for c in reading.claims for p in c.people))


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind, of Stennis, 37, was shot dead on Monday.",
        "Karl Lind, then 37, was shot dead on Monday.",
        "Karl Lind, just 37, was shot dead on Monday.",
        "Karl Lind age 37 was shot dead on Monday.",
        "Victim: Karl Lind, M/37. He was shot dead on Monday.",
        "Victim: Karl Lind (37/M). He was shot dead on Monday.",
        "Karl Lind, a man of 37, was shot dead on Monday.",
        "Karl Lind was shot dead on Monday. He was 37.",
        "Karl Lind was shot dead on Monday. He was only 37 and lived in Lund.",
        "Karl Lind was shot dead on Monday. He was 37 and lived in Lund.",
        "Karl Lind, who turned 37 on Friday, was shot dead on Monday.",
        "Karl Lind, who had just turned 37, was shot dead on Monday.",
        "Karl Lind was 37 when he was shot dead on Monday.",
    ],
)
def test_the_age_of_one_who_is_named(text):
    assert people(text) == [("Karl Lind", 37)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The girl, only 7, was shot dead in Lund on Monday.", 7),
        ("The girl, then 7, was shot dead in Lund on Monday.", 7),
        ("A 12 yr. old girl was shot dead in Lund on Monday.", 12),
        ("A 12-yr-old girl was shot dead in Lund on Monday.", 12),
        ("A guest from Copenhagen, 62, was shot dead on Monday.", 62),
        ("One of the guests, 62, was shot dead in Lund on Monday.", 62),
        ("One of the guests, a 62-year-old from Lund, was shot dead on Monday.", 62),
    ],
)
def test_the_age_of_one_without_a_name(text, age):
    assert people(text) == [(None, age)]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind was shot dead on Monday. He was 19 when he first stood before a court.",
        "Karl Lind was shot dead on Monday. His mother left him when he was 19.",
        "Karl Lind, who would have turned 38 in May, was shot dead on Monday.",
        "Karl Lind was shot dead on Monday. He was among 14 guests.",
        "Karl Lind was shot dead on Monday. He was about 37.",
        "Karl Lind, now 2 years into his term, was shot dead on Monday.",
    ],
)
def test_other_times_and_numbers_are_no_age(text):
    assert people(text) == [("Karl Lind", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Green was shot dead in Lund on Monday. A guest said that Green, 58, was on the phone.",
        "Omar Watford was shot dead in Lund on Monday. Watford, 58, was a cook.",
    ],
)
def test_a_surname_with_an_age_is_no_colour_and_no_town(text):
    assert [age for name, age in people(text) if name] == [58]
