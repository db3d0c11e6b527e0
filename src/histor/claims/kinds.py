"""Kinds of things that claims are about: is this nominal a person, a weapon, a building; who is it by name?"""

from __future__ import annotations

from functools import cache
from typing import Literal

from histor.claims.lexicon import data_file, word_set
from histor.claims.syntax import child, names_behind
from histor.claims.theone import is_the_one
from histor.language.analysis import Token
from histor.mentions.actors.lexicon import words
from histor.mentions.mentions import Mentions
from histor.mentions.quantities import Noun, describe
from histor.record import Place

FEMALE_PRONOUNS = ("she", "her", "herself")
ONE_OF_THEM = ("a", "an", "another")
LANDS = ("country", "area", "region")
MALE_PRONOUNS = ("he", "him", "himself", "his")


@cache
def _group_of_unit() -> dict[str, str]:
    return {unit: group for group, units in data_file("unit-groups.toml")["groups"].items() for unit in units}


class Kinds:
    """Answers for one document, by the noun lexicon, the encoder's entity types and the actors found."""

    weapons = frozenset(data_file("unit-groups.toml")["groups"]["weapon"])

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions

    @staticmethod
    def group_of(unit: str) -> str:
        """The group of a unit: person, weapon, building, vehicle, ship, place; "" for others."""
        return "person" if unit == "person" else _group_of_unit().get(unit, "")

    def unit(self, token: Token) -> str:
        """The unit that a nominal counts in; "" when unknown."""
        if token.lower in word_set("pronouns.toml", "people") or is_the_one(token) or _is_all(token):
            return "person"
        if token.pos == "PROPN" and self._is_place(token):
            return "person" if self._are_its_people(token) else "settlement"
        if token.pos == "PROPN" and self.is_named_person(token):
            return "person"
        noun = self.noun(token)
        if noun is not None and noun.unit in ("settlement", "region") and token.pos == "PROPN":
            noun = None  # "City lost to United"
        if noun is not None:
            return "person" if noun.unit == "family" else noun.unit
        named = token.pos in ("NOUN", "PROPN") or is_of_a_people(token)
        return "person" if token.kind == "person" and named else ""

    def _is_place(self, token: Token) -> bool:
        at = self._mentions.place_at(token.start)
        if at is None or token.ent == "person":
            return False
        place = self._mentions.places[at]
        return place.gazetteer is not None or (place.kind is None and token.ent == token.kind == "place")

    def _are_its_people(self, token: Token) -> bool:
        at = self._mentions.place_at(token.start)
        return at is not None and are_people_of(self._mentions.places[at], token)

    @staticmethod
    def noun(token: Token) -> Noun | None:
        """What the lexicon says of a noun, with the noun before it where both make one ("security guard")."""
        before = next((c.lower for c in token.children if c.i == token.i - 1), None)
        noun = describe(token.lower, before) or describe(token.lemma.lower(), before)
        named = token.pos == "PROPN" or (token.tag == "NN" and token.text[:1].isupper())  # "Ms Fox", "Fox was stabbed"
        return None if noun is not None and noun.unit == "animal" and named else noun

    def is_named_person(self, token: Token) -> bool:
        """Whether the token heads the name of a person; "the Marists" and "two Salesians" are several."""
        if token.tag == "NNPS" and child(token, "det", "nummod") is not None and child(token, "flat") is None:
            return False
        at = self._mentions.actor_at(token.start) if token.pos == "PROPN" else None
        return token.ent == "person" or (at is not None and self._mentions.actors[at].kind == "person")

    def person_name(self, token: Token) -> str | None:
        """The name of the person that a nominal names, itself or in apposition ("a nurse, Olha Lind"), or None."""
        for candidate in _may_name(token):
            at = self._mentions.named_at(candidate.start) if candidate.pos in ("PROPN", "PRON") else None
            if at is None or self._mentions.actors[at].kind != "person":
                continue
            name = _without_noun(self._mentions.actors[at].name)
            if _is_noun(name):
                continue
            described = name.split()[-1].islower()  # "a Lund woman" names nobody
            if (candidate.pos == "PROPN" and not described) or _is_proper(name):
                return name
        return None

    def actor_id(self, token: Token) -> str | None:
        """The id of the actor that a nominal names, itself or in apposition, or None."""
        for candidate in _may_name(token):
            at = self._mentions.actor_at(candidate.start)
            if at is not None:
                return self._mentions.actors[at].id
        return None

    @classmethod
    def sex(cls, token: Token) -> Literal["female", "male"] | None:
        """The sex that a noun or pronoun says, or None."""
        if token.lower in FEMALE_PRONOUNS:
            return "female"
        if token.lower in MALE_PRONOUNS:
            return "male"
        noun = cls.noun(token)
        return noun.sex if noun is not None else None

    def is_many(self, token: Token) -> bool:
        """Whether a singular noun means many ("police", "staff", "the family")."""
        noun = self.noun(token)
        return noun is not None and (
            noun.unit == "family" or noun.plural or noun.word in word_set("pronouns.toml", "many")
        )


