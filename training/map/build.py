"""Builds the ground of the page's map: land, waters and boundaries of Natural Earth, and the names of places.

    python -m training.map.build [--sources ../shared/sources] [--out page/data] [--check]

`ground.json` holds lines and rings in hundredths of a degree, each as its first point and the steps to the next, so
that the file stays small. `places.json` holds the larger settled places of the gazetteer, the largest first. The same
sources give the same bytes. `--check` builds anew and says whether the files in `--out` are the same.

Natural Earth draws boundaries as they are held. The map draws a solid line only where no state disputes it and a
dashed one elsewhere; the line that parts Crimea from the rest of Ukraine is not drawn (General Assembly 68/262).
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numpy import isin

from histor.mentions.gazetteer.entry import KINDS
from histor.mentions.gazetteer.gazetteer import KIND_MASK, shipped

from .lines import Line, joined, stepped, thinned

SCALE = 100  # a hundredth of a degree is about a kilometre
SOLID = "International boundary (verify)"
DASHED = ("Disputed", "Indefinite", "Line of control", "Indeterminant")
UNDRAWN = {"Russia", "Ukraine"}  # where this pair is not marked as international, it is the line at Crimea
SETTLED = ("city", "town", "village", "borough")
SMALLEST_RIVER, SMALLEST_TOWN = 6.0, 40_000


def main() -> int:
    """Writes the files, or says which differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, default=Path("../shared/sources"))
    parser.add_argument("--out", type=Path, default=Path("page/data"))
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    made = {"ground.json": ground(chosen.sources / "natural-earth"), "places.json": places()}
    wrong = []
    for name, value in made.items():
        path, written = chosen.out / name, json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
        if not chosen.check:
            path.write_text(written, "utf-8")
        elif not path.is_file() or path.read_text("utf-8") != written:
            wrong.append(str(path))
    for path in wrong:
        print(f"{path}: a fresh build differs; run python -m training.map.build")
    return 1 if wrong else 0


def ground(folder: Path) -> dict[str, list[list[int]]]:
    """Land as rings, waters and boundaries as lines, each stepped."""
    dashed = [
        line
        for about, line in lines(folder / "ne_10m_admin_0_boundary_lines_land.geojson.gz")
        if about["featurecla"].startswith(DASHED) and {about["adm0_left"], about["adm0_right"]} != UNDRAWN
    ]
    solid = [
        line
        for about, line in lines(folder / "ne_10m_admin_0_boundary_lines_land.geojson.gz")
        if about["featurecla"] == SOLID
    ]
    rivers = [
        line
        for about, line in lines(folder / "ne_10m_rivers_lake_centerlines.geojson.gz")
        if about["scalerank"] <= SMALLEST_RIVER and about["featurecla"] in ("River", "Lake Centerline")
    ]
    land = [line for _, line in lines(folder / "ne_50m_land.geojson.gz")]
    lakes = [line for _, line in lines(folder / "ne_10m_lakes_europe.geojson.gz")]
    return {
        "land": drawn(land, 0.005),
        "lakes": drawn(lakes, 0.01),
        "rivers": drawn(joined(rivers), 0.02),
        "boundaries": drawn(joined(solid), 0.012),
        "disputed": drawn(joined(dashed), 0.012),
    }


def lines(path: Path) -> Iterator[tuple[dict[str, Any], Line]]:
    """Each line or ring of a file, with the properties of its feature."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        held = json.load(file)
    for feature in held["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"]
        depth = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}[shape["type"]]
        for _ in range(2 - depth):
            parts = [parts]
        for part in parts:
            for line in part:
                yield feature["properties"], [(float(x), float(y)) for x, y, *_ in line]


def drawn(every: list[Line], tolerance: float) -> list[list[int]]:
    """Lines with the points that matter, stepped; what is too small to be seen is left out."""
    found = (stepped(thinned(line, tolerance), SCALE) for line in every)
    return [line for line in found if len(line) >= 4]


def places() -> list[list[Any]]:
    """Settled places, the largest first: name, latitude, longitude in hundredths of a degree, thousands of people."""
    gazetteer = shipped()
    records, labels = gazetteer.records(), gazetteer.labels()
    settled = isin(records["kind"] & KIND_MASK, [KINDS.index(kind) for kind in SETTLED])
    large = records[settled & (records["population"] >= SMALLEST_TOWN)]
    found = []
    for row in sorted(large, key=lambda row: (-int(row["population"]), int(row["number"]))):
        start, people = int(row["label"]), round(int(row["population"]) / 1000)
        name = bytes(labels[start : start + int(row["label_length"])]).decode("utf-8")
        found.append([name, *(round(int(row[axis]) * SCALE / 1e5) for axis in ("latitude", "longitude")), people])
    return found


if __name__ == "__main__":
    raise SystemExit(main())
