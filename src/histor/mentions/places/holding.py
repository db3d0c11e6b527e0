"""Which spot holds another: "X, Y", "X (Y)", "X in Y", "Y's X", where the gazetteer has an X in Y."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from histor.language.analysis import Token
from histor.mentions.gazetteer import Entry
from histor.mentions.places.matching import POSSESSIVES
from histor.mentions.places.spot import Spot

LINKS = ([","], ["("], ["in"], [",", "in"], ["in", "the"], [",", "in", "the"], [",", "a"])
HOLDERS = frozenset({"country", "region", "district", "governorate", "area"})


def lies_in(entry: Entry, holder: Entry) -> bool:
    """Whether the holder, a country, region or district, holds the entry."""
    if holder.kind == "country":
        return entry.country == holder.country and entry.index != holder.index
    if holder.kind == "region":
        return entry.admin1 == holder.index
    if holder.kind == "district":
        return entry.admin2 == holder.index
    return False


def link(tokens: Sequence[Token], spots: list[Spot]) -> None:
    """Sets `holder` and `holds` of spots that follow one another as a place and what holds it."""
    for left, right in pairwise(spots):
        between = [tokens[i].text for i in range(left.last + 1, right.first)]
        if len(between) > 3 or tokens[left.first].sentence is not tokens[right.first].sentence:
            continue
        if between in LINKS or (not between and _closes(right)):
            _hold(left, right, between)
        elif len(between) == 1 and between[0] in POSSESSIVES:
            _hold(right, left, between)


def _closes(right: Spot) -> bool:
    """Whether the right spot is an abbreviation that can follow a town without a comma."""
    return bool(right.entries) and all(entry.is_short for entry in right.entries)


def _hold(inner: Spot, outer: Spot, between: list[str]) -> None:
    holders = [entry for entry in outer.entries if entry.kind in HOLDERS and not entry.is_adjective]
    inside = [entry for entry in inner.entries if any(lies_in(entry, holder) for holder in holders)]
    if inside and _lists(inner, outer, between):
        return
    if inside or (between == [","] and _closes(outer)) or _is_said_in(inner, outer, between):
        # also a town that the gazetteer lacks: "Oakdale Corner, Kan.", "the village of Y, in X oblast"
        inner.holder, outer.holds = outer, True
    elif (
        not inner.entries
        and outer.entries
        and not outer.adjective
        and (inner.kind == "site" or "in" in between or outer.entries[0].kind in ("country", "region"))
    ):
        inner.holder = outer


def _is_said_in(inner: Spot, outer: Spot, between: list[str]) -> bool:
    """Whether "in X oblast" says by its kind word which region a named town or village lies in."""
    regions = bool(outer.entries) and all(entry.kind in ("region", "governorate") for entry in outer.entries)
    return regions and between[-1:] in (["in"], [","]) and inner.kind in ("village", "town")


def _lists(inner: Spot, outer: Spot, between: list[str]) -> bool:
    """Whether "X, Y" is rather a list of two countries or regions."""
    if between != [","]:
        return False
    wide = inner.entries[0].kind in ("country", "region") and inner.entries[0].population > 200_000
    big = any(entry.kind == "city" and entry.population > 100_000 for entry in inner.entries[:3])
    return wide and not big and not _closes(outer)
