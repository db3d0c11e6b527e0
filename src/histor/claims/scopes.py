"""The scope of a superlative: "the deadliest attack on the city this year, with 23 dead" tells of no whole year."""

from __future__ import annotations

from histor.language.analysis import Sentence, Token

NO_RANK = ("least", "most", "best", "latest")  # "at least 40 died this year", "most of those killed this year"
OF_THE_TIME = ("when", "which", "where", "whose", "that")


def in_scope(sentence: Sentence, besides: Token) -> set[int]:
    """The words from a superlative up to the next verb or comma; empty where `besides` is one of them."""
    found: set[int] = set()
    ranked = False
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-":
            ranked = False
        elif token.tag == "JJS" and token.lower not in NO_RANK:
            ranked = True
        if ranked:
            found.add(token.i)
    if not found or besides.i in found:
        return set()
    last = max(found)  # "the worst since 2019, when 13 were killed": those died in 2019
    return set() if any(t.lower in OF_THE_TIME for t in sentence.tokens if last < t.i < besides.i) else found
