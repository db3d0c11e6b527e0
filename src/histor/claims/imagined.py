"""Verbs after which a clause tells of what somebody dreamed, made up, boasted of or got away from.

"Dreamed of killing a teacher", "joked that he had killed nine", "escaped being killed".
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.language.analysis import Token
from histor.record import Certainty

WORDS = "certainty.toml"


def mark_of(clause: Token) -> str:
    """The word that opens a clause: "that", "of"; empty where none does."""
    return next((c.lower for c in clause.children if c.dep in ("mark", "case")), "")


def imagined(below: Token, governor: Token) -> Certainty | None:
    """What such a governor makes of the clause `below`; None for every other one. Who "boasted of killing" says so."""
    lemma, mark = governor.lemma.lower(), mark_of(below)
    if lemma in word_set(WORDS, "imagining") and mark in ("", "of", "about", "that", "to"):
        return "hypothetical"
    if lemma in word_set(WORDS, "lying") and mark == "about" and below.pos == "VERB":
        return "hypothetical"  # "lied about having been stabbed"
    if lemma in word_set(WORDS, "boasting") and below.tag == "VBG" and mark in ("of", "about"):
        return "alleged"
    gerund = below.tag == "VBG" or any(c.dep == "aux:pass" and c.tag == "VBG" for c in below.children)
    got_away = lemma in word_set(WORDS, "avoiding") and below.dep in ("advcl", "xcomp", "ccomp", "obl")
    return "hypothetical" if gerund and got_away else None
