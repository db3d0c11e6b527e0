"""Two whom deeds told one after another met, and who are not one."""

from __future__ import annotations

from histor.claims.syntax import is_brought_in
from histor.language.analysis import Token

IN_TURN = ("before", "after")


def both_undergo(one: Token, other: Token) -> bool:
    """ "Killed his younger brother, wounded his older brother": objects of coordinated verbs are two.

    So are those of deeds done in turn, where the later one is brought in: "shot his wife before killing a clerk".
    """
    earlier, later = sorted((one, other), key=lambda t: t.i)
    earlier = _first_of(earlier)
    if one.sentence is not other.sentence or one is other or earlier.dep != "obj" or later.dep != "obj":
        return False
    first, then = earlier.head, later.head
    if then.dep == "advcl" and then.head is first and any(c.lower in IN_TURN for c in then.children):
        return is_brought_in(later)
    return then.dep == "conj" and (then.head is first or (first.dep == "conj" and then.head is first.head))


def _first_of(noun: Token) -> Token:
    """The brother of "shot his brother and girlfriend"."""
    while noun.dep == "conj" and noun.head.pos in ("NOUN", "PROPN"):
        noun = noun.head
    return noun
