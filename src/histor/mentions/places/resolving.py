"""Which place each spot means, told by the whole document.

Spots of one name are one group and mean one place (one sense per discourse), but for those that a holder or kind word
sets apart. Each group holds a belief over its candidates; beliefs are recomputed for a few rounds from what the other
groups believe, and the last table of features is kept as the explanation.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from histor.mentions.gazetteer import Entry, Gazetteer
from histor.mentions.places.features import SETTLED, Surroundings, among, own
from histor.mentions.places.holding import HOLDERS, lies_in
from histor.mentions.places.home import UNKNOWN, Home, unrivalled
from histor.mentions.places.matching import ENGLISH
from histor.mentions.places.points import distance_km
from histor.mentions.places.spot import Spot, weigh
from histor.mentions.places.words import weights

ROUNDS = 3
HIDDEN = 0.7
MOST_CANDIDATES = 60
STRICT = frozenset({"county", "river", "lake", "camp", "sea", "range"})
QUARTER, REGION = "neighbourhood", "region"
LENGTH = 2.0  # areas are longer than their radius says
FEW = 0.02  # a belief below this is not counted

Key = tuple[str, frozenset[str], str]


@dataclass(slots=True)
class Choice:
    """One candidate of a group with its features, score and belief."""

    entry: Entry
    features: dict[str, float]
    fixed: float
    score: float = 0.0
    belief: float = 0.0


@dataclass(slots=True)
class Group:
    """Spots of one name, what they may mean, and how much they count as surroundings of others."""

    spots: list[Spot]
    choices: list[Choice] = field(default_factory=list)
    weight: float = 1.0
    others: float = 0.0
    rival: float = 0.0
    home: Home = UNKNOWN
    is_quarter: bool = False

    def stray(self) -> bool:
        """Whether the best choice is a small place where nothing else in the document is.

        Such a find is oftener a namesake's: a name that the gazetteer lacks, here a quarter, there a village.
        """
        limits, best = weights("decision"), self.choices[0]
        if self.is_quarter or self._in_houses(best):
            return True
        if self.spots[0].sound:
            return best.features.get("same_country", 0.0) < limits["alone_by_sound"] and "within" not in best.features
        if best.entry.kind not in SETTLED or best.features.get("within", 0.0) > 0.0:
            return False
        if self._by_another_name(best):
            return best.entry.population <= limits["small"]
        if self._abroad(best):
            return best.entry.population <= limits["middling" if self.home.region >= 0 else "small"]
        return best.entry.population <= limits["small"] and self._elsewhere(best)

    def _in_houses(self, best: Choice) -> bool:
        """Whether only houses bear the name ("Lakewood Hospital"), and nothing else is near that place."""
        if not all("in_house" in spot.features for spot in self.spots) or best.features.get("within", 0.0) > 0.0:
            return False
        near = ["home_region", "home_near", "near_others"]
        if self.home.region < 0:
            near.append("same_region")
        return not any(best.features.get(name, 0.0) > weights("decision")["near"] for name in near)

    def missing(self) -> bool:
        """Whether "X, Kan." names a town that the gazetteer has in other regions only."""
        held = [entry for spot in self.spots if spot.holder for entry in spot.holder.entries]
        best = self.choices[0]
        regions = any(entry.kind == "region" for entry in held)
        return regions and best.entry.kind in SETTLED and "within" not in best.features

    def unknown_quarter(self, others: Sequence[Group]) -> bool:
        """Whether it is called a quarter and the best choice is a town far from the rest: only its namesake."""
        if self.spots[0].kind != QUARTER or not self.choices or self.choices[0].entry.kind not in SETTLED:
            return False
        best, limits = self.choices[0], weights("decision")
        here = (best.entry.latitude, best.entry.longitude)
        rest = [other.choices[0].entry for other in others if other.choices and other.spots[0].key != self.spots[0].key]
        near = any(distance_km(here, (e.latitude, e.longitude)) < limits["near_km"] for e in rest if e.kind in SETTLED)
        return not near and "within" not in best.features and best.features.get("home_near", 0.0) <= limits["near"]

    def _by_another_name(self, best: Choice) -> bool:
        """Whether the name is only another one of the best choice's, of which nothing else speaks for its country."""
        speaking = ("same_country", "signs", "home_country", "within")
        return best.entry.is_alternate and not any(best.features.get(name, 0.0) > 0.0 for name in speaking)

    def _abroad(self, best: Choice) -> bool:
        """Whether neither the outlet nor other places of the document are in the best choice's country."""
        limits = weights("decision")
        if best.features.get("same_country", 0.0) > limits["alone"] or "signs" in best.features:
            return False
        return "home_country" not in best.features and (bool(self.home.country) or self.others >= limits["others"])

    def _elsewhere(self, best: Choice) -> bool:
        """Whether outlet or document are of one region and the best choice lies in another, far from the rest."""
        limits, features = weights("decision"), best.features
        alone = not any(other.entry.country == best.entry.country for other in self.choices[1:])
        if alone and best.entry.population > limits["known"]:
            return False  # the only one of its name in the country, and no village
        local = self.rival >= limits["rival"] and self.others >= limits["others"]
        if not (local or self.home.region >= 0) or features.get("same_region", 0.0) > limits["alone_in_region"]:
            return False
        return not any(features.get(name, 0.0) > limits["near"] for name in ("home_region", "home_near", "near_others"))

    def slips(self) -> bool:
        """Whether the document is near the place that a name is one letter off: else it is a name of its own."""
        limits, features = weights("decision"), self.choices[0].features
        if features.get("same_country", 0.0) <= limits["alone_by_sound"]:
            return False
        return any(features.get(name, 0.0) > limits["near"] for name in ("near_others", "same_region", "kind_word"))

    def best(self) -> Choice | None:
        """The choice with the highest score, or None where the gazetteer knows none."""
        return self.choices[0] if self.choices else None

    def close(self) -> list[Choice]:
        """Choices that cannot be told from the best: nearly the same score, but another place."""
        limits, best = weights("decision"), self.choices[0]
        here = (best.entry.latitude, best.entry.longitude)
        return [
            choice
            for choice in self.choices[1:]
            if best.score - choice.score < limits["margin"]
            and distance_km(here, (choice.entry.latitude, choice.entry.longitude)) > limits["near_km"]
            and not (lies_in(best.entry, choice.entry) or lies_in(choice.entry, best.entry))
        ]


