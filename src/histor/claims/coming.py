"""Victims who come to a hospital on their own, or want no care: "a fourth man showed up at a hospital".

Anybody may come to a hospital, so that the words must make victims of those who do: by the noun ("two victims"), or by
setting them beside those told of before ("three others", "another man"), who are no kin, no officers and no suspects.
"""

from __future__ import annotations

from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.nobody import NONE
from histor.claims.syntax import case_of, children, subjects, words_behind
from histor.language.analysis import Token

FOUND = Sense("injured", "object", PEOPLE, open=True, listed="contact.toml finding")
MOST_TO_STATE = 4  # words
CAME = Sense("injured", "condition", PEOPLE, open=True, listed="contact.toml arriving")


def comes_for_care(verb: Token, *, fired_at: bool) -> bool:
    """Whether a verb tells that victims came to a hospital, or that they refused to be treated.

    `fired_at`: shots are told of near it, so that "another man" who comes may have been hit.
    """
    lemma = verb.lemma.lower()
    if lemma in word_set("contact.toml", "arriving"):
        told = any(case_of(t) in ("at", "to", "into", "in") and _is_hospital(t) for t in children(verb, "obl"))
        if told and fired_at and any(map(_are_counted, subjects(verb))) and not _has_an_errand(verb):
            return not _is_not_done(verb)
    else:
        refused = children(verb, "obj") if lemma in word_set("contact.toml", "refusing") else []
        cares = [t for t in refused if t.lemma.lower() in word_set("contact.toml", "care")]
        told = bool(cares)
        if fired_at and any(map(_is_for_a_hurt, [*cares, *([verb] if cares else [])])):
            return not _is_not_done(verb)
    if not told or _is_not_done(verb) or _has_an_errand(verb):
        return False
    return any(_is_a_victim(t) or (fired_at and _is_one_more(t)) for t in subjects(verb))


def finds_a_victim(verb: Token, *, fired_at: bool) -> bool:
    """ "A fourth victim was found in an alley", "officers located a second victim", where shots are told of near it."""
    if not fired_at or verb.lemma.lower() not in word_set("contact.toml", "finding") or _is_not_done(verb):
        return False
    if any(t.lower in word_set("persons.toml", "unharmed") for t in words_behind(verb, MOST_TO_STATE)):
        return False  # "another victim was found unhurt"
    whom = children(verb, "nsubj:pass") or children(verb, "obj")
    counted = [t for t in whom if any(c.lower not in NONE for c in children(t, "det", "nummod"))]
    return any(t.lemma.lower() == "victim" and _is_one_more(t) for t in counted)


def _is_hospital(noun: Token) -> bool:
    """ "A hospital", "Mercy Medical Center", and no shopping centre."""
    parts = [noun, *(t for t in children(noun, "flat", "compound", "amod"))]
    words = {t.lemma.lower() for t in parts}
    return bool(words & word_set("contact.toml", "curing"))


def _is_for_a_hurt(word: Token) -> bool:
    """ "Refused treatment for a graze wound": whoever does was hurt."""
    hurts = (t for t in children(word, "nmod", "obl") if case_of(t) == "for")
    return any(t.lemma.lower() in word_set("nominal.toml", "hurts") for t in hurts)


def _is_a_victim(noun: Token) -> bool:
    """ "Two victims", "one of the victims"."""
    if any(t.dep == "conj" for t in noun.children):
        return False
    of = children(noun, "nmod") if noun.lower == "one" else []
    return any(t.lemma.lower() == "victim" for t in (noun, *of))


def _is_one_more(noun: Token) -> bool:
    """ "Another man", "two others": somebody beside those told of before, and not "the other men"."""
    beside = {noun.lower, *(c.lower for c in noun.children)} & word_set("contact.toml", "more")
    definite = any(c.lower in ("the", "these", "those") for c in children(noun, "det"))
    somebody = noun.lower in beside or noun.lemma.lower() in word_set("contact.toml", "anyone")
    return bool(beside) and somebody and not definite and not any(t.dep == "conj" for t in noun.children)


def _are_counted(noun: Token) -> bool:
    """ "Five people went to the hospital", and no officers or relatives."""
    several = any(c.lower not in ("one", "1") for c in children(noun, "nummod"))
    return several and noun.lemma.lower() in word_set("contact.toml", "anyone")


def _has_an_errand(verb: Token) -> bool:
    """ "Went to the hospital to see her son", but not "to be treated"."""
    aims = [t for t in children(verb, "advcl", "xcomp") if any(c.lower == "to" for c in children(t, "mark"))]
    return any(t.lemma.lower() not in word_set("contact.toml", "seeking") for t in aims)


def _is_not_done(verb: Token) -> bool:
    """ "Has not arrived at the hospital", "may have arrived at a hospital"."""
    modals = ("may", "might", "could", "will", "would", "should", "if")
    return any(c.lower in word_set("certainty.toml", "negations") or c.lower in modals for c in verb.children)
