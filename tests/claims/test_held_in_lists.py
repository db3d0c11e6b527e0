"""Suspects of whom a list gives the ages, and who is only near: who was there, who was not hurt, whose kin it is."""

import pytest

import histor


def people(text):
    """Age and role of all people with an age, by their words."""
    reading = histor.read(text, published="2024-11-13", language="en")
    told = {(p.span.start, p.span.end): (p.age, p.role) for c in reading.claims for p in c.people}
    return sorted(one for one in told.values() if one[0] is not None)


@pytest.mark.parametrize(
    ("text", "suspects"),
    [
        ("Two 18-year-olds are being sought in the shooting of a 47-year-old porter in Lund.", [18, 18]),
        ("Police are looking for two men, 18 and 25, who are suspected of shooting a 47-year-old porter.", [18, 25]),
        ("The two men under arrest for shooting a 47-year-old porter are 21 and 26 years old.", [21, 26]),
        (
            "Three youths, ages 15, 16 and 18, were charged with the murder of a 47-year-old porter.",
            [15, 16, 18],
        ),
        ("Two brothers, 17 and 22, face charges of attempted murder after a 47-year-old porter was shot.", [17, 22]),
        ("The suspects, ages 23 and 31, remain in jail. The porter, 47, died on Monday after he was shot.", [23, 31]),
        ("Two teens were arrested after a 47-year-old porter was shot dead. They are 16 and 17 years old.", [16, 17]),
        ("A 47-year-old porter was shot dead. Two men, ages 23 and 31, are in custody.", [23, 31]),
    ],
)
def test_those_held_for_it_have_their_ages(text, suspects):
    assert [age for age, role in people(text) if role == "suspect"] == suspects
    assert (47, "victim") in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pair's children, ages 3, 5 and 8, were home but were not hurt. Their mother, 28, was shot dead.",
        "“I ran,” said Walt Green, 67, who was in the bar when a 28-year-old woman was killed.",
        "A 28-year-old woman was killed in Lund, leaving a widower, 33, and twin boys.",
        "A woman of 28 was shot dead in Lund. Her mother, Nora Holm, 56, wept.",
    ],
)
def test_who_is_only_near_is_nobody_of_the_claim(text):
    assert people(text) == [(28, "victim")]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            "Ward Sloan, 27, and his 12-year-old stepson were walking home. Sloan died. The boy was hit in the leg.",
            [12, 27],
        ),
        (
            "Ray Coll, 78, sat with his 6-year-old great-grandson. Coll was killed and the boy was grazed in the arm.",
            [6, 78],
        ),
        ("The boy, who is 8, was playing in the yard when a bullet hit him in the back.", [8]),
        ("A 28-year-old man was walking with a 15-year-old girl when they were shot from a car.", [15, 28]),
        ("A man and his aunt were found shot dead in Lund. The aunt was 63.", [63]),
        ("Three people were shot in Lund. The other two, ages 34 and 37, were in good condition on Monday.", [34, 37]),
        ("A 32-year-old woman told police that her ex-husband, 37, shot her in the arm.", [32]),
        ("Shots hit a man in Lund. The man and 5-year-old were taken to a clinic with gunshot wounds.", [5]),
    ],
)
def test_whose_age_stands_with_kin_and_company(text, ages):
    assert [age for age, role in people(text) if role == "victim"] == ages
