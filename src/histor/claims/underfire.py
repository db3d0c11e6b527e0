"""Places that are shot at: "seven settlements came under fire", "the port was under artillery attack"."""

from __future__ import annotations

from histor.claims.lexicon import Lexicon, Sense, word_set
from histor.claims.syntax import case_of, child, children, subjects
from histor.language.analysis import Token

BLAMED = ("for", "over")  # "came under fire for its fees"


def came_under_fire(word: Token, words: Lexicon) -> list[Sense]:
    """What a word claims of the places that it says were under fire."""
    return words.light.get("come under fire", [])[:1] if under_fire(word) else []


def under_fire(word: Token) -> list[Token]:
    """The places that a verb, or the noun behind "was under", says were shot at."""
    if word.lemma.lower() in word_set("strikes.toml", "coming_under"):
        return subjects(word) if any(map(_is_fire, children(word, "obl"))) and not _is_blamed(word) else []
    return subjects(word) if _is_fire(word) and child(word, "cop") is not None and not _is_blamed(word) else []


def _is_fire(noun: Token) -> bool:
    return case_of(noun) == "under" and noun.lemma.lower() in word_set("strikes.toml", "under") and not _is_blamed(noun)


def _is_blamed(word: Token) -> bool:
    return any(case_of(t) in BLAMED and t.kind != "time" for t in children(word, "obl", "nmod"))