def resolve(spots: Sequence[Spot], gazetteer: Gazetteer, home: Home, signs: dict[str, float]) -> dict[Spot, Group]:
    """The group of each spot, its choices ranked. `signs` say how the document's words speak for each country."""
    groups: dict[Key, Group] = {}
    for spot in spots:
        groups.setdefault(_key(spot), Group([])).spots.append(spot)
    table = weights("resolving")
    for name in sorted(home.names):  # the outlet's own name counts as a place that the document speaks of
        spot = Spot(-1, -1, -1, -1, name, gazetteer.lookup_folded(name))
        groups.setdefault(_key(spot), Group([spot], weight=HIDDEN))
    for group in groups.values():
        _choose(group, home, signs, table)
    for _ in range(ROUNDS):
        _round(list(groups.values()), table)
    held = list(groups.values())
    quarters = {group.spots[0].key for group in held if group.unknown_quarter(held)}
    quarters |= {group.spots[0].key for group in held if group.spots[0].kind == REGION and not group.choices}
    for group in groups.values():  # "in X" is the quarter, or the province, that is elsewhere "the X neighbourhood"
        group.is_quarter = group.spots[0].key in quarters
    return {spot: group for group in groups.values() for spot in group.spots}


def _key(spot: Spot) -> Key:
    """What sets a group apart: the name, the kind word, and the role of a holder ("Buffalo, New York")."""
    return spot.key, spot.kinds, "holds" if spot.holds else ""


