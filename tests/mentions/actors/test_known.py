"""Actors of the sourced lists: whose side a name tells, which abbreviations are read, and what stays out."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

import pytest

import histor
from histor.language import analyse, load
from histor.mentions import actors, places
from histor.mentions.actors import known
from histor.mentions.gazetteer.gazetteer import shipped
from histor.record import Actor

LISTS = {"force": "forces", "group": "groups", "seat": "seats", "observer": "observers"}


def entries() -> list[tuple[str, dict[str, Any]]]:
    folder = resources.files("histor.mentions").joinpath("data", "en", "actors", "known")
    return [
        (concept, entry)
        for concept, name in LISTS.items()
        for entry in tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))[concept]
    ]


@cache
def read(text: str) -> tuple[Actor, ...]:
    regions = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    analysis = analyse(text, regions, load())
    return tuple(actors.find(analysis, places.find(analysis)))


# A text, the mention, its kind and whose side it is on.
SIDES = [
    ("Hezbollah fired rockets.", "Hezbollah", "group", "Hezbollah"),
    ("The Houthis fired a missile.", "Houthis", "group", "Houthis"),
    ("Hamas fighters came over the fence.", "Hamas fighters", "group", "Hamas"),
    ("A Hamas spokesman denied it.", "A Hamas spokesman", "person", "Hamas"),
    ("The Al-Qassam Brigades posted a film.", "Al-Qassam Brigades", "group", "Hamas"),
    ("Al Shabab shelled the base.", "Al Shabab", "group", "al-Shabaab"),
    (
        "The Kurdistan Workers' Party laid down its arms.",
        "Kurdistan Workers' Party",
        "group",
        "Kurdistan Workers' Party",
    ),
    ("The Israel Defense Forces struck a house.", "Israel Defense Forces", "force", "Israel"),
    ("The Israeli Defence Forces struck a house.", "Israeli Defence Forces", "force", "Israel"),
    ("Shin Bet arrested two men.", "Shin Bet", "force", "Israel"),
    ("The Revolutionary Guards seized a tanker.", "Revolutionary Guards", "force", "Iran"),
    ("The IDF struck a house in Israel.", "IDF", "force", "Israel"),
    ("The SBU detained a man near Lviv.", "SBU", "force", "Ukraine"),
    ("The Kremlin denied it.", "Kremlin", "organisation", "Russia"),
    ("The Pentagon denied it.", "Pentagon", "organisation", "United States"),
    ("A Kremlin spokesman, Dmitry Ivlev, denied it.", "Dmitry Ivlev", "person", "Russia"),
    ("Hezbollah said four of its fighters had died.", "its fighters", "group", "Hezbollah"),
    ("Norway's defence ministry said its troops had left.", "its troops", "force", "Norway"),
    ("The Kasan Liberation Front said its men had left.", "its men", "people", "Kasan Liberation Front"),
    ("Vilnius recalled its ambassador.", "Vilnius", "state", "Lithuania"),
    ("Kyiv accused the company of theft.", "Kyiv", "state", "Ukraine"),
]

# Texts in which the words are nobody's: other capitals, other meanings, a town that is a town.
NEAR_MISSES = [
    ("The SAF issued a bulletin in Oslo.", "SAF", "Sudan"),  # some other SAF
    ("Vilnius woke to sirens.", "Vilnius", "Lithuania"),
    ("Gdansk accused the company of theft.", "Gdansk", "Poland"),  # no capital
    ("She plays for the fano club.", "fano", "Fano"),
    ("The taliban of the valley are its students.", "taliban", "Taliban"),
]


@pytest.mark.parametrize(("text", "mention", "kind", "side"), SIDES, ids=[row[0] for row in SIDES])
def test_whose_side_a_mention_is_on(text: str, mention: str, kind: str, side: str) -> None:
    found = {actor.text: actor for actor in read(text)}
    assert mention in found, list(found)
    assert (found[mention].kind, found[mention].party) == (kind, side)


@pytest.mark.parametrize(("text", "mention", "side"), NEAR_MISSES, ids=[row[0] for row in NEAR_MISSES])
def test_near_misses_have_no_side(text: str, mention: str, side: str) -> None:
    assert [actor.party for actor in read(text) if mention in actor.text and actor.party == side] == []


def test_variants_of_a_name_are_one_actor_and_its_neighbours_are_others() -> None:
    found = {actor.text: actor.id for actor in read("Shin Bet told the Israel Defense Forces. The IDF told Shabak.")}
    assert found["Israel Defense Forces"] == found["IDF"]
    assert found["Shin Bet"] == found["Shabak"] != found["IDF"]


def test_its_men_are_nobodys_where_two_could_own_them() -> None:
    (men,) = [a for a in read("After Hamas met Hezbollah in June, their men left.") if a.text == "their men"]
    assert men.party is None


@pytest.mark.parametrize(("concept", "entry"), entries(), ids=[entry["names"][0] for _, entry in entries()])
def test_an_entry_of_the_lists_is_sound(concept: str, entry: dict[str, Any]) -> None:
    assert set(entry) <= {"names", "short", "side", "ucdp", "where", "state", "iso"}
    assert entry["names"]
    assert all(shipped().country(code) is not None for code in [*entry.get("where", []), entry.get("iso", "UA")])
    assert ("side" in entry) == (concept == "group")
    assert ("state" in entry) == (concept in ("force", "seat"))


def test_an_observer_is_on_no_side() -> None:
    found = {
        a.text: (a.kind, a.party) for a in read("Syrian Observatory for Human Rights and Save the Children said so.")
    }
    assert found == {
        "Syrian Observatory for Human Rights": ("organisation", None),
        "Save the Children": ("organisation", None),
    }


def test_no_name_of_the_lists_is_two_actors() -> None:
    full = [name for _, entry in entries() for name in entry["names"]]
    assert len(full) == len({known._words(name) for name in full})


def test_a_reading_says_whose_side_they_are_on() -> None:
    reading = histor.read("Hamas said it had fired rockets at Ashkelon.")
    assert [actor.party for actor in reading.actors if actor.text == "Hamas"] == ["Hamas"]
