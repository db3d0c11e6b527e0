"""Attacks that are words: "attacked the minister over his speech"; and marches that are feasts."""

from __future__ import annotations

from histor.claims.cast import Cast
from histor.claims.event_kinds import EventKind
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

SINGLE = ("he", "she", "his", "her")


def is_words_only(token: Token, cast: Cast, sorts: Sorts) -> bool:
    """ "attacked the minister over his speech", "her attacks on the senator": words, and no violence.

    What a single person by name does to people with nothing in their hands is words, as far as the clause says.
    """
    if token.lemma.lower() not in word_set("metaphor.toml", "spoken"):
        return False
    if cast.weapons or any(sorts.is_thing(t) for t in cast.suffered):
        return False
    if cast.doers and all(t.lemma.lower() in word_set("metaphor.toml", "speakers") for t in cast.doers):
        return True  # "opposition senators attacked the minister"
    cases = word_set("metaphor.toml", "spoken_cases")
    if any(case_of(t) in cases and t.kind != "time" for t in children(token, "obl", "advcl")):
        return True
    named = any(t.ent == "person" or t.lower in SINGLE for t in cast.doers)
    return named or (token.tag == "NNS" and bool(cast.suffered) and all(t.ent == "person" for t in cast.suffered))


def is_no_deed(kind: EventKind, verb: Token, cast: Cast) -> bool:
    """What the words of crowds and of those who beat others mean beside deeds: victories, feasts, tenants."""
    if kind.by == "bands":
        return all(t.ent == "person" for t in cast.suffered)  # "the soldiers who beat Napoleon"
    if kind.by == "protesters":
        return verb.dep == "acl"  # "a flat occupied by students"
    return kind.name == "peaceful-protest" and _is_festive(verb, cast.doers)


def _is_festive(verb: Token, doers: list[Token]) -> bool:
    """ "The band marched through the town", "took to the streets to celebrate the cup": no protest."""
    if any(t.lemma.lower() in word_set("metaphor.toml", "parading") for t in doers):
        return True
    to_it = (t for t in children(verb, "obl") if t.lemma.lower() == "street" and case_of(t) == "to")
    if verb.lemma.lower() == "take" and next(to_it, None) is None:
        return True  # "taken to a clinic across the street"
    alone = bool(doers) and all(t.tag in ("NN", "NNP") and t.kind == "person" for t in doers)
    if alone and verb.lemma.lower() in ("rally", "march"):
        return True  # "the senator rallied against the plan"
    why = children(verb, "xcomp", "advcl", "conj")
    return any(t.lemma.lower() in word_set("metaphor.toml", "festive") for t in why)
