"""The words that name or head actors, from `mentions/data/en/actors/*.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from histor.record import ActorKind

Sex = Literal["m", "f", "-"]
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")  # behind a surname: "Karl Lind Jr."


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun says of the actor that it heads."""

    kind: ActorKind
    sex: Sex = "-"
    office: bool = False


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def lines(name: str) -> frozenset[str]:
    """The lines of one list whose entries may be of several words."""
    return frozenset(_lines(name))


@cache
def honorifics() -> dict[str, Sex]:
    """Short titles with the sex that they tell."""
    return _sexed("honorifics")


@cache
def parties() -> dict[str, str]:
    """Party words and letters with the party's name."""
    pairs = (line.split(" = ") for line in _lines("parties"))
    return {word.strip(): name.strip() for words_, name in pairs for word in words_.split("|")}


@cache
def nouns() -> dict[str, Noun]:
    """Common nouns that head a mention of an actor, by lemma."""
    found: dict[str, Noun] = {}
    found.update({word: Noun("person", sex) for word, sex in _sexed("people").items()})
    found.update({word: Noun("organisation") for word in words("organisations")})
    found.update({word: Noun("person", _office_sex(word), office=True) for word in words("offices")})
    found.update({word: Noun("group") for word in words("groups")})
    found.update({word: Noun("force") for word in words("forces")})
    return found


def _office_sex(word: str) -> Sex:
    return "f" if word.endswith("woman") or word in ("queen", "princess") else "m" if word.endswith("man") else "-"


def _sexed(name: str) -> dict[str, Sex]:
    found: dict[str, Sex] = {}
    for line in _lines(name):
        word, sex = line.split()
        found[word] = "m" if sex == "m" else "f" if sex == "f" else "-"
    return found


def _lines(name: str) -> list[str]:
    folder = resources.files("histor.mentions").joinpath("data", "en", "actors")
    text = folder.joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
