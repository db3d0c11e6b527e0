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