def _choose(group: Group, home: Home, signs: dict[str, float], table: dict[str, float]) -> None:
    first, group.home = group.spots[0], home
    holders = [entry for spot in group.spots if spot.holder for entry in spot.holder.entries if entry.kind in HOLDERS]
    entries = _without_parts([entry for entry in first.entries if _fits(entry, first)])
    if holders:
        inside = [entry for entry in entries if any(lies_in(entry, holder) for holder in holders)]
        entries = inside + [entry for entry in entries if entry not in inside]
    rivalled = first.key in home.names and not _is_clear(entries)  # "The Paris News" may be of Paris, Texas
    for entry in entries[:MOST_CANDIDATES]:
        features = own(entry, first.kinds, home, rivalled)
        if entry.country in signs:
            features["signs"] = signs[entry.country]
        if any(lies_in(entry, holder) for holder in holders):
            features["within"] = 1.0
        group.choices.append(Choice(entry, features, weigh(features, table)))
    if first.first < 0:
        return _believe(group.choices, {})
    dateline = any(spot.dateline for spot in group.spots)
    group.weight = 1.0 + 0.25 * math.log(len(group.spots)) + (1.0 if dateline else 0.0)
    _believe(group.choices, {})


def _without_parts(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without small towns that the name is short for, where it is that of what holds them.

    Maryland is no other name of Maryland City, nor Long Island of Long Island City.
    """
    wide = [entry for entry in entries if entry.kind in ("region", "area") and not entry.is_alternate]
    small = weights("decision")["small"]
    return [
        entry
        for entry in entries
        if not (entry.is_alternate and entry.kind in SETTLED and entry.population <= small)
        or not any(_holds(holder, entry) for holder in wide)
    ]


def _holds(wide: Entry, entry: Entry) -> bool:
    """Whether a region or area holds a town."""
    if wide.kind != "area":
        return lies_in(entry, wide)
    between = distance_km((entry.latitude, entry.longitude), (wide.latitude, wide.longitude))
    return between <= LENGTH * wide.radius_km


def _is_clear(entries: Sequence[Entry]) -> bool:
    """Whether the biggest town of a name is one where English is spoken, many times bigger than any other."""
    towns = [entry for entry in entries if entry.kind in SETTLED and not entry.is_alternate]
    town = unrivalled(sorted(towns, key=lambda entry: -entry.population))
    return town is not None and town.country in ENGLISH


def _fits(entry: Entry, spot: Spot) -> bool:
    if spot.holds:
        return entry.kind in HOLDERS and not entry.is_adjective
    if spot.kind in STRICT and not any(other.kind in spot.kinds for other in spot.entries):
        return False  # a county that the gazetteer lacks is not the town of its name
    if spot.kind == REGION and entry.kind in SETTLED and entry.population <= weights("decision")["small"]:
        return False  # a province that it lacks is no village
    if spot.kind == "village" and entry.kind == "city" and entry.population > weights("decision")["small"]:
        return False  # nor is a village a big city of its name
    return (spot.adjective or not entry.is_adjective) and not entry.is_short


def _round(groups: list[Group], table: dict[str, float]) -> None:
    """One round: every group looks at what the others believe now."""
    around = Surroundings()
    for group in groups:
        _count(group, around, group.weight)
    tables = []
    for group in groups:
        _count(group, around, -group.weight)
        tables.append({id(choice): among(choice.entry, around) for choice in group.choices})
        group.others = around.total
        group.rival = max(around.regions.values(), default=0.0) / max(1.0, around.total)
        _count(group, around, group.weight)
    for group, seen in zip(groups, tables, strict=True):
        for choice in group.choices:
            for name in ("same_region", "same_country", "near_others"):
                choice.features.pop(name, None)
            choice.features.update(seen.get(id(choice), {}))
        _believe(group.choices, table)


def _count(group: Group, around: Surroundings, amount: float) -> None:
    for choice in group.choices:
        if choice.belief > FEW:
            around.add(choice.entry, amount * choice.belief)


def _believe(choices: list[Choice], table: dict[str, float]) -> None:
    """Scores, sorts, and shares out the belief."""
    for choice in choices:
        choice.score = weigh(choice.features, table) if table else choice.fixed
    choices.sort(key=lambda choice: (-choice.score, choice.entry.index))
    if choices:
        shares = [math.exp(2.0 * (choice.score - choices[0].score)) for choice in choices]
        total = sum(shares)
        for choice, share in zip(choices, shares, strict=True):
            choice.belief = share / total