def _is_all(token: Token) -> bool:
    """ "All died at the scene": alone before a verb, of whoever was told of; "all of the cows" are no people."""
    return token.lower == "all" and token.dep in ("nsubj", "nsubj:pass") and not token.children


def are_people_of(place: Place, token: Token) -> bool:
    """ "Two Danes", "a Dane": a noun that a country's own name does not hold means its people and not the country.

    One with "a" need only be another word than the name: "a Thai", "a Kurd", "a Palestinian".
    """
    one = any(c.lower in ONE_OF_THEM for c in token.children)
    several = token.tag in ("NNS", "NNPS") and token.lower.endswith("s")
    name = place.name.lower()
    if one and place.kind in LANDS:
        return token.lower != name
    return (one or several) and place.kind == "country" and token.lower not in name


def may_count(token: Token) -> bool:
    """Whether a word may count without a noun: "three", "both", "another"."""
    return token.pos in ("NUM", "PRON", "DET", "ADJ") or token.tag in ("CD", "DT", "NN")


def is_of_a_people(token: Token) -> bool:
    """ "A Colombian was hurt", where the tree takes the noun for an adjective."""
    return (
        (token.pos == "ADJ" or token.tag == "JJ")
        and token.text.istitle()
        and any(c.lower in ONE_OF_THEM for c in token.children)
    )


def _may_name(token: Token) -> list[Token]:
    """A nominal's head and the words that may be its name, in apposition or behind "named"."""
    beside = [c for c in token.children if c.dep in ("appos", "flat") and not _speaks_between(c)]
    return [token, *beside, *names_behind(token)]


def _speaks_between(name: Token) -> bool:
    """Whether a name is the subject of what is put in between: "the officer, Lind said, is ..." is not Lind."""
    tokens, first = name.sentence.tokens, name.sentence.tokens[0].i
    last = max((c.i for c in name.children if c.dep in ("flat", "compound")), default=name.i)
    behind = tokens[last - first + 1] if last - first + 1 < len(tokens) else None
    before = tokens[name.i - first - 1] if name.i > first else None
    return behind is not None and before is not None and before.text == "," and behind.tag in ("VBD", "VBZ")


def _is_proper(name: str) -> bool:
    """Whether an actor's name is a name and no description: all of its words are capitalised."""
    return all(word[:1].isupper() for word in name.split())


def _without_noun(name: str) -> str:
    """ "Gunman Karl Lind", "Trooper Karl Lind" are called Karl Lind; "Major Lind" may be his whole name."""
    first, _, rest = name.partition(" ")
    rank = first.lower() in words("ranks") and " " in rest
    return rest if rest and (rank or first.lower() in word_set("sides.toml", "doers")) else name


def _is_noun(name: str) -> bool:
    """Whether what stands where a name does is a noun in capitals: "Toddler shoots himself", "Corporal" alone."""
    if name.lower() in words("ranks"):
        return True
    sides = any(name.lower() in word_set("sides.toml", side) for side in ("doers", "others"))
    return sides or name.lower() in word_set("persons.toml", "relatives", "young", "no_names")
