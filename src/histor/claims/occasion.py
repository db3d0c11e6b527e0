"""Whose time a time is: that of the event, of those who came to it, or of what was done about it afterwards.

"A man was arrested on Friday after two people were shot on Wednesday night; one of them died on Thursday": the word
that governs a time tells.
"""

from __future__ import annotations

from enum import IntEnum

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, child
from histor.language.analysis import Token


class Occasion(IntEnum):
    """What a time is the time of, from what says nothing of the event to what says most."""

    AFTERWARDS = 0
    OTHER = 1
    LATER = 2
    RESPONSE = 3
    EVENT = 4
    HAPPENING = 5


_LISTS = {"happening": Occasion.HAPPENING, "responding": Occasion.RESPONSE, "later": Occasion.LATER}


def occasion(head: Token, events: set[int]) -> Occasion:
    """What the time with this head is the time of. `events` are the places of the words that name events."""
    for token in ancestors(head, 6):
        found = _of(token, head, events)
        if found is not None:
            return found
        if token.pos == "VERB":
            break
    return Occasion.OTHER


def _of(token: Token, head: Token, events: set[int]) -> Occasion | None:
    lemma = token.lemma.lower()
    for name, kind in _LISTS.items():
        if lemma in word_set("dating.toml", name):
            return kind
    if token.i in events:
        return Occasion.EVENT
    if lemma == "take" and (thing := child(token, "obj")) is not None and thing.lower == "place":
        return Occasion.HAPPENING
    if lemma == "take" and any(c.lower == "custody" for c in token.children):
        return Occasion.AFTERWARDS
    if lemma in word_set("dating.toml", "aftermath"):
        return Occasion.AFTERWARDS
    if lemma in word_set("dating.toml", "states") and child(token, "cop") is not None:
        return Occasion.AFTERWARDS
    if lemma in word_set("dating.toml", "afterwards"):
        # "Police are investigating a shooting on Friday": the tree may have hung the time one word too high.
        between = any(token.i < event < head.i for event in events)
        return Occasion.OTHER if between else Occasion.AFTERWARDS
    return None
