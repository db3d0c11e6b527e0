"""Tolls that rise days later and what is remembered stay one happening each."""

import pytest

import histor

ONE = [
    (
        "The number of people killed in an attack on a fair has risen to 17 after three of the wounded died overnight, "
        "the ministry said on Friday. More than 60 people were wounded when a device exploded on Thursday.",
        (17, 60),
    ),
    (
        "The toll from the blast in Lunt rose to 17 on Saturday, the ministry said. Some 60 people were wounded when a "
        "device exploded on Thursday.",
        (17, 60),
    ),
    (
        "The toll from the blast in Lunt has risen to 17 after two men died in hospital on Saturday. Some 60 men were "
        "wounded when a device exploded on Thursday.",
        (17, 60),
    ),
    (
        "Hundreds gathered in Lunt on Wednesday to mark nine years since a gunman killed 16 people in the theatre. The "
        "gunman also wounded 23 people.",
        (16, 23),
    ),
    ("Lunt on Sunday marked the anniversary of the bombing that killed 16 people. Another 23 were wounded.", (16, 23)),
]
APART = [
    (
        "A shell struck a barn in Lunt on Tuesday, killing five. Lunt was shelled twice last month. In the first of "
        "those attacks, two weavers were killed.",
        5,
    ),
    (
        "A vigil in Lunt on Sunday was to mark nine years since a gunman killed 16 people. On Monday a shell killed "
        "five weavers.",
        5,
    ),
]


def news(text):
    incidents = histor.read(text, published="2024-11-13", language="en").incidents
    return [i for i in incidents if {"killed", "injured"} & i.figures.keys()]


@pytest.mark.parametrize(("text", "numbers"), ONE)
def test_one_happening(text, numbers):
    [one] = news(text)
    assert tuple(one.figures[m].best for m in ("killed", "injured")) == numbers


@pytest.mark.parametrize(("text", "killed"), APART)
def test_history_apart_from_the_news(text, killed):
    assert [i.figures["killed"].best for i in news(text) if not i.background] == [killed]
