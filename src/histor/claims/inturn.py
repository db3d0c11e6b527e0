"""Happenings told in turn by a bare number: "in the first, a man was hit. In the second, ...", "the second happened".

Bare numbers may as well be people ("the first died at the scene, the second in hospital"), doers ("two gunmen came. The
first shot a guard") or films ("in another, a boy is carried"): happenings were counted just before, or it "happened".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.claims.event_kinds import happenings
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import ORDINALS
from histor.claims.syntax import case_of, children
from histor.language.analysis import Sentence, Token

OPENING = 6  # words in which it stands
BEFORE = 2  # sentences that may count the happenings
ANOTHER = ("another", "other")


def is_in_turn(sentence: Sentence, sentences: Sequence[Sentence], later: bool = False) -> bool:
    """Whether a sentence tells of one of several happenings by a bare number; `later`: of one that is not the first."""
    bare = [t for t in sentence.tokens[:OPENING] if _is_bare(t)]
    if later:
        bare = [t for t in bare if t.lower != ORDINALS[0]]
    before = sentences[max(0, sentence.index - BEFORE) : sentence.index]
    return any(_is_of_a_happening(t, before) for t in bare)


def _is_bare(token: Token) -> bool:
    """ "The second", "another", without a noun."""
    if token.lower not in (*ORDINALS, *ANOTHER) or any(c.pos in ("NOUN", "PROPN") for c in children(token, "compound")):
        return False
    if token.dep not in ("nsubj", "nsubj:pass", "obl") or children(token, "nmod"):
        return False
    return token.lower == "another" or any(c.lower == "the" for c in children(token, "det"))


def _is_of_a_happening(number: Token, before: Sequence[Sentence]) -> bool:
    counted = any(map(_counts_happenings, before))
    if number.dep == "obl":
        return counted and case_of(number) == "in" and number.i < number.head.i
    if _takes_place(number.head):
        return True
    return (
        counted
        and bool(children(number.head, "obj"))
        and number.head.lemma.lower() in word_set("newness.toml", "takes")
    )


def _takes_place(verb: Token) -> bool:
    """ "The second happened at noon", "took place in Brod"; not "was taken to hospital"."""
    if verb.lemma.lower() == "take":
        return any(t.lower == "place" for t in children(verb, "obj"))
    return verb.lemma.lower() in word_set("newness.toml", "taking_place")


def _counts_happenings(sentence: Sentence) -> bool:
    """ "Two bombs went off", "three attacks were reported", "the first attack came at dawn"."""
    several = word_set("newness.toml", "several")
    nouns = [t for t in sentence.tokens if t.lemma.lower() in _counted()]
    plural = any(c.dep == "nummod" or c.lower in several for t in nouns if t.tag == "NNS" for c in t.children)
    return plural or any(c.lower in ORDINALS for t in nouns if t.tag == "NN" for c in t.children)


@cache
def _counted() -> frozenset[str]:
    return happenings() | word_set("newness.toml", "violent", "cases", "laid")
