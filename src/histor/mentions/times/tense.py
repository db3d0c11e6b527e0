"""The tense around an expression, which tells a past Tuesday from one to come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.language.analysis import Token
from histor.mentions.quantities import words
from histor.mentions.times.context import Tense

_PERFECT = ("has", "have", "'ve")
_VERBAL = ("VERB", "AUX")


@cache
def _cues() -> dict[str, Tense]:
    listed = words.entries("times", "tense")
    return {word: "future" if value == "future" else "past" for value, forms in listed for word in forms}


@cache
def _ahead() -> frozenset[str]:
    return frozenset(word for _, forms in words.entries("times", "ahead") for word in forms)


def tense_at(tokens: Sequence[Token], first: int, last: int) -> Tense | None:
    """The tense at the tokens `first` to `last` of a sentence, None where it cannot be told.

    By the tree, the verb that governs the expression; without one, the nearest word that tells a tense.
    """
    head = tokens[last]
    if head.dep and head.sentence.parsed:
        verb, direct = _governor(head, tokens[first].i, tokens[last].i)
        tense = _of_verb(verb) if verb is not None else None
        return tense if direct or tense == "future" else None
    return _nearby(tokens, first, last)


def _governor(token: Token, first: int, last: int) -> tuple[Token | None, bool]:
    """The first verb, or predicate with an auxiliary, above the expression, and whether it governs it directly.

    "The strike on Friday was condemned" does not say that Friday is past, nor does "payable on Friday".
    """
    steps = 0
    for _ in range(12):
        outside = not first <= token.i <= last
        if outside and (token.pos in _VERBAL or any(child.dep in ("cop", "aux") for child in token.children)):
            return token, steps == 0
        if token.is_root:
            break
        steps += outside
        token = token.head
    return None, False


def _of_verb(verb: Token) -> Tense | None:
    """By auxiliaries, then by tag; an infinitive takes the tense of what it hangs on, if that is future."""
    helpers = [child for child in verb.children if child.dep in ("aux", "aux:pass", "cop")]
    tags = {helper.tag for helper in helpers}
    perfect = any(helper.lower in _PERFECT for helper in helpers)
    cued = _cues().get(verb.lower) == "future"
    if "MD" in tags and not perfect:
        return None if any(helper.lower == "could" for helper in helpers) else "future"
    if verb.tag in ("VBD", "VBN") and cued and "VBD" not in tags:
        return "future" if tags else None
    if perfect or "VBD" in tags or (verb.tag in ("VBD", "VBN") and not tags & {"VBZ", "VBP"}):
        return None if cued else "past"
    if verb.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return "future" if cued else "present"
    return _of_infinitive(verb) if verb.tag == "VB" else None


def _of_infinitive(verb: Token) -> Tense | None:
    """What one plans or is expected to do lies ahead; other infinitives say nothing."""
    above = verb.head
    if above is verb:
        return None
    return "future" if _cues().get(above.lower) == "future" or above.lower in _ahead() else None


def _nearby(tokens: Sequence[Token], first: int, last: int) -> Tense | None:
    """The nearest tell-tale word of the sentence: listed, or ending as past verbs do."""
    for distance in range(1, 12):
        for place in (first - distance, last + distance):
            if 0 <= place < len(tokens):
                word = tokens[place].lower
                if word in _cues():
                    return _cues()[word]
                if word.endswith("ed") and len(word) > 4 and not tokens[place].text[0].isupper():
                    return "past"
    return None
