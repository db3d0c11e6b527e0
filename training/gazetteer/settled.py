"""Populated places: GeoNames, and the villages of Ukraine that only its post knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.building.features import reach, settled
from histor.mentions.gazetteer.building.naming import kept, plain, without_bracket
from histor.mentions.gazetteer.entry import ALTERNATE, LISTED
from histor.mentions.gazetteer.folding import fold

from .names import ukrainian
from .place import distance_km
from .sources import cities, countries, listed, own, second_level, tabbed

NEAR_KM = 12.0  # two places of one name this near are one
Point = tuple[float, float]


def parts_by_place(sources: Path) -> dict[tuple[str, str], list[tuple[Point, str]]]:
    """Second-level region codes by (country, folded place name), with the place's point."""
    codes: dict[tuple[str, str], list[str]] = {}
    for code, name, ascii_name, _ in tabbed(sources / "gazetteer" / "geonames-admin2.txt.gz"):
        for key in sorted({fold(name), fold(ascii_name)}):
            codes.setdefault((code.split(".")[0], key), []).append(code)
    out: dict[tuple[str, str], list[tuple[Point, str]]] = {}
    for country, name, part, latitude, longitude in second_level():
        for code in codes.get((country, fold(part)), ()):
            out.setdefault((country, fold(name)), []).append(((latitude, longitude), code))
    return out


def city_rows(sources: Path) -> list[Draft]:
    """Populated places of GeoNames with their regions."""
    parts = parts_by_place(sources)
    capitals = {(held["iso"], fold(held["capital"])) for held in countries()}
    extra = {row[0]: (listed(row[1]), listed(row[2])) for row in own("places.txt")}
    return [_city(held, parts, capitals, *extra.get(str(held["geonameid"]), ([], []))) for held in cities()]


def _city(
    held: dict[str, Any],
    parts: dict[tuple[str, str], list[tuple[Point, str]]],
    capitals: set[tuple[str, str]],
    extra: list[str],
    also: list[str],
) -> Draft:
    name, country, people = held["name"], held["countrycode"], held["population"]
    at = (held["latitude"], held["longitude"])
    region = f"{country}.{held['admin1code']}"
    near = [
        code
        for where, code in parts.get((country, fold(name)), ())
        if code.startswith(region + ".") and distance_km(at, where) < NEAR_KM
    ]
    label = extra[0] if extra else plain(name)
    row = Draft(
        "geonames",
        held["geonameid"],
        label,
        settled(people),
        *at,
        people,
        reach(people),
        country,
        region,
        near[0] if near else "",
        (country, fold(name)) in capitals,
    )
    row.add(also, ALTERNATE)
    row.add(extra, LISTED)
    row.add([label, name], 0)
    row.add(kept(name, held["alternatenames"]), ALTERNATE)
    return row


def post_rows(sources: Path, known: list[Draft]) -> list[Draft]:
    """Ukrainian villages of the postal list that are not among the known places."""
    held: dict[str, list[Point]] = {}
    for row in known:
        if row.country == "UA":
            for name in row.names:
                held.setdefault(fold(name), []).append((row.latitude, row.longitude))
    rows: list[Draft] = []
    ordinals: dict[str, int] = {}
    for cells in tabbed(sources / "gazetteer" / "geonames-postal-ua.txt.gz"):
        code, name = cells[1], without_bracket(cells[2])
        at = (float(cells[9]), float(cells[10]))
        latin = ukrainian(name)
        if (
            not name
            or not code.isdigit()
            or any(distance_km(at, where) < NEAR_KM for key in (fold(name), fold(latin)) for where in held.get(key, ()))
        ):
            continue
        held.setdefault(fold(name), []).append(at)
        ordinals[code] = ordinals.get(code, 0) + 1
        row = Draft(
            "geonames-postal-ua", int(code) * 100 + ordinals[code], latin, "village", *at, radius=3.0, country="UA"
        )
        row.add([latin, name], 0)
        rows.append(row)
    return _in_regions(rows, [row for row in known if row.country == "UA"])


def _in_regions(rows: list[Draft], known: list[Draft]) -> list[Draft]:
    """Gives each village the region of the nearest known place: the post's own codes for oblasts are not GeoNames's."""
    cells: dict[tuple[int, int], list[Draft]] = {}
    for row in known:
        cells.setdefault((round(row.latitude * 4), round(row.longitude * 4)), []).append(row)
    for row in rows:
        y, x = round(row.latitude * 4), round(row.longitude * 4)
        near = [other for dy in (-1, 0, 1) for dx in (-1, 0, 1) for other in cells.get((y + dy, x + dx), ())]
        if near:
            here = (row.latitude, row.longitude)
            row.region = min(near, key=lambda other: distance_km(here, (other.latitude, other.longitude))).region
    return rows
