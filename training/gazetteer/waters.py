"""Rivers and lakes of Natural Earth."""

from __future__ import annotations

from pathlib import Path

from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.entry import LISTED

from .points import along, apart, reaching
from .sources import features, listed, own

FILES = (
    ("river", "ne_10m_rivers_lake_centerlines.geojson.gz"),
    ("river", "ne_10m_rivers_europe.geojson.gz"),
    ("lake", "ne_10m_lakes_europe.geojson.gz"),
)
APART = 2.0  # degrees
WELL_KNOWN = 6.0  # the scale rank up to which a bare name means the river


def water_rows(sources: Path) -> list[Draft]:
    """One row for each water; the point is the middle of its course, the radius reaches its ends.

    Waters of one name that are far apart are different ones.
    """
    others = {name: listed(names) for name, names in own("waters.txt")}
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
        _water(kind, name, where, ranks[kind, name], at, others.get(name, []) if at == 0 else [])
        for (kind, name), held in sorted(points.items())
        for at, where in enumerate(apart(held, APART))
    ]


def _water(  # noqa: PLR0913, PLR0917  # all that a row holds
    kind: str, name: str, where: list[tuple[float, float]], rank: float, ordinal: int, others: list[str]
) -> Draft:
    at, reach = along(where) if kind == "river" else reaching(where)
    mark = f"{kind}/{name}" if ordinal == 0 else f"{kind}/{name}/{ordinal + 1}"
    row = Draft("natural-earth", mark, name, kind, *at, radius=min(reach, 3000.0))
    word = "River" if kind == "river" else "Lake"
    if word in name.split() or rank <= WELL_KNOWN:
        row.add([name], 0)
    if word not in name.split():
        row.add([f"{name} {word}", f"{word} {name}"], 0)
    row.add(others, LISTED)
    return row
