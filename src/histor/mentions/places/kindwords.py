"""Kind words beside a name: "X County", "the village of X", "Lake X", "X district"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import KindWord, Words

QUARTER = "neighbourhood"


def _any(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether "an Oakdale neighbourhood" is meant, one of Oakdale's; not "an Oakdale neighbourhood shop"."""
    if tokens[spot.first] is tokens[spot.first].sentence.tokens[0] or tokens[spot.first - 1].lower not in ("a", "an"):
        return False
    word = tokens[spot.last + 1]
    return word is word.sentence.tokens[-1] or tokens[word.i + 1].pos not in ("NOUN", "PROPN")


def _is_of(tokens: Sequence[Token], spot: Spot, word: KindWord) -> bool:
    """Whether "the Oakdale Strip city of Y" is meant: the word is of the town that follows."""
    if word.unknown not in ("city", "town", "village") or spot.last + 2 >= len(tokens):
        return False
    wide = bool(spot.entries) and spot.entries[0].kind in ("region", "area", "country")
    return wide and tokens[spot.last + 2].lower == "of"


def widen(tokens: Sequence[Token], spot: Spot, words: Words) -> None:
    """Takes in a kind word after the name ("X region") or before it ("Lake X"), and notes which kinds it picks."""
    if spot.adjective or any(entry.kind == "country" and not entry.is_short for entry in spot.entries[:1]):
        return
    sentence = tokens[spot.first].sentence
    first, last = sentence.tokens[0].i, sentence.tokens[-1].i
    if spot.last < last:
        word = _kind(tokens[spot.last + 1], words)
        other = word is not None and ((word.unknown == QUARTER and _any(tokens, spot)) or _is_of(tokens, spot, word))
        if word is not None and word.after and not other:
            _take(spot, word)
            spot.last += 1
            spot.end = tokens[spot.last].end
            return
    if spot.first == first:
        return
    before = tokens[spot.first - 1]
    word = _kind(before, words)
    if word is not None and word.before and before.text[0].isupper() and spot.first - 1 > first:
        _take(spot, word)
        spot.first -= 1
        spot.start = tokens[spot.first].start
    elif word is not None and word.before:
        _take(spot, word)
    elif before.lower == "of" and spot.first - 2 >= first:
        word = _kind(tokens[spot.first - 2], words)
        named = spot.first - 3 >= first and tokens[spot.first - 3].text[0].isupper()  # "the Oakdale district of X"
        if word is not None and word.before and not (named and spot.first - 3 > first):
            _take(spot, word)


def _kind(token: Token, words: Words) -> KindWord | None:
    return words.kinds.get(token.lower)


def _take(spot: Spot, word: KindWord) -> None:
    spot.kinds, spot.kind = word.kinds, word.unknown
