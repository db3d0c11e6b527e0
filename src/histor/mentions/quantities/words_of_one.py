"""Amounts that are no numerals: zero ("no casualties", "none"), two ("both") and one ("a drone", "another soldier")."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.quantities.amounts import Amount
from histor.mentions.quantities.counted import has_tree, nearest
from histor.mentions.quantities.nouns import MEASURES, THINGS, describe
from histor.mentions.quantities.phrases import phrases

_UNCOUNTED = MEASURES | {"money", "percent", "event"}


def zero(tokens: Sequence[Token], i: int) -> tuple[Amount, Token | None] | None:
    """Zero at token `i`, with its noun: only of things that are counted in reports, never "no reports"."""
    found = phrases("zero").at(tokens, i)
    if found is None:
        return None
    end, kind = found
    amount = Amount(i, end, 0, 0, 0, kind="zero")
    if kind == "alone":
        return amount, _of_noun(tokens, end)
    noun = _next_noun(tokens, end)
    known = describe(noun.lower) if noun is not None else None
    return (amount, noun) if known is not None and known.unit not in _UNCOUNTED else None


def _of_noun(tokens: Sequence[Token], end: int) -> Token | None:
    """None of the passengers: the noun behind "of"; a pronoun is none."""
    if end < len(tokens) and tokens[end].lower == "of":
        return nearest(tokens, end + 1)
    return None


def _next_noun(tokens: Sequence[Token], end: int) -> Token | None:
    """The noun right behind, over a few adjectives: "no civilian casualties", but not "no longer 20 people"."""
    stop = end
    while stop < min(end + 4, len(tokens)) and tokens[stop].text.isalpha() and not tokens[stop].lower.isdecimal():
        stop += 1
    found = nearest(tokens[:stop], end)
    return found


def both(tokens: Sequence[Token], i: int) -> tuple[Amount, Token | None] | None:
    """Two by "both", with a noun ("both men") or alone ("both were hurt", "killing both"), not "both in A and B"."""
    token = tokens[i]
    amount = Amount(i, i + 1, 2, 2, 2, kind="both")
    after = tokens[i + 1].lower if i + 1 < len(tokens) else "."
    if has_tree(token) and token.dep in ("cc:preconj", "cc", "advmod"):
        return None
    of = after == "of"
    noun = _of_which(token) if of and has_tree(token) else _next_noun(tokens, i + 2 if of else i + 1)
    if noun is not None and (known := describe(noun.lower)) is not None and known.plural:
        return amount, noun
    alone = has_tree(token) and token.dep == "obj" and noun is None  # "shot two cooks, killing both"
    told = after in ("were", "are", "had", "have", "died", "survived", "suffered")
    return (amount, None) if told or alone else None


def _of_which(word: Token) -> Token | None:
    """Both of the village's schools: the head of what stands behind "of"."""
    behind = (t for t in word.children if t.dep == "nmod" and t.i > word.i + 1)
    return next((t for t in behind if any(c.i == word.i + 1 for c in t.children)), None)


def article(tokens: Sequence[Token], i: int) -> tuple[Amount, Token | None] | None:
    """One by an article: "a drone", "an elderly woman"; only of things that reports count, and in the singular."""
    noun = _head(tokens, i)
    if noun is None:
        return None
    at = noun.i - tokens[0].i
    known = describe(noun.lower, tokens[at - 1].lower)
    if known is None or known.plural or known.unit not in THINGS:
        return None
    return Amount(i, i + 1, 1, 1, 1, kind="article"), noun


def _head(tokens: Sequence[Token], i: int) -> Token | None:
    token = tokens[i]
    if not has_tree(token):
        return _next_noun(tokens, i + 1)
    head = token.head
    return head if token.dep == "det" and 0 < head.i - token.i <= 9 and head.pos == "NOUN" else None
