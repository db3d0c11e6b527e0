"""Countries, and their first- and second-level regions."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.building.naming import kept
from histor.mentions.gazetteer.entry import ADJECTIVE, ALTERNATE, LISTED, SHORT
from histor.mentions.gazetteer.folding import fold

from .ground import Ground
from .points import Point, reaching, together
from .sources import countries, cyrillic_countries, factbook, listed, own, tabbed

OBLASTS = frozenset({"UA"})  # their usual English name has the kind word
CHIEF = 0.1  # of the region's people
SHORTEST = 25.0  # km: no region is smaller for us, for its bounds are not known


def _middles(ground: Ground) -> dict[str, Point]:
    """The middle of each country by ISO code: the World Factbook's, else that of its land."""
    given = {code: where for code, where, _ in own("middles.txt")}
    book = factbook()
    out = {held["iso"]: found[0] for held in countries() if (found := ground.place(held["iso"]))}
    out |= {
        held["iso"]: book[held["fips"]] for held in countries() if held["fips"] in book and held["iso"] not in given
    }
    return out | {code: point(where) for code, where in given.items() if where}


def point(cell: str) -> Point:
    """The (latitude, longitude) of a cell."""
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)


def country_rows(ground: Ground) -> list[Draft]:
    """Countries with their middle, a radius from the area, names and adjectives."""
    given = {row[0]: row[1:] for row in own("countries.txt")}
    middles, cyrillic = _middles(ground), cyrillic_countries()
    rows = []
    for held in countries():
        if held["iso"] not in given:
            continue  # dissolved states
        others, adjectives = given[held["iso"]]
        at = middles.get(held["iso"])
        if at is None:
            continue  # nobody lives there, and no source has its middle
        row = Draft(
            "geonames",
            held["geonameid"],
            held["name"],
            "country",
            *at,
            population=held["population"],
            radius=max(5.0, math.sqrt(float(held["areakm2"]) / math.pi)),
            country=held["iso"],
        )
        row.add([held["name"]], 0)
        row.add(listed(others), 0)
        row.add(cyrillic.get(held["iso"], []), 0)
        row.add(listed(adjectives), ADJECTIVE)
        rows.append(row)
    return rows


def region_rows(sources: Path, ground: Ground, people: dict[str, int]) -> list[Draft]:
    """First-level regions that have a populated place; `people` are those of each, by code."""
    given = {row[0]: row[1:] for row in own("regions.txt")}
    cyrillic = {code: listed(names) for code, names in own("regions_cyrillic.txt")}
    rows = []
    for code, name, plain, number in tabbed(sources / "gazetteer" / "geonames-admin1.txt.gz"):
        found = ground.place(code)
        if found is None:
            continue
        others, adjectives = given.get(code, ("", ""))
        at, reach = found
        row = Draft(
            "geonames",
            int(number),
            name,
            "region",
            *at,
            people.get(code, 0),
            max(reach, SHORTEST),
            code.split(".")[0],
            region=code,
        )
        known = LISTED if code in given else 0
        row.add([name, plain], known)
        row.add([_bare(name), *kept(name, [plain])], known)
        row.add([other for other in listed(others) if not _short(other)], known)
        row.add(cyrillic.get(code, []), known)
        if row.country in OBLASTS and others and not name.endswith("City"):
            row.label = f"{listed(others)[0]} Oblast" if code != "UA.11" else "Crimea"
            row.add([row.label], known)
        row.add([other for other in listed(others) if _short(other)], SHORT)
        row.add(listed(adjectives), ADJECTIVE)
        rows.append(row)
    return rows


def yield_to_towns(regions: list[Draft], settled: list[Draft]) -> None:
    """Marks a region's name as another name where a chief town in it bears it: "Kharkiv" alone is the city.

    States of the USA are left as they are: "New York" alone is often the state.
    """
    towns = {
        (row.region, fold(name)): row for row in sorted(settled, key=lambda row: row.population) for name in row.names
    }
    for region in regions:
        for name in region.names:
            town = towns.get((region.region, fold(name)))
            if (
                town is not None
                and _usual(town, name)
                and region.country != "US"
                and town.population > CHIEF * region.population
            ):
                region.names[name] |= ALTERNATE


def _usual(town: Draft, name: str) -> bool:
    """Whether a town bears the name as a usual one."""
    return any(fold(held) == fold(name) and flags != ALTERNATE for held, flags in town.names.items())


def part_rows(sources: Path, inside: dict[str, list[Point]]) -> list[Draft]:
    """Second-level regions that hold a place whose region is known."""
    rows = []
    for code, name, plain, number in tabbed(sources / "gazetteer" / "geonames-admin2.txt.gz"):
        if code not in inside:
            continue
        at, reach = reaching(together(inside[code]))
        country, region, _ = code.split(".", 2)
        row = Draft(
            "geonames",
            int(number),
            name,
            "district",
            *at,
            radius=min(max(reach, 10.0), 150.0),
            country=country,
            region=f"{country}.{region}",
            part=code,
        )
        row.add([name, plain], 0)
        if country != "US":  # there the bare name of a county is nearly always a town's
            row.add([_bare(name)], ALTERNATE)
        rows.append(row)
    return rows


def by_code(pairs: list[tuple[str, Point]]) -> dict[str, list[Point]]:
    """Points by code."""
    out: dict[str, list[Point]] = defaultdict(list)
    for code, at in pairs:
        out[code].append(at)
    return out


def _bare(name: str) -> str:
    for (word,) in own("kind_words.txt"):
        if name.endswith(" " + word) and len(name) > len(word) + 3:
            return name.removesuffix(" " + word)
    return ""


def _short(name: str) -> bool:
    """Whether a name is an abbreviation that means a region only after a comma."""
    return len(name) <= 6 and (name.endswith(".") or (name.isupper() and len(name) == 2)) and name not in ("DC", "D.C.")
