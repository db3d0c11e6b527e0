"""Rows of people before a bare state: "Three soldiers, five rebels dead in clash", "left a cook and two nuns injured".

The tree takes one of them for the one that the state is said of. The words are regular enough to be read without it:
from the beginning of the line, from a colon or from "left", nominals parted by commas or "and" up to the number beside
the state.
"""

from __future__ import annotations

import re

from histor.claims.groups import Counter, Group
from histor.claims.lexicon import word_set
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity

ROW = re.compile(r"(?:^|:)((?:d?9?j*n+(?:,9)?(?:,&?|&))+)d?j*$")
NOUNS = re.compile(r"n+")
LETTERS = {",": ",", "and": "&", "&": "&", ":": ":"}
PARTS = {"NUM": "9", "NOUN": "n", "PROPN": "n", "ADJ": "j", "DET": "d"}


def row_before(last: Group, counter: Counter) -> list[Group]:
    """The groups of people that stand in a row before the last one, which a number counts; empty where none do."""
    if last.quantity is None or last.best == 0 or _is_behind_of(last.quantity, last.head):
        return []
    tokens = last.head.sentence.tokens
    before = tokens[: last.quantity.first_token - tokens[0].i]
    found = ROW.search("".join(map(_letter, before)))
    if found is None:
        return []
    heads = [before[noun.end() - 1] for noun in NOUNS.finditer(found.string, *found.span(1))]
    if any(head.pos == "PROPN" and before[head.i - tokens[0].i - 1].pos != "PROPN" for head in heads):
        return []  # "Brod, two soldiers dead": a name of one word may be the place
    groups = [group for head in heads if (group := counter.group(head)) is not None]
    people = all(g.unit == "person" and g.nature in ("number", "one") and g.best for g in groups)
    return groups if people and len(groups) == len(heads) else []


def _is_behind_of(number: Quantity, head: Token) -> bool:
    """ "Jan Brod, one of (the) five people shot": he is one of the five, and no other in a row with them."""
    tokens = head.sentence.tokens
    before = [t.lower for t in tokens[: number.first_token - tokens[0].i]][-2:]
    return number.of_total is not None or "of" in before


def _letter(token: Token) -> str:
    """One letter for the part that a word may play in a row; "left" opens one: "left a man and two women dead"."""
    if token.pos == "VERB" and token.lemma.lower() in word_set("nominal.toml", "leaving"):
        return ":"
    return LETTERS.get(token.lower) or ("d" if token.tag == "PRP$" else PARTS.get(token.pos, "x"))
