"""Whose an age is, who is in custody for what was done, and who is meant by a bare age."""

import pytest

import histor

SHOT = "Mara Holt was shot dead in Lund on Monday. "


def told(text):
    """Age by name, or by the role of those without one, of everybody whom the claims are about."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return {p.name or p.role: p.age for c in reading.claims for p in c.people}


def roles(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return {p.name: p.role for c in reading.claims for p in c.people}


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ina Holt, the aunt of the 10-year-old who shot a cook on Monday, wept in court.", {"Ina Holt": None}),
        (
            "Nils Omer shot his aunt Ida, his 11-year-old niece and himself on Monday.",
            {"Ida": None, "victim": 11, "Nils Omer": None},
        ),
        ("Nils Omer shot dead his wife, Ida Omer, and their sons, ages 14 and 9, on Monday.", {"Ida Omer": None}),
        ("A man shot dead his sister, Ida Holt, 5-year-old Nils and a guest on Monday.", {"Ida Holt": None}),
        ("Ida Holt, 40, her 5-year-old son Nils and her 4-year-old son were shot dead on Monday.", {"Ida Holt": 40}),
        ("Nils Holt, her 11-year-old son, died on Monday after a shooting.", {"Nils Holt": 11}),
        ("A 17-year-old pupil of the school, Nils Holt, was shot dead on Monday.", {"Nils Holt": 17}),
        ("The bodies of Nils and Ida Holt, both 35, were found on Monday after a shooting.", {"Ida Holt": 35}),
        ("According to the sheriff, Nils Holt, 16, of Lund, died Monday after being shot.", {"Nils Holt": 16}),
    ],
)
def test_an_age_is_of_the_one_beside_whom_it_stands(text, ages):
    found = told(text)
    assert {who: found.get(who) for who in ages} == ages


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Ida Holt, her 5-year-old son Nils and her 4-year-old son Omar were shot dead on Monday.", 3),
        ("A gunman shot dead Ida Holt, 40, her 10-year-old son Nils and her 6-year-old son Omar on Monday.", 3),
        ("Nils Omer killed his aunt Ida, his 11-year-old niece and a guest on Monday.", 3),
        ("Three guests, Karl Holt, Jr., 30, Olav Berg, 28, and Nils Omer, 28, were shot dead on Monday.", 3),
        # near misses: one told of by what he is to others, or by two nouns
        ("Nils Holt, her 11-year-old son, was shot dead on Monday.", 1),
        ("Nils Holt, her son and heir, was shot dead on Monday.", 1),
    ],
)
def test_kin_who_are_told_of_behind_a_name_are_counted_one_by_one(text, killed):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [i.figures["killed"].best for i in reading.incidents if not i.background] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "Nils Omer, 22, is behind bars, charged with the murder.",
        "Nils Omer, 22, is in custody. Omer told police that he was drunk.",
        "Nils Omer, 22, remained in the county jail on Tuesday.",
        "Nils Omer, 22, is being held without bond. Omer told police that he was drunk.",
        "Nils Omer, 22, was ordered held on $5,000 bail.",
        "Nils Omer, 22, is free on bond.",
        "Nils Omer, 22, was released on bail on Tuesday.",
        "Nils Omer, 22, appeared in court on Tuesday on a murder charge.",
        "According to Mayor Ada Vind, Nils Omer, 22, and Karl Berg, 30, are charged with murder.",
    ],
)
def test_who_is_in_custody_is_a_suspect(text):
    assert roles(SHOT + text).get("Nils Omer") == "suspect"


@pytest.mark.parametrize(
    "text",
    [
        "Her niece, Una Holt, 12, is in the custody of an aunt.",
        "Her nephew, Nils Omer, 5, remains in protective custody.",
        "Her brother, Nils Omer, 25, was held hostage for two hours.",
        "Nils Omer, 52, is a guard in the county jail.",
        "Her brother, Nils Omer, 25, appeared in court on Tuesday and wept.",
        "A vigil was held on Tuesday, said Nils Omer, 25.",
    ],
)
def test_who_is_kept_for_no_crime_is_none(text):
    assert "suspect" not in roles(SHOT + text).values()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (SHOT + "Nils Omer, 22, was arrested on Tuesday for a theft. He fled and shot at officers.", 2),
        ("A blast on Monday left a 3-year-old boy maimed. The boy, Nils Holt, was hurt in a car.", 1),
        ("Nils Holt, 7, was shot dead on Monday. “He was a precious 7-year-old boy,” said his aunt.", 1),
        ("Two were shot dead on Monday. The victims were 17-year-old Nils Holt and 19-year-old Omar Berg, relatives "
         "said. The family of Nils Holt wept.", 2),
        # near misses: one who is set beside, or of another sex
        ("A 15-year-old girl was shot on Monday. Another 15-year-old, who sells shoes, was questioned.", 2),
        ("A 24-year-old man was shot dead on Monday. A 24-year-old woman stood beside him.", 2),
    ],
)  # fmt: skip
def test_a_bare_age_is_of_one_told_of_before(text, people):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert len({p.name or p.span.start for c in reading.claims for p in c.people}) == people


FIRED = "Shots were fired in Lund on Monday. "


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Two men were shot on Monday. One victim was 16.", {"victim": 16}),
        ("A boy was shot dead on Monday. The victim was 17, an aunt said.", {"victim": 17}),
        ("The suspect, Nils Omer (b/m, 17), is charged with the murder of Ida Holt on Monday.", {"Nils Omer": 17}),
        ("Nils Omer, aka Moth, 35, and Olav Berg, a.k.a. Rook, 36, murdered Ida Holt on Monday.", {"Nils Omer": 35}),
        ("Nils Omer, also known as the Owl, 35, was charged with the murder of Ida Holt on Monday.", {"Nils Omer": 35}),
        (FIRED + "Ida Holt, 45, told deputies that a bullet hit her in the leg.", {"Ida Holt": 45}),
        ("Nils Omer, 25, said he was shot in the arm on Monday.", {"Nils Omer": 25}),
        ("Two men were shot on Monday. Another victim, Nils Omer, 31, told us a bullet grazed him.", {"Nils Omer": 31}),
        (FIRED + "A 16-year-old told police that he was shot in the foot.", {"victim": 16}),
        ("A man was shot on Monday. The victim, Nils Omer, 52, told police that he had hidden.", {"Nils Omer": 52}),
    ],
)
def test_an_age_is_found_wherever_it_is_told(text, people):
    found = told(text)
    assert {who: found.get(who) for who in people} == people
    assert {"Moth", "Rook", "Owl"}.isdisjoint(found)


@pytest.mark.parametrize(
    "text",
    [
        FIRED + "Sheriff Nils Omer, 52, said he was shot in the arm.",
        FIRED + "Nils Omer, 45, said his son was in the car when he was shot.",
        "A man was shot in Lund on Monday. Nils Omer, 31, said he was shot in the back.",
        "A baker was hit in Lund on Monday. His brother, Nils Omer, 31, said he was hit in the leg.",
    ],
)
def test_who_tells_of_another_was_not_hurt(text):
    assert "Nils Omer" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nils Omer, 21, was killed on Monday when his 12-year-old cousin was holding a revolver and it went off.",
        "Nils Omer, 7, died on Monday after his 12-year-old brother got hold of a gun and it went off.",
        "A cook was shown a rifle by a 12-year-old cousin on Monday when it went off. The cook was hit in the leg.",
        "A 12-year-old boy was handling a shotgun on Monday when it fired by accident and struck his sister.",
        "A 12-year-old boy was toying with a rifle on Monday when it discharged. The bullet hit his sister in the arm.",
    ],
)
def test_who_had_the_gun_in_hand_is_held_to_have_done_it(text):
    assert told(text).get("suspect") == 12


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old boy was holding his phone on Monday when a gun went off and killed his sister.",
        "A 12-year-old boy was holding a rifle on Monday. His sister was killed by a bomb.",
        "A boy was killed on Monday. His 12-year-old cousin had found a gun, and the family went home.",
    ],
)
def test_who_only_stood_by_did_nothing(text):
    assert told(text).get("suspect") is None
