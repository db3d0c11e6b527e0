"""What is said of whoever it may be: "killing a judge is a crime", "the murder of a priest or a nun is a sin"."""

from __future__ import annotations

from histor.claims.conjuncts import conjuncts
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token

ANY = ("a", "an", "any")
PRESENT = ("is", "are")


def is_generic(word: Token) -> bool:
    """Whether a word of harm is the subject of what is so in general, and those whom it harms are nobody in particular.

    A verb needs an object without a number ("killing a judge is a crime"), a noun several of whom only one is meant
    ("the murder of a judge or a mayor is an attack on us all"): "the murder of a nun is a blow to us" tells of one.
    """
    above = word.head
    if word.dep not in ("nsubj", "csubj") or not any(c.lower in PRESENT for c in children(above, "cop")):
        return False
    if word.tag == "VBG":
        objects = children(word, "obj")
        return bool(objects) and all(_is_anybody(t) for o in objects for t in conjuncts(o))
    whom = [c for t in children(word, "nmod") if case_of(t) == "of" for c in conjuncts(t)]
    either = any(c.lower == "or" for t in whom for c in children(t, "cc"))
    return either and all(map(_is_anybody, whom))


def _is_anybody(noun: Token) -> bool:
    article = child(noun, "det")
    plain = noun.tag in ("NN", "NNS") and child(noun, "nummod", "nmod:poss") is None
    return plain and (article is None or article.lower in ANY)
