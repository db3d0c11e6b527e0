"""Why a spot means this place and not another: a table of features that can be shown.

population: how populous (0 to 1, logarithmic).  country, region, settlement, natural: what kind of place it is.
well_known: it is on histor's own list of areas and seas.  listed: the name is on histor's lists of well-known names.
capital: it is a country's capital.  alternate: the name is not its usual one.
kind_word: the word beside the name picks it (or, below nought, another kind).
within: the place that the text says holds it does.  signs: the words of the document speak for its country.
home_country, home_region, home_near: the outlet is at home there.
same_region, same_country: how much of the document's other places lie in the same one.
near_others: how many of them are near.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from histor.mentions.gazetteer import Entry
from histor.mentions.places.home import Home
from histor.mentions.places.points import distance_km

NATURAL = frozenset({"river", "lake", "range", "sea"})
SETTLED = frozenset({"city", "town", "village", "borough"})
MOST = 7.5  # the logarithm of the population that counts as 1
Cell = tuple[int, int]


@dataclass(slots=True)
class Surroundings:
    """How much of the document's places lies in each country, region and cell of a degree."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    regions: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))
    total: float = 0.0

    def add(self, entry: Entry, amount: float) -> None:
        """Counts a place; a negative amount takes it out again."""
        self.total += amount
        if entry.country:
            self.countries[entry.country] += amount
        region = region_of(entry)
        if region >= 0:
            self.regions[region] += amount
        if entry.kind not in ("country", "continent", "area", "region", "sea"):
            self.cells[cell(entry)] += amount


def region_of(entry: Entry) -> int:
    """The first-level region an entry lies in, itself where it is one."""
    return entry.index if entry.kind == "region" else entry.admin1


def cell(entry: Entry) -> Cell:
    """The cell of a degree that an entry lies in."""
    return math.floor(entry.latitude), math.floor(entry.longitude)


def own(entry: Entry, kinds: frozenset[str], home: Home, names_home: bool) -> dict[str, float]:
    """The features that do not look at the document's other places."""
    population = min(1.0, math.log10(entry.population + 10) / MOST)
    out = {
        "population": population * (0.5 if names_home else 1.0),
        "country": float(entry.kind == "country"),
        "region": float(entry.kind in ("region", "continent", "area")),
        "settlement": float(entry.kind in SETTLED),
        "capital": float(entry.is_capital),
        "well_known": float(entry.kind == "continent" or entry.id.startswith("histor:")),
        "listed": float(entry.is_listed and not entry.id.startswith("histor:")),
        "natural": float(entry.kind in NATURAL and not entry.id.startswith("histor:")),
        "alternate": float(entry.is_alternate),
        "kind_word": 0.0 if not kinds else 1.0 if entry.kind in kinds else -1.0,
        "home_country": float(bool(home.country) and entry.country == home.country),
        "home_region": float(home.region >= 0 and region_of(entry) == home.region),
        "home_near": _nearness(entry, home.point),
    }
    return {name: value for name, value in out.items() if value}


def _nearness(entry: Entry, point: tuple[float, float] | None) -> float:
    if point is None or entry.kind in ("country", "region", "continent"):
        return 0.0
    return math.exp(-distance_km((entry.latitude, entry.longitude), point) / 100.0)


def among(entry: Entry, around: Surroundings) -> dict[str, float]:
    """The features that look at the document's other places."""
    region = region_of(entry)
    y, x = cell(entry)
    near = sum(around.cells.get((y + dy, x + dx), 0.0) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    out = {
        "same_region": _share(around.regions.get(region, 0.0), around.total) if region >= 0 else 0.0,
        "same_country": _share(around.countries.get(entry.country, 0.0), around.total) if entry.country else 0.0,
        "near_others": math.log1p(max(0.0, near)) if entry.kind not in ("country", "continent", "region") else 0.0,
    }
    return {name: value for name, value in out.items() if value > 1e-9}


def _share(part: float, total: float) -> float:
    """How much of the rest it is: nearly the share, but one other place alone does not make certain."""
    return max(0.0, part) / (max(0.0, total) + 0.7)
