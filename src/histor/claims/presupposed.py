"""What a sentence takes for known while it plans, wants or asks something else."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of
from histor.language.analysis import Token

WORDS = "certainty.toml"


def is_taken_for_known(noun: Token) -> bool:
    """ "They promised to investigate the murder of four nurses": what is done about what has happened."""
    return noun.pos == "NOUN" and not noun.is_root and noun.head.lemma.lower() in word_set(WORDS, "taking_for_known")


def is_the_ground(noun: Token) -> bool:
    """ "They asked to leave after the murder of two nurses": wanted on account of it, and it is not in doubt."""
    return noun.pos == "NOUN" and noun.dep in ("obl", "nmod") and case_of(noun) in word_set(WORDS, "grounds")


def is_asked_after(clause: Token) -> bool:
    """ "They hope to find out why a clerk was killed": that he was is no question."""
    return clause.dep in ("ccomp", "advcl") and any(c.lower in word_set(WORDS, "asking") for c in clause.children)
