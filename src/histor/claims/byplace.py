"""Counts that set the place before the number: "over Orvale, 12", "Orvale: 9; Lund: 4", "in Orvale four"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from histor.claims.groups import Counter, Group
from histor.language.analysis import Sentence, Token
from histor.mentions.mentions import Mentions

BETWEEN = (",", ":", "-", "–", "—")
CLOSING = (";", ",", ".", "and", "each", "more")
REACH = 4  # words from a place to its colon
YEAR = re.compile(r"(?:19|20)\d\d")


def fronted(
    sentence: Sentence, after: Token, unit: str, counter: Counter, mentions: Mentions
) -> Iterator[tuple[Group, int]]:
    """The further items of a sentence whose first number has its place before it, as theirs have."""
    tokens = sentence.tokens
    if all(mentions.place_at(t.start) is None for t in tokens if t.i < after.i):
        return
    for at, token in enumerate(tokens):
        place = mentions.place_at(token.start)
        if token.i <= after.i or place is None or mentions.places[place].start != token.start:
            continue
        number = _number_behind(place, sentence, mentions) if _opens(tokens, at) else None
        group = _counted(number, unit, counter, mentions) if number is not None else None
        if group is not None:
            yield group, place


def _counted(number: Token, unit: str, counter: Counter, mentions: Mentions) -> Group | None:
    """What the number counts, though behind a name it may look like an age or a part of the name."""
    group = counter.number(number)
    if group is not None:
        return replace(group, unit=unit, nature="number") if group.unit in ("", unit) else None
    natures = ("name",) if unit == "person" else ("name", "age")
    found = next((q for q in mentions.quantities if q.first_token == number.i and q.nature in natures), None)
    if found is None or YEAR.fullmatch(number.text):
        return None
    return Group(number, unit, "number", found.best, found.best, found.best, quantity=found)


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a place begins an item: behind a stop or "and", with a preposition before it or a colon behind."""
    start = at
    while start > 0 and tokens[start - 1].pos in ("ADP", "DET"):
        start -= 1
    if tokens[start - 1].lower not in (";", ",", "and"):
        return False
    return start < at or any(t.text in BETWEEN[1:] for t in tokens[at + 1 : at + REACH])


def _number_behind(place: int, sentence: Sentence, mentions: Mentions) -> Token | None:
    """The number right behind a place, with a stop or "region" between, that nothing but its own noun follows."""
    end = mentions.places[place].end
    behind = [t for t in sentence.tokens if end is not None and t.start >= end]
    if behind and behind[0].lower in ("region", "oblast", "province", "district"):
        behind = behind[1:]
    if behind and behind[0].text in BETWEEN:
        behind = behind[1:]
    if not behind or behind[0].pos != "NUM":
        return None
    rest = behind[1:2] if len(behind) < 3 or behind[1].pos != "NOUN" else behind[2:3]
    return behind[0] if not rest or rest[0].lower in CLOSING else None
