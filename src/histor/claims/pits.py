"""Mines that are pits: where a report speaks of miners and gas, a mine is no weapon and a blast no attack."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.language.analysis import Analysis

WORDS = "pits.toml"


def harmless(analysis: Analysis) -> frozenset[str]:
    """The lemmas of explosives that are none in a document."""
    lemmas = {token.lemma.lower() for token in analysis.tokens}
    pits = lemmas & word_set(WORDS, "pits")
    return word_set(WORDS, "words") if len(pits) > 1 and not lemmas & word_set(WORDS, "weapons") else frozenset()
