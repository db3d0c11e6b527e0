"""What is set on fire: "set fire to 60 houses", "nine shops were set ablaze"."""

from __future__ import annotations

from histor.claims.kinds import Kinds
from histor.claims.lexicon import Lexicon, Sense, word_set
from histor.claims.syntax import case_of, children, is_passive, subjects
from histor.language.analysis import Token

ARMS = ("drone", "missile", "rocket", "bomb", "shell", "aircraft")


def set_alight(verb: Token, words: Lexicon) -> list[Sense]:
    """What a verb claims of those that it says were set on fire."""
    return words.light.get("be set alight", [])[:1] if alight(verb) else []


def alight(verb: Token) -> list[Token]:
    """The heads of the nominals that a verb says were set on fire."""
    if verb.lemma.lower() not in word_set("events.toml", "kindling"):
        return []
    set_to = children(verb, "obl") if any(t.lower == "fire" for t in children(verb, "obj")) else []
    if to := [t for t in set_to if case_of(t) == "to"]:
        return to
    if compounded := _before_alight(verb):
        return compounded
    whom = subjects(verb) if is_passive(verb) else children(verb, "obj")
    near = [t for w in (verb, *whom) for t in w.children]
    burning = any(t.lower in word_set("events.toml", "ablaze") for t in near)
    return whom if burning or any(t.lower == "fire" and case_of(t) == "on" for t in near) else []


def _before_alight(verb: Token) -> list[Token]:
    """ "Debris set a warehouse alight": the warehouse, which the tree may take for the first part of a compound."""
    burning = (t for t in children(verb, "xcomp", "obj") if t.lower in word_set("events.toml", "ablaze"))
    return [c for t in burning for c in children(t, "compound", "nsubj")]


def is_lit_by_arms(verb: Token) -> bool:
    """ "A drone set the depot on fire", "debris set houses ablaze": no arson."""
    if verb.lemma.lower() not in word_set("events.toml", "kindling"):
        return False
    doers = [*subjects(verb), *children(verb, "obl:agent"), *(t for t in children(verb, "obl") if case_of(t) == "by")]
    return any(_is_arms(t) for t in doers)


def _is_arms(noun: Token) -> bool:
    known = Kinds.noun(noun)
    return noun.lemma.lower() in word_set("events.toml", "sparks") or (known is not None and known.unit in ARMS)
