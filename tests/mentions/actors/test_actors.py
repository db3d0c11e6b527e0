"""Actors by example: what is found, of which kind, with which title and party, and which mentions are one."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from histor.language import analyse, load
from histor.mentions import actors
from histor.record import Actor, Place

COUNTRIES = {
    "Ukraine": "Ukraine",
    "Ukrainian": "Ukraine",
    "Denmark": "Denmark",
    "Danish": "Denmark",
    "Russia": "Russia",
}


@cache
def pipeline() -> Any:
    return load()


def places(text: str) -> list[Place]:
    """Countries, their adjectives, and one town, as the place stage gives them."""
    found = [
        Place(start=m.start(), end=m.end(), text=m[0], name=COUNTRIES[m[0]], kind="country", gazetteer="geonames:1")
        for m in re.finditer(r"\b(Ukrain(e|ian)|Denmark|Danish|Russia)\b", text)
    ]
    towns = [
        Place(start=m.start(), end=m.end(), text=m[0], name=m[0], kind="city") for m in re.finditer(r"\bSofrin\b", text)
    ]
    return sorted(found + towns, key=lambda place: place.start or 0)


@cache
def read(text: str) -> tuple[Actor, ...]:
    regions = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    return tuple(actors.find(analyse(text, regions, pipeline()), places(text)))


def line(actor: Actor) -> str:
    out = f"{actor.text} | {actor.kind}"
    if actor.title:
        out += f" | {actor.title}"
    return out


# What one mention is: text | kind | title
ONE = [
    # persons and their titles
    ("Police Chief Taras Bondar spoke.", "Police Chief Taras Bondar | person | Police Chief"),
    ("Governor Halina Moroz spoke.", "Governor Halina Moroz | person | Governor"),
    ("Gov. Ruth Ellison spoke.", "Gov. Ruth Ellison | person | Gov."),
    ("Defence Minister Lars Holm resigned.", "Defence Minister Lars Holm | person | Defence Minister"),
    (
        "The former deputy mayor, Petro Hnat, fled.",
        "The former deputy mayor, Petro Hnat | person | former deputy mayor",
    ),
    ("Halina Moroz, the governor, wept.", "Halina Moroz | person | governor"),
    (
        "The district's governor, Halina Moroz, wept.",
        "The district's governor, Halina Moroz | person | district's governor",
    ),
    ("Ms Moroz wept.", "Ms Moroz | person"),
    ("Labour MP Ruth Ellison wept.", "Labour MP Ruth Ellison | person | Labour MP"),
    ("The World Seed Programme sent a boat.", "World Seed Programme | organisation"),
    ("Boats of the World Seed Programme burned.", "World Seed Programme | organisation"),
    ("Sen. Ruth Ellison (D-Ohio) wept.", "Sen. Ruth Ellison | person | Sen."),
    ("Sen. Ruth Ellison, R-Texas, wept.", "Sen. Ruth Ellison | person | Sen."),
    ("Sen. Ruth Ellison (R) wept.", "Sen. Ruth Ellison | person | Sen."),
    # offices
    ("The mayor wept.", "The mayor | person | mayor"),
    ("A health ministry spokesman wept.", "A health ministry spokesman | person | health ministry spokesman"),
    # forces and groups
    ("Police fired into the air.", "Police | force"),
    ("The army fired into the air.", "The army | force"),
    ("Border guards fired into the air.", "Border guards | force"),
    ("Rebels fired into the air.", "Rebels | group"),
    ("The Kasan Liberation Front fired into the air.", "Kasan Liberation Front | group"),
    ("The Kasan Liberation Army fired into the air.", "Kasan Liberation Army | group"),
    ("Colonel Idris Bako, the army's spokesman, wept.", "Colonel Idris Bako | person | army's spokesman"),
    ("Governor Halina Moroz, a former miner, wept.", "Governor Halina Moroz | person | Governor"),
    ("Armed gunmen fired into the air.", "Armed gunmen | group"),
    # organisations
    ("The ministry closed the road.", "The ministry | organisation"),
    ("The district council closed the road.", "The district council | organisation"),
    ("The Interior Ministry closed the road.", "Interior Ministry | organisation"),
    ("The State Rescue Service closed the road.", "State Rescue Service | organisation"),
    # people
    ("Residents fled.", "Residents | people"),
    ("A woman fled.", "A woman | person"),
    # states
    ("Denmark closed its border.", "Denmark | state"),
]

NONE = [
    "The bridge fell.",
    "Snow closed the road.",
    "They met in Denmark.",  # a place, not an actor
    "Sofrin lies on the river.",
    "On Tuesday the market opened.",
    "The shell hit a bus.",
    "The programme began.",
]

# Texts, and the mentions that are one actor.
SAME = [
    # a surname alone is whose full name stands above it
    ("Petro B. Hnat Jr. spoke. Hnat left. Ida Hnat stayed.", ["Petro B. Hnat Jr.", "Hnat"]),
    ("Halina Moroz arrived. Moroz wept.", ["Halina Moroz", "Moroz"]),
    ("Halina Moroz arrived. Ms Moroz wept.", ["Halina Moroz", "Ms Moroz"]),
    ("Halina Moroz arrived. She wept.", ["Halina Moroz", "She"]),
    ("Governor Halina Moroz arrived. The governor wept.", ["Governor Halina Moroz", "The governor"]),
    ("Halina Moroz, the governor, arrived. The governor wept.", ["Halina Moroz", "The governor"]),
    ("The State Rescue Service (SRS) sent a boat. The SRS found a boy.", ["State Rescue Service", "SRS"]),
    ("The Interior Ministry sent a boat. The ministry found a boy.", ["Interior Ministry", "The ministry"]),
    ("A soldier fell. The soldier was hit.", ["A soldier", "The soldier"]),
    ("A police spokesman came. The spokesman wept.", ["A police spokesman", "The spokesman"]),
    ("The army shelled the town. The army denied it.", ["The army", "The army"]),
    ("A port spokesman left. A police spokesman came; the spokesman wept.", ["A police spokesman", "the spokesman"]),
    ("The Danish military shelled a wood. The army left.", ["The Danish military", "The army"]),
    ("The Danish army shelled a wood. The military left.", ["The Danish army", "The military"]),
    ("The Danish armed forces shelled a wood. The army left.", ["The Danish armed forces", "The army"]),
    ("The army left. The Danish military had shelled a wood.", ["The army", "The Danish military"]),
    ("The Kasan Liberation Front (KLF) shelled it. KLF denied it.", ["Kasan Liberation Front", "KLF", "KLF"]),
]

# Texts, and two mentions that must stay apart.
APART = [
    ("The Danish military fired. The Ukrainian military fired. The army left.", "The Danish military", "The army"),
    ("The Danish military fired on Ukrainian troops. The army left.", "The Danish military", "The army"),
    ("Russia sent ships. The Danish military fired. The army left.", "The Danish military", "The army"),
    ("The Danish military fired. The navy left.", "The Danish military", "The navy"),
    ("The Danish military fired. An army left.", "The Danish military", "An army"),
    ("A port spokesman met a police spokesman. The spokesman wept.", "a police spokesman", "The spokesman"),
    ("Halina Moroz met Petro Moroz. Moroz wept.", "Halina Moroz", "Moroz"),
    ("A soldier fell. Another soldier ran.", "A soldier", "Another soldier"),
    ("The Interior Ministry and the Health Ministry met. The ministry left.", "Interior Ministry", "The ministry"),
    ("Governor Halina Moroz met Governor Petro Hnat. The governor wept.", "Governor Halina Moroz", "The governor"),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[row[0] for row in ONE])
def test_one_mention(text: str, expected: str) -> None:
    assert [line(actor) for actor in read(text)] == [expected]


@pytest.mark.parametrize("text", NONE)
def test_near_misses_hold_no_actor(text: str) -> None:
    assert [line(actor) for actor in read(text)] == []


@pytest.mark.parametrize(("text", "mentions"), SAME, ids=[row[0] for row in SAME])
def test_mentions_of_one_actor_share_an_id(text: str, mentions: list[str]) -> None:
    found = read(text)
    first = next(actor for actor in found if actor.text == mentions[0])
    assert [actor.text for actor in found if actor.id == first.id] == mentions


@pytest.mark.parametrize(("text", "one", "other"), APART, ids=[row[0] for row in APART])
def test_ambiguous_mentions_stay_apart(text: str, one: str, other: str) -> None:
    found = read(text)
    ids = {actor.text: actor.id for actor in found}
    assert ids[one] != ids[other]


@pytest.mark.parametrize(
    "text",
    [
        "Petro Hnat met Oleh Bilyk. He wept.",
        "He wept.",
        "Mr Hnat and Mr Bilyk came. He wept.",
        "Ms Moroz came. He wept.",
        # whoever speaks or is spoken to in a quote is not "he" there
        'Prosecutor Dana Holt said: "He struck her."',
        "Her lawyer said: “He struck her.”",
        "The reporter said: 'He struck her.'",
        'Reporter: "He struck two people."',
        'Dana Holt told Petro Hnat: "He is dead."',
        'Petro Hnat came. "He struck her," he said.',
        'He said: "He struck her." Petro Hnat came.',
    ],
)
def test_a_pronoun_that_could_be_two_people_or_nobody_is_left_out(text: str) -> None:
    assert "He" not in [actor.text for actor in read(text)]


def test_a_pronoun_finds_the_one_person_that_fits() -> None:
    found = read("Mr Hnat met Ms Moroz. She wept.")
    assert {a.text: a.name for a in found}["She"] == "Moroz"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Ivan Rud was held. Prosecutor Dana Holt said: "He struck her."', "Ivan Rud"),
        ('Of Ivan Rud, a neighbour said: "He was quiet."', "Ivan Rud"),
        ('"Petro Hnat fell. He wept," Dana Holt said.', "Petro Hnat"),
        ("Petro Hnat said he was 'happy'. He wept.", "Petro Hnat"),
        ('"It held," Petro Hnat said. He wept.', "Petro Hnat"),
    ],
)
def test_a_pronoun_in_or_behind_a_quote_finds_somebody_else_than_the_speaker(text: str, who: str) -> None:
    assert {a.name for a in read(text) if a.text == "He"} == {who}


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("The Ukrainian military left.", "The Ukrainian military", "Ukraine"),
        ("Danish officials left.", "Danish officials", "Denmark"),
        ("Denmark's Defence Ministry left.", "Denmark's Defence Ministry", "Denmark"),
        ("Denmark left the treaty.", "Denmark", "Denmark"),
        ("Sen. Ruth Ellison (D-Ohio) left.", "Sen. Ruth Ellison", "Democratic Party"),
        ("Sen. Ruth Ellison, R-Texas, left.", "Sen. Ruth Ellison", "Republican Party"),
        ("Rep. Ruth Ellison, a Republican, left.", "Rep. Ruth Ellison", "Republican Party"),
        ("Rep. Ruth Ellison, a Texas Democrat, left.", "Rep. Ruth Ellison", "Democratic Party"),
        ("Governor Ruth Ellison, a Democrat from Ohio, left.", "Governor Ruth Ellison", "Democratic Party"),
        ("Ruth Ellison, a Labour MP, left.", "Ruth Ellison", "Labour Party"),
        ("Labour MP Ruth Ellison left.", "Labour MP Ruth Ellison", "Labour Party"),
        ("Rep. Ruth Ellison, a former Republican, left.", "Rep. Ruth Ellison", None),
        ("Rep. Ruth Ellison met a Republican.", "Rep. Ruth Ellison", None),
        ("Rep. Ruth Ellison, a nurse, met a Democrat.", "Rep. Ruth Ellison", None),
        ("The army left.", "The army", None),
    ],
)
def test_the_side_that_the_words_name(text: str, mention: str, party: str | None) -> None:
    assert {actor.text: actor.party for actor in read(text)}[mention] == party


def test_her_is_the_president_whose_forces_were_named() -> None:
    found = read("Mr Hnat wept. President Olha Lysenko's forces left. Her office was closed.")
    assert [actor.name for actor in found if actor.text == "Her"] == ["Olha Lysenko"]


def test_a_long_title_is_kept_whole() -> None:
    (first, *_) = read("Olena Pavlenko, head of the district council, wept.")
    assert first.title == "head of the district council"


def test_ids_count_actors_in_order_of_first_mention() -> None:
    found = read("Halina Moroz met the army. Police watched. Moroz wept.")
    numbers = [int(actor.id.removeprefix("actor-")) for actor in found]
    assert numbers[0] == 1
    seen: list[int] = []
    for number in numbers:
        if number not in seen:
            assert number == len(seen) + 1
            seen.append(number)


def test_spans_are_the_text_and_do_not_overlap() -> None:
    text = "Police Chief Taras Bondar, a father of two, and the Danish army's spokesman met residents. He wept."
    found = read(text)
    for actor in found:
        assert text[actor.start : actor.end] == actor.text
    for before, after in pairwise(found):
        assert before.end <= after.start


@pytest.mark.parametrize("text", ["", " ", "...", "The", "Mr", "(", "Ms.", "Governor", ", ,"])
def test_scraps_break_nothing(text: str) -> None:
    for actor in read(text):
        assert text[actor.start : actor.end] == actor.text
