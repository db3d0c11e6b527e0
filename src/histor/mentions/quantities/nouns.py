"""Nouns that are counted: the kind of thing they stand for and what they say of people.

`describe` is for every stage that has to know that a nurse is a person, a civilian and a health worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from histor.mentions.quantities.words import entries, names

MEASURES = frozenset(("distance", "area", "measure", "duration"))
THINGS = frozenset(
    [
        "person",
        "drone",
        "missile",
        "bomb",
        "rocket",
        "shell",
        "aircraft",
        "vehicle",
        "tank",
        "firearm",
        "ship",
        "building",
        "house",
        "school",
        "hospital",
    ]
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun. `unit` is its kind (person, drone, building, ...); the rest is None where the word does not say.

    `age` is child, adult or elderly; `status` civilian, military, combatant or police; `occupation` worker, health,
    rescue, media, aid, education, religion, official or demonstrator.
    """

    word: str
    unit: str
    plural: bool = False
    sex: Literal["female", "male"] | None = None
    age: str | None = None
    status: str | None = None
    occupation: str | None = None


@cache
def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for unit in names("quantities/units"):
        for value, listed in entries("quantities/units", unit):
            features = dict(feature.split("=") for feature in value.split()) if value != "-" else {}
            for word in listed:
                singular, _, plural = word.partition("/")
                one = Noun(singular, unit, False, **features)  # type: ignore[arg-type]
                many = Noun(singular, unit, True, **features)  # type: ignore[arg-type]
                found.setdefault(plural or plural_of(singular), many)
                found[singular] = one if singular != plural else many
    return found


def plural_of(word: str) -> str:
    """The regular plural of an English noun."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def describe(word: str, before: str | None = None) -> Noun | None:
    """What a noun (in lower case, singular or plural) stands for; `before` is the word before it ("security guard").

    None for words that are not listed.
    """
    nouns = _nouns()
    if before is not None:
        noun = nouns.get(f"{before} {word}")
        if noun is not None:
            return noun
    return nouns.get(word)
