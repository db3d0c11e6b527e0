"""Of whom those of a list are some, and the words of each of several who share one age."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token


def those_above(head: Token) -> list[Token]:
    """Those of whom a nominal tells some: "the victims include two 17-year-olds", "all four - two 31-year-olds"."""
    while head.dep == "conj" and not head.is_root:
        head = head.head
    found = [head.head] if head.dep == "appos" and not head.is_root else []
    if head.dep == "obj" and head.head.lemma.lower() in word_set("persons.toml", "including"):
        found += children(head.head, "nsubj")
    if child(head, "cop") is not None:
        found += children(head, "nsubj")
    return [*found, *(t for noun in found for t in children(noun, "nmod") if case_of(t) == "of")]


def pieces(head: Token, age: Token) -> Iterator[tuple[int, int]]:
    """Where words begin and end that tell of each of several of one age, the widest first: no two are the same.

    Of "two 17-year-olds" one is told of by all of it, the other by "17-year-olds": nothing else tells them apart.
    """
    tokens, at = head.sentence.tokens, age.i - head.sentence.tokens[0].i
    last = max(head.i - tokens[0].i, at)
    first = min(head.i - tokens[0].i, at)
    while first > 0 and tokens[first - 1].pos in ("NUM", "ADJ", "DET"):
        first -= 1
    for end in range(last, at - 1, -1):
        for start in range(first, at + 1):
            if all(tokens[k].pos != "PUNCT" for k in (start, end)):
                yield tokens[start].start, tokens[end].end
