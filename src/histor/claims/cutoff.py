"""Homes and people without power or water: the words that say so, of which "left in power" is none."""

from __future__ import annotations

from dataclasses import replace

from histor.claims.lexicon import Lexicon, Sense
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token


def left_without(verb: Token, lemma: str, words: Lexicon) -> list[Sense]:
    """What a verb claims with what somebody is left without: "were left without power"."""
    lacked = (t for t in children(verb, "obl", "xcomp", "nmod", "advmod") if case_of(t) == "without")
    return [s for t in lacked for s in words.light.get(f"{lemma} without {t.lemma.lower()}", ())]


def are_without(noun: Token, words: Lexicon) -> list[Sense]:
    """What a noun claims of those who are without it: "9,000 homes are without power"."""
    if case_of(noun) != "without" or child(noun, "cop") is None:
        return []
    return [replace(s, frame="state") for s in words.light.get(f"be without {noun.lemma.lower()}", ())]
