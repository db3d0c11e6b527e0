"""A gazetteer from a full GeoNames dump: its places are added to those that come with histor.

The tables are those of https://download.geonames.org/export/dump/ (its readme.txt names their columns). Places that
histor has keep their names and get the dump's point and population; all others come after them. Read twice: regions
first, since the places in them name them by code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from histor.errors import DataError
from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.building.features import features, reach, settled
from histor.mentions.gazetteer.building.lines import Told, cells, size
from histor.mentions.gazetteer.building.naming import kept, plain
from histor.mentions.gazetteer.building.writer import Writer, digest
from histor.mentions.gazetteer.entry import ALTERNATE
from histor.mentions.gazetteer.gazetteer import Gazetteer

PLACES = re.compile(r"allCountries|no-country|cities\d+|[A-Z]{2}")
PLACE_COLUMNS, NAME_COLUMNS, CODE_COLUMNS = 19, 4, 4
CODES = ("admin1CodesASCII", "admin2Codes")
LANGUAGES = frozenset({"", "en", "uk", "ru", "abbr"})
WIDE = {"region": "region", "district": "part"}
Bar = Callable[[str, int], Told]  # given a file's name and size, what to tell of its bytes


@dataclass(slots=True)
class Tables:
    """The files of a dump by what they hold."""

    places: list[Path] = field(default_factory=list)
    names: list[Path] = field(default_factory=list)
    regions: list[Path] = field(default_factory=list)


def from_dump(files: Sequence[Path], folder: Path, bar: Bar, base: Gazetteer | None = None) -> int:
    """Builds the gazetteer in `folder`; how many places it holds. Raises DataError that names file and line."""
    tables, held = sorted_out(files), base or Gazetteer.open()
    rows = {number: row for row, number in held.numbers()}
    with Writer() as writer:
        writer.base(held)
        english = dict(_english(tables.regions, bar))
        for wide in (True, False):
            for path in tables.places:
                told = bar(f"{path.name}, {'regions' if wide else 'places'}", size(path))
                for draft in _drafts(path, told, wide, english):
                    _put(writer, draft, rows)
        for path in tables.names:
            _more_names(writer, path, bar(path.name, size(path)), rows)
        made_of = {path.name: digest(path) for path in files}
        writer.finish(folder, {"sources": held.manifest["sources"], "dump": made_of, "licence": "CC BY 4.0, GeoNames"})
        return writer.places


def sorted_out(files: Sequence[Path]) -> Tables:
    """The files by what their names say they hold. Raises DataError for a name that GeoNames has not, or no places."""
    tables = Tables()
    for path in files:
        if PLACES.fullmatch(path.stem):
            tables.places.append(path)
        elif path.stem == "alternateNamesV2":
            tables.names.append(path)
        elif path.stem in CODES:
            tables.regions.append(path)
        else:
            raise DataError(
                f"{path}: not named as a table of GeoNames; those known are allCountries, XX (a country's code), "
                "cities500, alternateNamesV2, admin1CodesASCII and admin2Codes, as .txt or .zip"
            )
    if not tables.places:
        raise DataError("no table of places; give allCountries.zip or a country's, such as UA.zip")
    return tables


def _english(paths: Sequence[Path], bar: Bar) -> Iterator[tuple[int, str]]:
    """Names of regions by number, as the tables of codes have them."""
    for path in paths:
        for number, row in cells(path, CODE_COLUMNS, bar(path.name, size(path))):
            yield _whole(row[3], path, number, "a GeoNames number"), row[1]


def _put(writer: Writer, draft: Draft, rows: dict[int, int]) -> None:
    number = int(draft.number)
    row = rows.get(number)
    if row is None:
        rows[number] = writer.place(draft)
        return
    writer.move(row, draft)
    writer.name(row, draft)
    if draft.kind in WIDE:
        {"region": writer.regions, "district": writer.parts}[draft.kind].setdefault(
            draft.region if draft.kind == "region" else draft.part, row
        )


def _drafts(path: Path, told: Told, wide: bool, english: dict[int, str]) -> Iterator[Draft]:
    """The places of one table: regions of both levels, or else all others."""
    for number, row in cells(path, PLACE_COLUMNS, told):
        found = features().get(row[7])
        if found is None or (found[0] in WIDE) != wide:
            continue
        yield _draft(row, *found, path, number, english)


def _draft(row: list[str], kind: str, radius: float, path: Path, line: int, english: dict[int, str]) -> Draft:  # noqa: PLR0913, PLR0917
    mark = _whole(row[0], path, line, "a GeoNames number")
    people = _whole(row[14] or "0", path, line, "a population")
    latitude, longitude = _degrees(row[4], 90, path, line), _degrees(row[5], 180, path, line)
    region = f"{row[8]}.{row[10]}" if row[10] else ""
    name = english.get(mark) or row[1]
    draft = Draft(
        "geonames",
        mark,
        plain(name),
        settled(people) if kind == "settled" else kind,
        latitude,
        longitude,
        people,
        radius or reach(people),
        row[8],
        region,
        f"{region}.{row[11]}" if region and row[11] else "",
        row[7] == "PPLC",
    )
    draft.add([plain(name), row[1], row[2]], 0)
    draft.add(kept(name, row[3].split(",")) if row[3] else (), ALTERNATE)
    return draft


def _more_names(writer: Writer, path: Path, told: Told, rows: dict[int, int]) -> None:
    """Names in Latin and Cyrillic of English, Ukrainian and Russian, from the table of other names."""
    for line, cell in cells(path, NAME_COLUMNS, told):
        row = rows.get(_whole(cell[1], path, line, "a GeoNames number"))
        if row is not None and cell[2] in LANGUAGES:
            draft = Draft("geonames", 0, "", "site", 0.0, 0.0)
            draft.add([cell[3]], ALTERNATE)
            writer.name(row, draft)


def _whole(cell: str, path: Path, line: int, what: str) -> int:
    if cell.isdecimal() or (cell.startswith("-") and cell[1:].isdecimal()):
        return int(cell)
    raise DataError(f"{path}:{line}: {cell!r} where {what} is expected; give the file as GeoNames publishes it")


def _degrees(cell: str, most: float, path: Path, line: int) -> float:
    try:
        value = float(cell)
    except ValueError:
        value = most + 1
    if not -most <= value <= most:
        raise DataError(f"{path}:{line}: {cell!r} where degrees are expected; give the file as GeoNames publishes it")
    return value
