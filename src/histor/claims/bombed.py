"""Bombs from above and bombs that were laid: who "bombs", and what, tells which.

An army, a government or a state bombs from the air, and so does whoever bombs those who live somewhere or the ground
that they live on: "bombed the civilian population", "the bombing of two villages". A charge is laid at a thing, and
irregular fighters lay it: "rebels bombed a bank".
"""

from __future__ import annotations

from histor.claims.cast import Cast
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

WORDS = "strikes.toml"
BESIDE = ("compound", "amod", "nmod", "nmod:poss")


def is_bombed_from_above(cast: Cast, sorts: Sorts) -> bool:
    """Whether what is told as bombing was done from the air, as far as its cast tells."""
    if any(t.lemma.lower() in word_set(WORDS, "regimes") for t in cast.doers):
        return True
    if any(_is_irregular(t, sorts) for t in cast.doers):
        return False
    if any(map(sorts.is_state_force, cast.doers)):
        return True
    return any(_is_lived_in(t) for t in cast.suffered)


def is_bombing_of_land(noun: Token) -> bool:
    """ "Nine died in the bombing of a village", "the army's bombing of the suburbs"."""
    if noun.lemma.lower() != "bombing" or noun.pos not in ("NOUN", "PROPN"):
        return False
    words = word_set("roles/doers.toml", "irregulars")
    doers = (t for t in children(noun, "nmod", "compound", "nmod:poss") if case_of(t) in ("", "by"))
    of = (t for t in children(noun, "nmod") if case_of(t) in ("of", "on", "over", "against"))
    return any(map(_is_lived_in, of)) and not any(t.lemma.lower() in words for t in doers)


def _is_irregular(noun: Token, sorts: Sorts) -> bool:
    """ "Rebels", "guerrilla forces", and a group by its name."""
    words = word_set("roles/doers.toml", "irregulars")
    beside = (c.lemma.lower() for c in noun.children if c.dep in BESIDE and c.i < noun.i)
    return noun.lemma.lower() in words or any(w in words for w in beside) or sorts.is_group(noun)


def _is_lived_in(noun: Token) -> bool:
    """ "Neighbourhoods", "the civilian population": no name, which may be of what stands there."""
    return noun.pos == "NOUN" and noun.lemma.lower() in word_set(WORDS, "lived_in")
