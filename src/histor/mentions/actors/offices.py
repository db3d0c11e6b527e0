"""The side of an office by its place: "the Kharkiv governor" speaks for his region, and so for Ukraine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import words
from histor.mentions.gazetteer.gazetteer import shipped
from histor.record import Place

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_BEFORE, _BEHIND = 3, 4  # how many tokens around a mention its place may stand
_KINDS = frozenset({"person", "organisation", "force"})
_JOINTS = frozenset({"of", "in", "for", "the", "'s"})


class Offices:
    """The countries of a document's resolved places, by the token that a place begins with."""

    def __init__(self, analysis: Analysis, places: Sequence[Place]) -> None:
        self._countries: dict[int, str] = {}
        for place in places:
            if place.start is None or place.end is None or not place.country:
                continue
            for token in analysis.tokens_between(place.start, place.end):
                self._countries[token.i] = place.country

    def of(self, analysis: Analysis, draft: Draft) -> str | None:
        """The country of the place that a mention governs or speaks for; None where there is none, or more than one."""
        around = _around(analysis, draft)
        lower = {token.lower for token in around}
        if draft.kind not in _KINDS or lower.isdisjoint(words("governing")) or not lower.isdisjoint(words("contested")):
            return None
        office = next(token.i for token in around if token.lower in words("governing"))
        found = {code for token in around if (code := self._country(analysis, token, office)) is not None}
        country = shipped().country(found.pop()) if len(found) == 1 else None
        return country.name if country is not None else None

    def _country(self, analysis: Analysis, token: Token, office: int) -> str | None:
        """The country of a place's name: a resolved mention, or a name that can be in one country only.

        Such a name stands before the word for the office or behind "of", for what follows an office else is a person's.
        """
        known = self._countries.get(token.i)
        of_place = token.i > 1 and any(t.lower in ("of", "in") for t in analysis.tokens[token.i - 2 : token.i])
        if known is not None or token.pos != "PROPN" or not (token.i < office or of_place):
            return known
        codes = {entry.country for entry in shipped().lookup(token.text) if entry.country}
        return codes.pop() if len(codes) == 1 else None


def _around(analysis: Analysis, draft: Draft) -> list[Token]:
    """The mention with the place right before it ("Kharkiv | Governor") or behind it ("head | of Lubny council")."""
    tokens = analysis.tokens
    sentence = tokens[draft.head].sentence.tokens
    first, last = draft.first, draft.last
    while first > max(sentence[0].i, draft.first - _BEFORE) and _belongs(tokens[first - 1]):
        first -= 1
    end = min(sentence[-1].i, draft.last + _BEHIND)
    if last < end and tokens[last + 1].lower in _JOINTS:
        while last < end and (_belongs(tokens[last + 1]) or tokens[last + 1].lower in _JOINTS):
            last += 1
    return list(tokens[first : last + 1])


def _belongs(token: Token) -> bool:
    return token.pos in ("PROPN", "ADJ") or token.dep == "compound" or token.lower == "'s"
