"""Rivers and lakes of Natural Earth."""

from __future__ import annotations

import math
from pathlib import Path

from .place import Row, middle
from .sources import features

FILES = (
    ("river", "ne_10m_rivers_lake_centerlines.geojson.gz"),
    ("river", "ne_10m_rivers_europe.geojson.gz"),
    ("lake", "ne_10m_lakes_europe.geojson.gz"),
)
WELL_KNOWN = 6.0  # the scale rank up to which a bare name means the river


def water_rows(sources: Path) -> list[Row]:
    """One row for each water; the point is the middle of its course, the radius reaches its ends.

    Waters of one name that are far apart are different ones.
    """
    points: dict[tuple[str, str], list[tuple[float, float]]] = {}
    ranks: dict[tuple[str, str], float] = {}
    for kind, file in FILES:
        for held, coordinates in features(sources / "natural-earth" / file):
            name = held.get("name_en") or held.get("name") or ""
            if not name or "," in name or name.isupper():
                continue
            points.setdefault((kind, name), []).extend((latitude, longitude) for longitude, latitude in coordinates)
            rank = float(held.get("scalerank") or 99)
            ranks[kind, name] = min(rank, ranks.get((kind, name), rank))
    return [
        _water(kind, name, where, ranks[kind, name], at)
        for (kind, name), held in sorted(points.items())
        for at, where in enumerate(_apart(held))
    ]


def _apart(points: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """The points in groups whose cells of two degrees touch, the longest first."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for latitude, longitude in points:
        cells.setdefault((math.floor(latitude / 2), math.floor(longitude / 2)), []).append((latitude, longitude))
    groups = []
    while cells:
        todo, group = [min(cells)], []
        while todo:
            y, x = todo.pop()
            group += cells.pop((y, x), [])
            todo += [(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (y + dy, x + dx) in cells]
        groups.append(group)
    return sorted(groups, key=lambda group: (-len(group), group[0]))


def _water(kind: str, name: str, where: list[tuple[float, float]], rank: float, ordinal: int) -> Row:
    at, reach = middle(where)
    mark = f"{kind}/{name}" if ordinal == 0 else f"{kind}/{name}/{ordinal + 1}"
    row = Row("natural-earth", mark, name, kind, *at, radius=min(reach, 3000.0))
    word = "River" if kind == "river" else "Lake"
    if word in name.split() or rank <= WELL_KNOWN:
        row.add([name], 0)
    if word not in name.split():
        row.add([f"{name} {word}", f"{word} {name}"], 0)
    return row
