"""Who is kept: by the police or before a court, and so held to have done it, or by fighters.

"Is in custody", "is behind bars", "is being held without bond", "is free on bail", "appeared in court on a murder
charge". The words say it of those who are kept because of others too ("in the custody of her aunt", "in protective
custody"); these are nobody's suspects.
"""

from __future__ import annotations

from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.syntax import case_of, child, children, is_passive, subjects
from histor.language.analysis import Token

WORDS = "custody.toml"
OBLIQUE = ("obl", "nmod")
NOBODY = ("no", "nobody", "none", "neither")
IN_CUSTODY = Sense("detained", "kept", PEOPLE, event="arrests", listed="custody.toml places")
KEPT = Sense("detained", "object", PEOPLE, event="arrests", listed="custody.toml holding")
HELD = Sense("abducted", "object", PEOPLE, event="abduction/forced disappearance", listed="custody.toml holding")


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


def keeps(token: Token) -> Sense | None:
    """What a word says of those who are kept: that they are in custody, or that fighters hold them."""
    if token.pos in ("NOUN", "PROPN"):
        return IN_CUSTODY if kept(token) else None
    if token.lemma.lower() in word_set(WORDS, "holding") and is_passive(token) and _is_reason(token):
        return KEPT  # "are being held on suspicion of murder", "was held in the county jail"
    return HELD if _holds(token) else None


def kept(noun: Token) -> list[Token]:
    """Who is in custody, behind bars, under arrest: the subject of its copula, or of "remain" and the like."""
    if not is_custody(noun):
        return []
    if child(noun, "cop") is not None:
        return [t for t in children(noun, "nsubj") if not _is_none(t)]
    verb = noun.head
    stays = noun.dep == "obl" and verb.lemma.lower() in word_set("custody.toml", "staying") and not is_passive(verb)
    return [t for t in subjects(verb) if not _is_none(t)] if stays else []


def _is_none(noun: Token) -> bool:
    """ "No one is in custody": it tells of nobody."""
    return any(t.lower in NOBODY for t in (noun, *children(noun, "det")))


def _holds(verb: Token) -> bool:
    """ "Are holding 11 fishermen", "have held three sailors since May": said of fighters; others arrest."""
    if verb.lemma.lower() != "hold" or is_passive(verb) or not children(verb, "obj"):
        return False
    lasting = (verb.tag == "VBG" and any(c.lemma == "be" for c in children(verb, "aux"))) or (
        verb.tag == "VBN" and any(c.lemma == "have" for c in children(verb, "aux"))
    )
    lawless = word_set("roles/doers.toml", "attackers", "irregulars", "criminals") | {"militia"}
    return lasting and any(t.lemma.lower() in lawless for t in subjects(verb))
