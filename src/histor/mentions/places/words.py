"""The word lists and weights of the English place rules, loaded once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from histor.errors import DataError

FOLDER = Path(__file__).parents[1] / "data" / "en" / "places"


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word that says what kind of place a name is of, where it may stand, and what kind an unknown place is."""

    before: bool
    after: bool
    kinds: frozenset[str]
    unknown: str


@dataclass(frozen=True, slots=True)
class Words:
    """All word lists of this part."""

    kinds: dict[str, KindWord]
    sites: frozenset[str]
    roads: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    first_names: frozenset[str]
    prepositions: frozenset[str]
    calendar: frozenset[str]
    bodies: frozenset[str]
    fillers: frozenset[str]
    authorities: frozenset[str]
    forces: frozenset[str]
    strikes: frozenset[str]
    takings: frozenset[str]
    takers: frozenset[str]
    lands: frozenset[str]
    fighters: frozenset[str]
    retaking: frozenset[str]
    hitters: frozenset[str]
    hits: frozenset[str]
    bombarding: frozenset[str]
    papers: frozenset[str]
    modifiers: frozenset[str]
    inhabitants: frozenset[str]
    peoples: frozenset[str]
    homes: frozenset[str]
    institutions: frozenset[str]
    signs: dict[str, tuple[str, ...]]
    directions: dict[str, str]
    lengths: dict[str, float]
    numbers: dict[str, float]
    near: dict[str, float]
    edges: dict[str, float]
    ways: frozenset[str]
    outlets: dict[str, tuple[str, str]]
    mastheads: frozenset[str]
    beginnings: frozenset[str]
    backward: dict[str, frozenset[str]]
    abbreviations: dict[str, str]
    shortened: dict[str, str]


@cache
def words() -> Words:
    """The shipped lists. Raises DataError where a file is missing or broken."""
    return Words(
        kinds={row[0]: _kind(row) for row in _rows("kinds.txt", 4)},
        sites=_flat("sites.txt"),
        roads=_flat("roads.txt"),
        common=_flat("common.txt"),
        titles=_flat("titles.txt"),
        first_names=_flat("first_names.txt"),
        prepositions=_flat("prepositions.txt"),
        calendar=_flat("calendar.txt"),
        bodies=_flat("bodies.txt"),
        fillers=_flat("fillers.txt"),
        authorities=_flat("authorities.txt"),
        forces=_flat("forces.txt"),
        strikes=_flat("strikes.txt"),
        takings=_flat("takings.txt"),
        takers=_flat("takers.txt"),
        lands=_flat("lands.txt"),
        fighters=_flat("landtakers.txt"),
        retaking=_flat("retaking.txt"),
        hitters=_flat("hitters.txt"),
        hits=_flat("hits.txt"),
        bombarding=_flat("bombarding.txt"),
        papers=_flat("papers.txt"),
        modifiers=_flat("modifiers.txt"),
        inhabitants=_flat("inhabitants.txt"),
        peoples=_flat("peoples.txt"),
        homes=_flat("homes.txt"),
        institutions=_flat("institutions.txt"),
        signs=_signs(),
        directions={row[0]: row[1] for row in _rows("directions.txt", 2)},
        lengths={row[0]: float(row[1]) for row in _rows("lengths.txt", 2)},
        numbers={row[0]: float(row[1]) for row in _rows("numbers.txt", 2)},
        near={row[0]: float(row[1]) for row in _rows("near.txt", 2)},
        edges={row[0]: float(row[1]) for row in _rows("edges.txt", 2)},
        ways=_flat("ways.txt"),
        outlets=_outlets(),
        backward={row[0]: frozenset(row[1].split()) for row in _rows("backward.txt", 2)},
        mastheads=_flat("mastheads.txt"),
        beginnings=_flat("beginnings.txt"),
        shortened={row[0]: row[1] for row in _rows("shortened.txt", 2)},
        abbreviations={row[0]: row[1] for row in _rows("abbreviations.txt", 2)},
    )


@cache
def weights(table: str) -> dict[str, float]:
    """One table of the weights: `spotting`, `resolving` or `decision`."""
    held = tomllib.loads(_text("weights.toml"))
    return {name: float(value) for name, value in held[table].items()}


def _text(name: str) -> str:
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"{FOLDER / name}: missing ({error.strerror}); install histor anew") from error


def _lines(name: str) -> list[str]:
    return [line for line in _text(name).splitlines() if line and not line.startswith("#")]


def _flat(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _kind(row: list[str]) -> KindWord:
    return KindWord(row[1] in ("before", "both"), row[1] in ("after", "both"), frozenset(row[2].split()), row[3])


def _signs() -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for country, held in _rows("signs.txt", 2):
        for word in held.split():
            out[word] = (*out.get(word, ()), country)
    return out


def _outlets() -> dict[str, tuple[str, str]]:
    rows = [*_rows("stations.txt", 3), *_rows("outlets.txt", 3)]
    return {mark: (code, town) for code, town, marks in rows for mark in marks.split()}


def _rows(name: str, cells: int) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.split("|")] for line in _lines(name)]
    for row in rows:
        if len(row) != cells:
            raise DataError(f"{FOLDER / name}: the row of {row[0]!r} has {len(row)} cells, not {cells}")
    return rows
