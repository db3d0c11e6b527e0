"""Two words of which only one is said to hold: "killed or wounded"."""

from __future__ import annotations

from histor.claims.lexicon import lexicon
from histor.claims.syntax import children
from histor.language.analysis import Token


def is_alternative(verb: Token) -> bool:
    """ "Four people were killed or wounded" says of neither how many; "shot or suffered other wounds" does."""
    others = [verb, *children(verb, "conj")]
    either = any(c.dep == "cc" and c.lower == "or" for t in others for c in t.children)
    first = [verb.head] if verb.dep == "conj" else []
    return either and len([*others, *first]) > 1 and not _are_one_harm([*others, *first])


def _are_one_harm(verbs: list[Token]) -> bool:
    """Whether all of some verbs tell of a hurt and no death, and so say the same of those whom a number counts."""
    return {_measure(verb) for verb in verbs} == {"injured"}


def _measure(verb: Token) -> str | None:
    lemma = verb.lemma.lower()
    light = (s for t in children(verb, "obj") for s in lexicon().light.get(f"{lemma} {t.lemma.lower()}", ()))
    return next((sense.measure for sense in (*lexicon().verbs.get(lemma, ()), *light)), None)
