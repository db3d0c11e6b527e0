"""Whom a count calls what: "the two dead brothers" are some of "three dead", if no others are called brothers."""

from __future__ import annotations

from collections.abc import Set

from histor.claims.lexicon import word_set
from histor.language.analysis import Token


def are_called_so(trigger: Token, nouns: Set[str]) -> bool:
    """ "The two dead brothers": those of the dead who are called so."""
    definite = any(c.lower == "the" for c in trigger.head.children)
    return trigger.dep == "amod" and definite and not is_of_anybody(trigger, nouns)


def is_of_anybody(trigger: Token, nouns: Set[str]) -> bool:
    """Whether the noun tells nobody apart: "three people", "the three dead victims"."""
    called = {trigger.head.lemma.lower()} if trigger.dep == "amod" else nouns
    return bool(called) and called <= word_set("persons.toml", "wide") | {"people"}
