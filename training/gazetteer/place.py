"""A place on its way into the gazetteer."""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """One place to write. `names` maps a name as written to its flags; `region` and `part` are codes of its regions."""

    scheme: str
    number: int | str
    label: str
    kind: str
    latitude: float
    longitude: float
    population: int = 0
    radius: float = 1.0
    country: str = ""
    region: str = ""
    part: str = ""
    capital: bool = False
    names: dict[str, int] = field(default_factory=dict)

    def add(self, names: list[str], flags: int) -> None:
        """Adds names that are not there yet."""
        for name in names:
            if name:
                self.names.setdefault(name, flags)


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude, longitude) in degrees."""
    la, lo, lb, lp = (math.radians(value) for value in (*a, *b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def middle(points: list[tuple[float, float]]) -> tuple[tuple[float, float], float]:
    """The middle of the settled land of a region and how far it reaches (km).

    Every cell of a quarter degree with a place in it counts once, so that big cities do not draw the middle to them.
    The reach is the distance that nine in ten cells lie within, and half a cell.
    """
    cells = sorted({(round(latitude * 4) / 4, round(longitude * 4) / 4) for latitude, longitude in points})
    if len(cells) < 4:
        cells = sorted(points)
    longitudes = [longitude for _, longitude in cells]
    if max(longitudes) - min(longitudes) > 180:  # the region crosses the date line
        cells = [(latitude, longitude % 360) for latitude, longitude in cells]
    at = (sum(cell[0] for cell in cells) / len(cells), sum(cell[1] for cell in cells) / len(cells))
    reach = sorted(distance_km(at, cell) for cell in cells)[int(len(cells) * 0.9) - (len(cells) % 10 == 0)]
    return (at[0], (at[1] + 180) % 360 - 180), reach + 8.0
