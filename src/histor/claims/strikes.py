"""Strikes by arms: "strikes on Orvale killed nine", and none of workers ("two died in a strike of miners")."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

WORDS = "strikes.toml"
SUFFERED = ("in", "by", "from", "after", "during")
AT = ("on", "against")


def is_by_arms(noun: Token) -> bool:
    """Whether "strike" or "strikes" means one by arms: by what it did, what it hit or who carried it out."""
    if noun.lemma.lower() != "strike" or noun.pos not in ("NOUN", "PROPN"):
        return False
    if any(t.lemma.lower() in word_set(WORDS, "work") for t in noun.sentence.tokens):
        return False
    return _harms(noun) or _is_suffered(noun) or _is_done(noun) or _is_at_a_place(noun)


def _harms(noun: Token) -> bool:
    return noun.dep == "nsubj" and noun.head.lemma.lower() in word_set(WORDS, "does")


def _is_suffered(noun: Token) -> bool:
    """ "Killed in a strike", "died in strikes near Orvale"."""
    verb = noun.head
    return (
        noun.dep in ("obl", "obl:agent") and case_of(noun) in SUFFERED and verb.lemma.lower() in word_set(WORDS, "does")
    )


def _is_done(noun: Token) -> bool:
    """ "The army carried out strikes": workers carry none out, and those who do are armed."""
    verb = noun.head
    if noun.dep not in ("obj", "nsubj:pass") or verb.lemma.lower() not in word_set(WORDS, "done"):
        return False
    doers = children(verb, "nsubj", "obl:agent", "obl")
    named = (t for d in doers for t in (d, *d.children))
    return any(t.lemma.lower() in word_set(WORDS, "forces") for t in named) or _is_at_a_place(noun)


def _is_at_a_place(noun: Token) -> bool:
    """ "Strikes on Orvale": a place and no day."""
    behind = (t for c in children(noun, "nmod", "obl") for t in (c, *children(c, "conj")))
    return any(case_of(t) in AT and t.kind == "place" for t in behind)
