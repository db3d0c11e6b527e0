"""Kind words beside a name: "X County", "the village of X", "Lake X", "X district"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import KindWord, Words


def widen(tokens: Sequence[Token], spot: Spot, words: Words) -> None:
    """Takes in a kind word after the name ("X region") or before it ("Lake X"), and notes which kinds it picks."""
    if spot.adjective or any(entry.kind == "country" and not entry.is_short for entry in spot.entries[:1]):
        return
    sentence = tokens[spot.first].sentence
    first, last = sentence.tokens[0].i, sentence.tokens[-1].i
    if spot.last < last:
        word = _kind(tokens[spot.last + 1], words)
        if word is not None and word.after:
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
