"""Who is the same person under other words, and who is a second one."""

import pytest
from tests.claims.counting import counted_apart

import histor


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A miller was killed on Main Street on Monday. Her husband, Piet Rahn, was shot dead in his office.",
            [(2, 0)],
        ),
        ("A miller was shot dead on Sunday. His brother, Luis Rahn, was killed on the same night.", [(2, 0)]),
        ("A miller was shot dead on Sunday. His wife, Ida Rahn, said she heard the shot.", [(1, 0)]),
        ("Orders were shouted before a father shot his daughter. The girl, Ida Rahn, died.", [(1, 0)]),
    ],
)
def test_the_kin_of_one_without_a_name_is_another(text, told):
    assert counted_apart(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One woman is dead and another is in hospital after shots. The deceased is Carla Rahn, 52.", [(1, 1)]),
        ("One boy was killed and another is in critical condition. The dead boy was named as Bo Rahn, 15.", [(1, 1)]),
        ("One man is dead and another is in hospital after shots. The wounded man was not named.", [(1, 1)]),
        ("Two robbers attacked a cabbie. He fired back and killed one of them. The dead robber was 33.", [(1, 0)]),
        ("A man was shot on Monday and died on Tuesday. The wounded man had crawled to a door.", [(1, 0)]),
    ],
)
def test_the_dead_one_is_who_is_told_to_be_dead(text, told):
    assert counted_apart(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A driver who steered at police was shot in the leg. The driver, Omar Rahn, 34, is charged. Rahn is ill.",
            (0, 1),
        ),
        (
            "A man accused of firing at deputies is dead. Leo Rahn, 43, was shot by a deputy. Rahn died at a clinic.",
            (1, 0),
        ),
        ("A baker was shot in the leg. A driver was arrested. The driver, Omar Rahn, 34, faces charges.", (0, 1)),
    ],
)
def test_who_is_charged_may_be_the_one_who_was_shot(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A second man has died. Otto Rahn, 33, died in hospital. Karl Vogt, 29, died at the scene.", (2, 0)),
        ("Otto Rahn and Karl Vogt were shot dead on Friday. A third man died on Sunday, police said.", (3, 0)),
        ("Karl Vogt was shot dead on Friday. A second man was killed a block away.", (2, 0)),
    ],
)
def test_a_second_one_who_died_is_one_of_two_with_names(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Four people, including the gunman, are dead. Karl Rahn, 38, killed three cooks before he shot himself.",
            (4, 0),
        ),
        ("Police say he killed his girlfriend and himself.", (2, 0)),
    ],
)
def test_who_killed_himself_is_one_of_the_dead(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A man shot his wife and then himself. The bodies of Karl Rahn, 61, and his wife, Ida, 57, were found by a "
            "son. Ida Rahn had been shot twice. Her husband had a single wound to the head.",
            (2, 0),
        ),
        (
            "Karl Rahn and his son were shot in a boat. The boy died. His father was hit in the chest and is ill.",
            (1, 1),
        ),
        ("A woman shot her boyfriend on Monday and he died. His girlfriend was hit by a bullet in the foot.", (1, 1)),
        (
            "A baker shot her husband on Monday. He died. A neighbour, Piet Vogt, was hit. His wife called police.",
            (1, 1),
        ),
    ],
)
def test_whose_wife_is_told_of_is_her_husband(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A trooper was hurt and a suspect was killed. Trooper Karl Rahn, 28, had stopped a truck when its driver "
            "got out and opened fire. Rahn was hit in the arm. He returned fire and struck the driver, who died. The "
            "dead man was identified as Piet Vogt, 46.",
            (1, 1),
        ),
        (
            "A deputy was shot in the hand during a stop. The driver was killed. Deputy Karl Rahn returned fire, the "
            "sheriff said. Rahn was treated and released.",
            (1, 1),
        ),
        ("Deputy Karl Rahn opened fire when a man came at him. The man, Piet Vogt, 46, was hit in the arm.", (0, 1)),
        ("A 20-year-old pupil, Piet Vogt, was hurt at a march in Lund. An officer was hit by a stone.", (0, 2)),
    ],
)
def test_an_officer_is_not_the_driver_and_no_suspect_by_opening_fire(text, told):
    assert counted_apart(text) == [told]


