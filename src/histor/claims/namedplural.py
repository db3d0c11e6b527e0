"""How many a plural is of whom the names behind it tell: "his sons, Otto and Max", "the guards, Lind and Vogt"."""

from __future__ import annotations

from histor.claims.conjuncts import conjuncts
from histor.language.analysis import Token


def by_names(head: Token) -> int:
    """The number of names that stand in apposition to a plural of people; none where other words stand among them."""
    first = next((c for c in head.children if c.dep == "appos" and c.i > head.i), None)
    if head.tag != "NNS" or head.kind != "person" or first is None or not _is_name(first):
        return 0
    between = head.sentence.tokens[head.i - head.sentence.tokens[0].i + 1]
    names = list(dict.fromkeys((first, *conjuncts(first))))
    return len(names) if between.text in (",", "—", "–", "-") and all(map(_is_name, names)) else 0


def _is_name(token: Token) -> bool:
    cased = any(c.dep == "case" for c in token.children)
    return token.tag == "NNP" and token.kind == "person" and not cased
