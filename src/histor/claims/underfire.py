"""Places that are shot at: "seven settlements came under fire", "the port was under artillery attack".

So are those that a weapon comes down on: "a missile slammed into a warehouse", "rockets fell on two villages".
"""

from __future__ import annotations

from dataclasses import replace

from histor.claims.happened import has_come_about
from histor.claims.lexicon import Lexicon, Sense, word_set
from histor.claims.syntax import case_of, child, children, subjects
from histor.language.analysis import Token
from histor.mentions.quantities import describe

FLYING = ("drone", "missile", "rocket", "bomb", "shell")
ONTO = ("into", "on", "onto", "upon", "through")
SHELLING = "shelling/artillery/missile attack"
BLAMED = ("for", "over")  # "came under fire for its fees"


def came_under_fire(word: Token, words: Lexicon) -> list[Sense]:
    """What a word claims of the places that it says were under fire."""
    found = words.light.get("come under fire", [])[:1] if under_fire(word) else []
    fell = word.lemma.lower() in word_set("strikes.toml", "coming_down") and found and _come_down_on(word)
    shells = fell and any(t.lemma.lower() in ("shell", "rocket", "missile") for t in children(word, "nsubj"))
    return [replace(sense, event=SHELLING) for sense in found] if shells else found


def under_fire(word: Token) -> list[Token]:
    """The places that a verb, or the noun behind "was under", says were shot at."""
    if word.lemma.lower() in word_set("strikes.toml", "coming_under") and any(map(_is_fire, children(word, "obl"))):
        return subjects(word) if not _is_blamed(word) else []
    if word.pos == "VERB" and word.lemma.lower() in word_set("strikes.toml", "coming_down"):
        return _come_down_on(word)
    return subjects(word) if _is_fire(word) and child(word, "cop") is not None and not _is_blamed(word) else []


def _come_down_on(verb: Token) -> list[Token]:
    """ "A missile slammed into a warehouse", "a drone had flown into the building": not "drones flew over it"."""
    if not any(map(_is_in_flight, children(verb, "nsubj"))) or not has_come_about(verb):
        return []
    return [t for t in children(verb, "obl", "nmod") if case_of(t) in ONTO and t.kind != "time"]


def _is_in_flight(noun: Token) -> bool:
    known = describe(noun.lower) or describe(noun.lemma.lower())
    return known is not None and known.unit in FLYING


def _is_fire(noun: Token) -> bool:
    return case_of(noun) == "under" and noun.lemma.lower() in word_set("strikes.toml", "under") and not _is_blamed(noun)


def _is_blamed(word: Token) -> bool:
    return any(case_of(t) in BLAMED and t.kind != "time" for t in children(word, "obl", "nmod"))
