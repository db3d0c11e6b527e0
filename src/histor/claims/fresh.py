"""Who is told of for the first time, and sentences that reckon an hour from the one told of before."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import DEFINITE
from histor.language.analysis import Sentence, Token

NAMING = ("PRON", "PROPN")
FIRST = 6  # words with which a sentence opens


def is_reckoned(sentence: Sentence, words: str = "reckoned") -> bool:
    """ "About an hour earlier", "two hours after that": an hour reckoned from the one told of before."""
    opening = [t.lower for t in sentence.tokens[:FIRST]]
    at = next((k for k, word in enumerate(opening) if word in word_set("newness.toml", "units")), None)
    return at is not None and any(word in word_set("newness.toml", words) for word in opening[at + 1 : at + 3])


def is_fresh(draft: Draft) -> bool:
    """Whether a claim tells who was harmed, and of them for the first time: "a man was hit", "two boys were hurt"."""
    return not draft.aftermath and brings_in(draft)


def brings_in(draft: Draft) -> bool:
    """Whether those whom a claim is about are told of for the first time: "a man", "two boys", "a 19-year-old"."""
    group = draft.group
    if group is None or group.share or group.part or group.head.pos in NAMING:
        return False
    if group.quantity is not None and group.quantity.increment:
        return False
    return not any(_is_known(c) for c in group.head.children)


def _is_known(word: Token) -> bool:
    return word.dep == "nmod:poss" or (word.dep == "det" and word.lower in DEFINITE) or word.lower in ("all", "both")
