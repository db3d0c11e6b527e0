"""Bullets in a part of somebody's body: "a bullet lodged in her hip", "a cook took a bullet to the wrist"."""

from __future__ import annotations

from histor.claims.lexicon import Sense, word_set
from histor.claims.limbs import bearer, is_part
from histor.claims.syntax import case_of, child, children, is_passive, subjects
from histor.language.analysis import Token

SHOT = Sense("injured", "bullet", frozenset(("person",)), open=True, listed="contact.toml shots")
INTO = ("in", "into", "inside", "through", "to", "near", "across", "just")
OUT_OF = ("from", "of", "out")
TELLING = ("my", "your", "our", "its")  # whoever speaks is told of without a name


def shoots(verb: Token) -> Sense | None:
    """The sense of a verb that tells of a bullet in a part of somebody's body."""
    return SHOT if shot(verb) else None


def shot(verb: Token) -> list[Token]:
    """Whom the bullet of a verb hit."""
    lemma = verb.lemma.lower()
    by = children(verb, "nsubj", "nsubj:pass") if lemma == "lodge" else children(verb, "nsubj")
    if lemma in word_set("contact.toml", "piercing") and any(map(_is_bullet, by)):
        parts = [*children(verb, "obj"), *(t for t in children(verb, "obl") if case_of(t) in INTO)]
        return _whose(parts)
    if lemma in word_set("contact.toml", "clipping"):
        return _clipped(verb)
    bullets = [t for t in children(verb, "obj", "nsubj:pass") if _is_bullet(t)]
    if not bullets:
        return []
    if lemma in word_set("contact.toml", "catching") and not is_passive(verb):
        where = [t for above in (verb, *bullets) for t in children(above, "obl", "nmod")]
        hit = any(case_of(t) in INTO and is_part(t) and _is_no_others(t) for t in where)
        return [t for t in subjects(verb) if _is_somebody(t)] if hit else []
    if lemma in word_set("contact.toml", "removing"):
        where = [t for above in (verb, *bullets) for t in children(above, "obl", "nmod")]
        return _whose([t for t in where if case_of(t) in OUT_OF])
    return []


def is_borne_bullet(noun: Token) -> bool:
    """ "Turned up with a bullet in her foot": the bullet that somebody bears, by the part of the body."""
    if not _is_bullet(noun) or case_of(noun) != "with":
        return False
    return any(case_of(t) == "in" and is_part(t) for t in children(noun, "nmod", "obl"))


def _clipped(verb: Token) -> list[Token]:
    """ "Was clipped in the heel", "was nicked by a bullet", "a bullet nicked a clerk's ear"."""
    if not is_passive(verb):
        hit = any(map(_is_bullet, children(verb, "nsubj")))
        objects = children(verb, "obj") if hit else []
        return _whose(objects) or [t for t in objects if _is_somebody(t) and t.pos != "PRON"]
    phrases = children(verb, "obl", "obl:agent", "nmod")
    by = any(case_of(t) in ("by", "with") and _is_bullet(t) for t in phrases)
    on = any(case_of(t) in ("in", "on") and is_part(t) for t in phrases)
    return [t for t in subjects(verb) if _is_somebody(t)] if by or on else []


def _whose(parts: list[Token]) -> list[Token]:
    found = (bearer(t) for t in parts)
    return [t for t in found if t is not None and t.lower not in TELLING]


def _is_bullet(noun: Token) -> bool:
    return noun.pos == "NOUN" and not word_set("contact.toml", "shots").isdisjoint({noun.lemma.lower(), noun.lower})


def _is_somebody(noun: Token) -> bool:
    return (noun.kind == "person" or noun.ent == "person") and noun.lower not in ("i", "we", "you")


def _is_no_others(part: Token) -> bool:
    """ "Took a bullet to the wrist", "in his wrist"; not "for his friend"."""
    return child(part, "nmod:poss") is None or child(part, "nmod:poss").pos == "PRON"  # type: ignore[union-attr]
