"""Stretches of tokens under a node of the dependency tree, cut the way statements need them.

A stretch is a pair of token indexes, both inclusive.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

Stretch = tuple[int, int]

_OPENERS = frozenset("\"'“‘«„`([") | {"``", "''"}
_CLOSERS = frozenset("\"'”’»)]") | {"''"}
_STOPS = frozenset({",", ".", ";", ":", "!", "?", "…", "...", "—", "–", "-", "--"})
_NOT = ("not", "n't", "never")
_BEFORE_VERB = frozenset({"aux", "aux:pass", "advmod", "cop", "mark"})

LONGEST = 500  # a longer sentence, in tokens, is a list or table, which holds no statement
MOST_ABOVE = 12  # words from the end of a phrase up to its head


def words_of_sentences(analysis: Analysis) -> Iterator[Token]:
    """The tokens of all sentences but those that are too long to be any."""
    for sentence in analysis.sentences:
        if len(sentence.tokens) <= LONGEST:
            yield from sentence.tokens


def extent(top: Token, without: Collection[int] = ()) -> Stretch:
    """First and last token under `top`, leaving out the subtrees of the tokens with the indexes `without`.

    Stops and commas don't stretch it: parsers hang the full stop of a sentence on any clause.
    """
    low = high = top.i
    stack = [top]
    while stack:
        token = stack.pop()
        if token.i < low:
            low = token.i
        elif token.i > high:
            high = token.i
        for child in token.children:
            if child.i not in without and child.text not in _STOPS:
                stack.append(child)
    return low, high


def trimmed(analysis: Analysis, low: int, high: int) -> Stretch | None:
    """The stretch without punctuation at its ends; marks that have their partner inside stay. None when empty."""
    tokens = analysis.tokens
    while low <= high and tokens[low].pos == "PUNCT" and not _opens(analysis, low, high):
        low += 1
    while low <= high and tokens[high].pos == "PUNCT" and not _closes(analysis, low, high):
        high -= 1
    return (low, high) if low <= high else None


def _opens(analysis: Analysis, low: int, high: int) -> bool:
    tokens = analysis.tokens
    if tokens[low].text not in _OPENERS or low == high:
        return False
    return any(tokens[i].text in _CLOSERS for i in range(low + 1, high + 1))


def _closes(analysis: Analysis, low: int, high: int) -> bool:
    tokens = analysis.tokens
    mark = tokens[high].text
    if mark not in _CLOSERS or low == high:
        return False
    inside = sum(tokens[i].text in _OPENERS or tokens[i].text in _CLOSERS for i in range(low, high))
    return inside % 2 == 1


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` with one of these relations."""
    for other in token.children:
        if other.dep in deps:
            return other
    return None


def is_negated(token: Token) -> bool:
    """Whether a word has a "not" of its own."""
    return any(other.lower in _NOT for other in token.children)


def case_of(token: Token) -> str:
    """The preposition or marker before a nominal or gerund ("of", "for", "according to"), in lower case; or ""."""
    for other in token.children:
        if other.i > token.i:
            break
        if other.dep in ("case", "mark"):
            fixed = [c.lower for c in other.children if c.dep == "fixed"]
            return " ".join([other.lower, *fixed])
    return ""


def verb_group(analysis: Analysis, verb: Token) -> Stretch:
    """The verb with its auxiliaries, negation and adverbs right before it, and its particle right after it."""
    tokens = analysis.tokens
    low = high = verb.i
    first = verb.sentence.tokens[0].i
    while low > first:
        before = tokens[low - 1]
        if before.head is not verb or before.dep not in _BEFORE_VERB or before.dep == "mark":
            break
        low -= 1
    if high + 1 < len(tokens):
        after = tokens[high + 1]
        if after.head is verb and after.dep == "compound:prt":
            high += 1
    return low, high


def head_of(analysis: Analysis, phrase: Stretch) -> Token:
    """The word that heads a phrase: the first one that hangs on none inside."""
    tokens = analysis.tokens[phrase[0] : phrase[1] + 1]
    return next((t for t in tokens if not phrase[0] <= t.head.i <= phrase[1] or t.is_root), tokens[0])


def noun_phrase_before(analysis: Analysis, index: int, first: int) -> Stretch | None:
    """The longest stretch that ends at token `index`, is one subtree, and starts no earlier than `first`."""
    inside = takewhile(lambda s: s[1] <= index and s[0] >= first, _growing(analysis.tokens[index]))
    return max((s for s in inside if s[1] == index), key=_length, default=None)


def noun_phrase_after(analysis: Analysis, index: int, last: int) -> Stretch | None:
    """The longest stretch that starts at token `index`, is one subtree, and ends no later than `last`."""
    inside = takewhile(lambda s: s[0] >= index and s[1] <= last, _growing(analysis.tokens[index]))
    return max((s for s in inside if s[0] == index), key=_length, default=None)


def _growing(token: Token) -> Iterator[Stretch]:
    """The stretches of a word and of those above it, each holding the one before."""
    for _ in range(MOST_ABOVE):
        yield extent(token)
        if token.head is token:
            return
        token = token.head


def _length(stretch: Stretch) -> int:
    return stretch[1] - stretch[0]