def test_an_officer_who_is_charged_is_a_suspect():
    text = "Deputy Karl Rahn was charged with murder on Friday. Rahn shot Piet Vogt, 46, in a car park."
    (claim,) = [c for c in histor.read(text, published="2024-11-13").claims if c.measure == "injured"]
    assert [(p.name, p.role) for p in claim.people] == [("Piet Vogt", "victim"), ("Karl Rahn", "perpetrator")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "One man is dead and another is in hospital. Officers found Piet Rahn, 46, lying on the floor. He was "
            "pronounced dead there. Another man was taken to a clinic with a wound in the arm.",
            (1, 1),
        ),
        (
            "One man is dead and another was hurt. Police found Piet Rahn in a booth. He was declared dead.",
            (1, 1),
        ),
    ],
)
def test_who_was_found_is_who_was_pronounced_dead(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A father and his two sons were found dead in an apparent murder-suicide. Piet Rahn, 38, shot Ty, 6, "
            "and Bo, 5, and then shot himself.",
            (3, 0),
        ),
        (
            "A nurse was shot dead. Piet Rahn, 38, shot himself in the leg. Rahn is in hospital and is charged.",
            (1, 1),
        ),
    ],
)
def test_the_father_found_dead_is_who_shot_himself(text, told):
    assert counted_apart(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Three men were shot in Lund. One of the wounded men, Piet Rahn, 26, was hit in the hand. "
            "Otto Deller, 23, was hit in the foot.",
            {("Piet Rahn", 26): 1, ("Otto Deller", 23): 1},
        ),
        (
            "A juvenile was killed and a driver was shot in Lund. Police identified the 17-year-old boy as Bo Rahn.",
            {("Bo Rahn", 17): 1},
        ),
        (
            '"He was kind," said the victim\'s nephew Nils Rahn in Lund. The murder of Piet Rahn, 61, has left a hole. '
            "Rahn was shot one week ago.",
            {("Piet Rahn", 61): 2},
        ),
        ("A cousin of Bo Rahn, 7-year-old Piet Deller, was also shot in Lund.", {("Piet Deller", 7): 1}),
    ],
)
def test_whose_fate_it_is(text, told):
    reading = histor.read(text, published="2024-11-13", language="en")
    named = [(p.name, p.age) for c in reading.claims for p in c.people if p.name is not None and c.measure is not None]
    assert {one: named.count(one) for one in named} == told


def test_one_of_the_children_is_not_the_woman():
    text = "A woman and her two children were shot in Lund on Monday. One of the children died."
    reading = histor.read(text, published="2024-11-13", language="en")
    [dead] = [p for c in reading.claims if c.measure == "killed" for p in c.people]
    assert dead.span is not None
    assert dead.span.text.startswith("One")


@pytest.mark.parametrize(
    "text",
    [
        "A cook is charged in the death of his daughter, 9. Karl B. Rahn Jr. is held. A court said Rahn’s rage caused "
        "the death of 9-year-old Ida Rahn. A shot went through Rahn’s arm and struck his daughter.",
        "A former rower was shot to death on Monday. Otto Rahn, a student, was shot in a house. The owners, among "
        "them a 24-year-old man, faced a burglar. That 24-year-old shot him in the hip. Rahn was brought to a clinic, "
        "where he died.",
        "A woman was killed by police at a mall on Monday. Ida Rahn, 31, died of gunshot wounds. Rahn had hit a guard "
        "with her car. Otto Vogt, 40, was shot by an officer in the leg at the same mall.",
    ],
)
def test_who_died_once_is_no_namesake_and_may_have_done_harm(text):
    assert counted_apart(text)[0][0] == 1
