"""Whom words of amount mean: "scores of people", "all of the passengers", "each of the four guards", "them both"."""

from __future__ import annotations

from collections.abc import Mapping

from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, children, next_token
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity

WHOLE = ("all", "each")
THEM = ("them", "us")


def behind_of(word: Token, by_noun: Mapping[int, Quantity], kinds: Kinds) -> tuple[Token | None, Quantity | None]:
    """The noun behind a word of amount and "of", and the number of all of them where all are meant.

    So is it behind "a group of 12 tourists". "Most of the guards", "a number of people" and "dozens of people" give no
    number; "not all of them" may be none.
    """
    behind = (t for t in children(word, "nmod", "obl") if t.i > word.i)
    inner = next((t for t in behind if case_of(t) == "of"), None)
    if inner is None:
        return None, None
    quantity = by_noun.get(inner.i)
    if quantity is not None and quantity.first_token <= word.i <= quantity.last_token:
        return (inner, None) if word.tag == "NNS" else (None, None)  # "scores of people" holds its own noun
    if word.lower == "number":
        return inner, None
    if word.lower in word_set("persons.toml", "bands") and quantity is not None and not quantity.article:
        return inner, quantity  # "a group of 12 tourists"
    several = inner.tag in ("NNS", "NNPS") or (inner.pos == "NOUN" and kinds.is_many(inner))
    if not several or _is_denied(word) or word.lower not in word_set("quantifiers.toml", "of_several"):
        return None, None
    counted = quantity is not None and not quantity.article and word.lower in WHOLE
    return inner, quantity if counted else None


def is_pair(word: Token) -> bool:
    """ "Shot them both", "killed both of them"."""
    if word.lower in THEM:
        behind = next_token(word)
        return word.dep == "obj" and behind is not None and behind.lower == "both"
    return word.lower == "both" and any(t.lower in THEM and case_of(t) == "of" for t in children(word, "nmod"))


def _is_denied(word: Token) -> bool:
    """ "Not all of the guards"."""
    tokens, at = word.sentence.tokens, word.i - word.sentence.tokens[0].i
    return at > 0 and tokens[at - 1].lower in word_set("certainty.toml", "negations")
