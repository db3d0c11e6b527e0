"""The words that set somebody apart from those told of before: "another man", "a second girl"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.language.analysis import Token

PLAIN = frozenset(("another", "other"))


def words_anew(head: Token) -> frozenset[str]:
    """The words that do so before a noun; a number may be a rank: "the second secretary of the embassy"."""
    words = word_set("persons.toml", "anew")
    brought_in = any(c.lower in ("a", "an") for c in head.children)
    return words & PLAIN if head.lemma.lower() in word_set("persons.toml", "ranked") and not brought_in else words
