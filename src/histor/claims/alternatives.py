"""What stands behind "or": of two words only one is said to hold, or it is not what a claim is about."""

from __future__ import annotations

from histor.claims.lexicon import lexicon
from histor.claims.syntax import child, children, next_token
from histor.claims.triggers import Trigger
from histor.language.analysis import Token


def is_alternative(verb: Token) -> bool:
    """ "Four people were killed or wounded" says of neither how many; "shot or suffered other wounds" does."""
    others = [verb, *children(verb, "conj")]
    either = any(c.dep == "cc" and c.lower == "or" for t in others for c in t.children)
    first = [verb.head] if verb.dep == "conj" else []
    if any(c.lower == "no" for t in (verb, *first) for c in children(t, "det")):
        return False  # "there were no dead or injured": none of either
    return either and len([*others, *first]) > 1 and not _are_one_harm([*others, *first])


def is_none_of_them(token: Token, head: Token, trigger: Trigger) -> bool:
    """Whether one behind an "or" is none of those whom a claim is about, of whom `head` is the first.

    "His or her injuries" are of one. "Nobody has found the man who shot Lind or the driver" and "the slain boy or two
    other teens" tell of others who were not shot.
    """
    if token is head or token.dep != "conj" or not any(c.dep == "cc" and c.lower == "or" for c in token.children):
        return False
    if token.pos == head.pos == "PRON":
        return True
    apart = trigger.verb.dep == "acl:relcl" or (trigger.token.dep == "amod" and trigger.token.tag != "VBG")
    return apart and child(token, "det", "nummod") is not None


def _are_one_harm(verbs: list[Token]) -> bool:
    """Whether all of some verbs tell of a hurt and no death, and so say the same of those whom a number counts.

    So do "shot down or jammed" of weapons.
    """
    if all("intercepted" in _measures(verb) for verb in verbs):
        return True
    return {_measure(verb) for verb in verbs} == {"injured"}


def _measures(verb: Token) -> set[str]:
    """What a verb, or a verb with the word behind it, may claim."""
    words, lemma, behind = lexicon(), verb.lemma.lower(), next_token(verb)
    both = words.particles.get(f"{lemma} {behind.lower}", ()) if behind is not None else ()
    return {sense.measure for sense in (*words.verbs.get(lemma, ()), *both)}


def _measure(verb: Token) -> str | None:
    lemma = verb.lemma.lower()
    light = (s for t in children(verb, "obj") for s in lexicon().light.get(f"{lemma} {t.lemma.lower()}", ()))
    return next((sense.measure for sense in (*lexicon().verbs.get(lemma, ()), *light)), None)
