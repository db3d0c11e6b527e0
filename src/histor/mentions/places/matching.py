"""Names of the gazetteer in a sentence: the longest that begins at a capitalised word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

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
ENGLISH = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})  # where names are shortened so: "St. Louis" is not in Senegal
SHORTENED = 5  # tokens: a name's words that may be shortened ("Queen Anne's Co.")
LONGEST_SHORT = 5  # letters of a region's abbreviation without its point ("Calif")

Name = tuple[int, str, tuple[Entry, ...]]


def may_begin(text: str) -> bool:
    """Whether a word can begin a name: it is capitalised, or an Arabic article before a capital ("al-Mawasi")."""
    first = text[0]
    if first.isupper():
        return True
    return len(text) > ARTICLE_LENGTH and text[2] in "-‑" and text[:2].isalpha() and text[ARTICLE_LENGTH].isupper()


def longest(tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name that begins at `tokens[at]` and ends before `end`, or None."""
    for last, name, entries in reversed(_all_names(tokens, at, end, gazetteer)):
        if _may_end(tokens, at, last):
            if last > at and _is_common(tokens[last]) and entries[0].kind in SETTLEMENTS:
                continue  # "an Oakdale park" is not the town of Oakdale Park
            if len(name) < SHORTEST and entries[0].kind in SETTLEMENTS:
                return None  # "Al", "As": articles, not the villages of that name
            return _spot(tokens, at, _with_point(tokens, last), name, entries)
    return None


def _with_point(tokens: Sequence[Token], last: int) -> int:
    """The last token of a name, with the point of a shortened word that stands apart ("OAKDALE CO.", in capitals)."""
    token = tokens[last]
    if token.lower + "." not in words().shortened or token is token.sentence.tokens[-1]:
        return last
    point = tokens[last + 1]
    goes_on = point.text == "." and point.start == token.end and point is not token.sentence.tokens[-1]
    return last + 1 if goes_on else last


def _all_names(tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer) -> list[Name]:
    """The known names that begin at `at`, as they stand or written out: "E. St Louis" as "East Saint Louis"."""
    names = _names(tokens, at, end, gazetteer, {})
    if (region := _region(tokens, at, gazetteer)) is not None:
        return [region, *(name for name in names if name[0] > at)]
    short, points = words().shortened, words().directions
    found = [
        i
        for i in range(at, min(end, at + SHORTENED))
        if tokens[i].lower in short
        and tokens[i].text[0].isupper()
        and (i == at or short[tokens[i].lower] not in points)
    ]
    if not found:
        return names
    written = {name[0]: name for name in names}
    forms = ((tokens[i].lower, tokens[i].lower.rstrip(".") + ".", short[tokens[i].lower]) for i in found)
    for chosen in product(*forms):
        for last, name, entries in _names(tokens, at, end, gazetteer, dict(zip(found, chosen, strict=True))):
            english = tuple(entry for entry in entries if entry.country in ENGLISH)
            if last > at and english:
                held = written.get(last, (last, name, ()))
                written[last] = (last, held[1], _united(held[2], english))
    return sorted(written.values(), key=lambda name: name[0])


def _united(some: tuple[Entry, ...], others: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries of both, by population; one that only one of them has as another name has the name as its own."""
    held = {entry.index: entry for entry in some}
    held |= {entry.index: entry for entry in others if entry.index not in held or not entry.is_alternate}
    return tuple(sorted(held.values(), key=lambda entry: (-entry.population, entry.index)))


def _region(tokens: Sequence[Token], at: int, gazetteer: Gazetteer) -> Name | None:
    """An abbreviation of a region without its point behind a town's comma ("Oakdale, Ill"), where it is one."""
    text = tokens[at].text
    if at < 2 or tokens[at - 1].text != "," or not tokens[at - 2].text[0].isupper() or text.endswith("."):
        return None
    if tokens[at - 2].sentence is not tokens[at].sentence or not 1 < len(text) <= LONGEST_SHORT:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].ent == "person" and tokens[at + 1].text[0].isupper():
        return None  # "Miss Lindqvist"
    name = fold(text) + "."
    entries = gazetteer.lookup_folded(name)
    return (at, name, entries) if entries and all(entry.is_short for entry in entries) else None


def _names(tokens: Sequence[Token], at: int, end: int, gazetteer: Gazetteer, forms: dict[int, str]) -> list[Name]:
    """The known names that begin at `at`: the last token, the folded words, what they may mean; the shortest first.

    `forms` are other forms of tokens, by their number.
    """
    out: list[Name] = []
    joined, goes_on, before = "", True, tokens[at].start
    for i in range(at, min(end, at + WINDOW)):
        token = tokens[i]
        if token.start > before and joined and joined[-1] != " ":
            if not goes_on:
                break
            joined += " "
        joined += forms.get(i) or fold(token.text)
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
