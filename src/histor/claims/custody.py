"""Whether the words say that somebody is kept by the police or before a court, and so held to have done it.

"Is in custody", "is behind bars", "is being held without bond", "is free on bail", "appeared in court on a murder
charge". The words say it of those who are kept because of others too ("in the custody of her aunt", "in protective
custody"); these are nobody's suspects.
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children, is_passive
from histor.language.analysis import Token

WORDS = "custody.toml"
OBLIQUE = ("obl", "nmod")


def is_kept(verb: Token, role: str) -> bool:
    """Whether a predicate keeps in custody the one who is its argument by `role`."""
    lemma = verb.lemma.lower()
    if role == "nsubj" and verb.pos in ("NOUN", "PROPN"):
        return is_custody(verb)  # "is in custody"
    told = children(verb, *OBLIQUE)
    undergoes = role == "acl" or (role == "nsubj:pass" and is_passive(verb))
    if role == "nsubj" and lemma in word_set(WORDS, "staying"):
        return any(map(is_custody, told))
    if role == "nsubj" and lemma in word_set(WORDS, "appearing"):
        return _names(told, "courts") and _names(told, "charges")
    if lemma in word_set(WORDS, "free"):
        return (role == "nsubj" or undergoes) and _names(told, "securities")
    if undergoes and lemma in word_set(WORDS, "ordering"):
        held = child(verb, "xcomp")
        return held is not None and held.lemma.lower() in word_set(WORDS, "holding") and _is_reason(held)
    return undergoes and lemma in word_set(WORDS, "holding") and _is_reason(verb)


def _is_reason(verb: Token) -> bool:
    """ "Held without bond", "on suspicion of murder", "in the county jail"."""
    told = children(verb, *OBLIQUE)
    return _names(told, "securities") or _names(told, "charges") or any(map(is_custody, told))


def is_custody(noun: Token) -> bool:
    """ "In custody", "behind bars", "in the county jail", "under arrest"; not "in the custody of her aunt"."""
    if case_of(noun) in ("under", "behind"):
        return noun.lemma.lower() in word_set(WORDS, f"places_{case_of(noun)}")
    if case_of(noun) != "in" or noun.lemma.lower() not in word_set(WORDS, "places"):
        return False
    kept_safe = any(c.lower in word_set(WORDS, "of_wards") for c in noun.children)
    return not kept_safe and not any(case_of(c) == "of" for c in children(noun, "nmod"))


def _names(told: list[Token], which: str) -> bool:
    """Whether one of some obliques, or what stands under one, is a word of a kind."""
    inner = [*told, *(c for t in told for c in children(t, *OBLIQUE))]
    return any(t.lemma.lower() in word_set(WORDS, which) for t in inner)
