"""Whom "both" alone takes up behind a verb: "shot two cooks, killing both", "hit a cook and a guard, killing both"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from histor.claims.syntax import case_of, children
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity


def of_nobody(head: Token, unit: Callable[[Token], str], by_noun: Mapping[int, Quantity]) -> bool:
    """Whether the two last told of before an object "both" in its sentence are no people; of no other word it is asked.

    "Two bills were weighed, and the vote killed both" tells of nobody.
    """
    if head.lower != "both" or head.dep != "obj" or any(case_of(t) == "of" for t in children(head, "nmod")):
        return False
    for token in reversed(head.sentence.tokens[: head.i - head.sentence.tokens[0].i]):
        quantity = by_noun.get(token.i)
        counted = quantity is not None and (quantity.best or 0) > 1
        if counted or (token.dep == "conj" and token.pos in ("NOUN", "PROPN")):
            return unit(token) != "person" or not (counted or unit(token.head) == "person")
    return True
