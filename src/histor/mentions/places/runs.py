"""What the run of capitalised words is that a name stands in: a street, a house or body, or a local authority.

"the 1400 block of South Oakdale Avenue", "at Kansas and Third streets" and "Mount Carmel Medical Center" name no
place of that name; "the Oakdale Metropolitan Police Department" does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from histor.language.analysis import Analysis, Token
from histor.mentions.places.matching import POSSESSIVES
from histor.mentions.places.words import Words

JOINTS = frozenset({"&", "-", ".", "’", "'"})
CORNERS = frozenset({"block", "corner", "intersection"})
LOOSE = frozenset({"court", "place", "way", "trail", "pike", "pl"})  # roads only behind a house's number or "block of"
ARTICLES = frozenset({"a", "an", "the"})
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
SAINT = frozenset({"st", "st."})
PLURALS = {"streets": "street", "avenues": "avenue", "roads": "road", "drives": "drive", "lanes": "lane"}


def label(analysis: Analysis, shouted: set[int], words: Words) -> dict[int, str]:
    """For each token of such a run `road`, `paper`, `house` or `authority`; sentences in capitals have no runs."""
    out: dict[int, str] = {}
    for sentence in analysis.sentences:
        if sentence.index in shouted:
            continue
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            if not _capital(tokens[at]):
                at += 1
                continue
            end = _end(tokens, at)
            _label(tokens, at, end, words, out)
            at = end
    return out


def is_of_numbered(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a word belongs to a numbered street: "Terrace" in "29th Terrace", "East" in "East 70th Street"."""
    word = tokens[at].lower
    if word in words.roads:
        return at > 0 and ORDINAL.fullmatch(tokens[at - 1].lower) is not None
    return word in words.directions and at + 1 < len(tokens) and ORDINAL.fullmatch(tokens[at + 1].lower) is not None


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the run that begins at `at` ends; a joint is part of it only between two capitalised words."""
    end = at + 1
    while end < len(tokens):
        if _capital(tokens[end]):
            end += 1
        elif tokens[end].text in JOINTS and end + 1 < len(tokens) and _capital(tokens[end + 1]):
            end += 2
        else:
            break
    return end


def _label(tokens: Sequence[Token], at: int, end: int, words: Words, out: dict[int, str]) -> None:
    corner = _on_a_corner(tokens, at)
    sure = corner or (at > 0 and tokens[at - 1].text[0].isdigit())
    if tokens[at].ent == "person" and not sure:
        return _label_force(tokens, at, end, words, out)
    roads = [i for i in range(at + 1, end) if _is_road(tokens, i, end, words, sure=sure)]
    if roads and not (roads[-1] + 1 < end and tokens[roads[-1] + 1].lower in words.bodies):  # "the Highway Patrol"
        return _mark(tokens, at, roads[-1], "road", out)
    way = any(tokens[i].text == "-" for i in range(at, end))  # "the X-Y road" leads from X to Y
    if corner or (not way and _paired(tokens, end, words)):
        return _mark(tokens, at, end - 1, "road", out)
    if tokens[end - 1].lower in words.papers and _has_article(tokens, at):
        return _mark(tokens, at, end - 1, "paper", out)
    for i in range(at + 1, end):
        if tokens[i].lower in words.institutions:
            return _mark(tokens, at, i - 1, "house", out)
    return _label_authority(tokens, at, end, words, out)


def _is_road(tokens: Sequence[Token], i: int, end: int, words: Words, *, sure: bool) -> bool:
    """Whether a word of the run `tokens[:end]` is a street's: not the "St." of "East St. Louis" or "The St. Louis"."""
    word = tokens[i].lower
    if word in SAINT and i + 1 < end and tokens[i + 1].lower not in words.directions:
        first = tokens[i - 1].lower
        if first in ARTICLES or first in words.shortened or first in words.directions or first in words.beginnings:
            return False
    return word in words.roads and (sure or word not in LOOSE)


def _label_force(tokens: Sequence[Token], at: int, end: int, words: Words, out: dict[int, str]) -> None:
    """ "Warren police", where "Warren" is tagged as a person."""
    if end == at + 1 < len(tokens) and tokens[end].lower in words.forces:
        _mark(tokens, at, at, "authority", out)


def _label_authority(tokens: Sequence[Token], at: int, end: int, words: Words, out: dict[int, str]) -> None:
    """ "Oakdale Metropolitan Police", "Oakdale fire officials"."""
    after = end
    if after < len(tokens) and tokens[after].text in POSSESSIVES:
        return
    i = at + 1
    while i < end and tokens[i].lower not in words.authorities:
        i += 1
    while i == end and after < len(tokens) and tokens[after].lower in words.modifiers:
        i, after = after + 1, after + 1
    if i < end or (i < len(tokens) and tokens[i].lower in words.authorities):
        _mark(tokens, at, min(i, end) - 1, "authority", out)


def _has_article(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower == "the" or (at > 0 and tokens[at - 1].lower == "the")


def _mark(tokens: Sequence[Token], first: int, last: int, name: str, out: dict[int, str]) -> None:
    for i in range(first, last + 1):
        out[tokens[i].i] = name


def _on_a_corner(tokens: Sequence[Token], at: int) -> bool:
    """Whether it follows "block of", "corner of", or such a run and "and"."""
    i = at - 1
    if i > 0 and tokens[i].lower in ("and", "&"):
        i -= 1
        while i > 0 and _capital(tokens[i]):
            i -= 1
    return i > 0 and tokens[i].lower == "of" and tokens[i - 1].lower in CORNERS


def _paired(tokens: Sequence[Token], end: int, words: Words) -> bool:
    """Whether "and Y streets" or "streets" follows."""
    i = end
    if (
        i + 1 < len(tokens)
        and tokens[i].lower in ("and", "&")
        and (_capital(tokens[i + 1]) or tokens[i + 1].text[0].isdigit())
    ):
        i += 1
        while i < len(tokens) and (_capital(tokens[i]) or tokens[i].text[0].isdigit()):
            i += 1
    word = tokens[i].lower if i < len(tokens) else ""
    return word in PLURALS or (i == end and word in PLURALS.values() and word in words.roads)
