"""Names of the gazetteer in a sentence: the longest that begins at a capitalised word."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.gazetteer import Entry, Gazetteer, fold
from histor.mentions.places.distances import SETTLEMENTS
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import words

WINDOW = 7  # tokens: no name in news is longer
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "s'"})
SHORTEST = 3  # letters of a village's name
RIVAL = 20  # how many times more people a country has than a place that bears its people's name
ARTICLE_LENGTH = 3  # "al-", "el-", "ar-"


def may_begin(text: str) -> bool:
    """Whether a word can begin a name: it is capitalised, or an Arabic article before a capital ("al-Mawasi")."""
    first = text[0]
    if first.isupper():
        return True
    return len(text) > ARTICLE_LENGTH and text[2] in "-‑" and text[:2].isalpha() and text[ARTICLE_LENGTH].isupper()


def longest(tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name that begins at `tokens[at]` and ends before `end`, or None."""
    for last, name, entries in reversed(_names(tokens, at, end, gazetteer)):
        if _may_end(tokens, at, last):
            if last > at and _is_common(tokens[last]) and entries[0].kind in SETTLEMENTS:
                continue  # "an Oakdale park" is not the town of Oakdale Park
            if len(name) < SHORTEST and entries[0].kind in SETTLEMENTS:
                return None  # "Al", "As": articles, not the villages of that name
            return _spot(tokens, at, last, name, entries)
    return None


def _names(
    tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer
) -> list[tuple[int, str, tuple[Entry, ...]]]:
    """The known names that begin at `at`: the last token, the folded words, what they may mean; the shortest first."""
    out: list[tuple[int, str, tuple[Entry, ...]]] = []
    joined, goes_on, before = "", True, tokens[at].start
    for i in range(at, min(end, at + WINDOW)):
        token = tokens[i]
        if token.start > before and joined and joined[-1] != " ":
            if not goes_on:
                break
            joined += " "
        joined += fold(token.text)
        before = token.end
        if joined and joined[-1] != " ":
            entries, goes_on = gazetteer.step(joined)
            if entries:
                out.append((i, joined, entries))
    return out


def _is_common(word: Token) -> bool:
    """Whether a name's last word is written as what the site is: "park", "bridge"."""
    return word.text.islower() and word.lower in words().sites


def _may_end(tokens: Sequence[Token], at: int, last: int) -> bool:
    token = tokens[last]
    if last == at:
        return True
    return token.text not in POSSESSIVES and not (token.text.islower() and len(token.text) < 4) and token.text != "-"


def _spot(tokens: Sequence[Token], at: int, last: int, name: str, entries: tuple[Entry, ...]) -> Spot:
    adjective = _means_people(entries)
    held = tuple(entry for entry in entries if entry.is_adjective) if adjective else entries
    return Spot(at, last, tokens[at].start, tokens[last].end, name, held, adjective=adjective)


def _means_people(entries: tuple[Entry, ...]) -> bool:
    """Whether a name is an adjective or people's name: no place bears it that could rival the people's ("Canadian")."""
    people = max((entry.population + 1 for entry in entries if entry.is_adjective), default=0)
    others = max((entry.population + 1 for entry in entries if not entry.is_adjective), default=0)
    return people > RIVAL * others or (people > 0 and not others)
