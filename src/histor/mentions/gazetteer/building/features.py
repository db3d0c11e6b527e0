"""What a feature of GeoNames becomes: its kind, and how far it reaches where nothing tells."""

from __future__ import annotations

import math
from functools import cache

from histor.mentions.gazetteer.gazetteer import SHIPPED

CITY, TOWN = 15_000, 3_000  # people


@cache
def features() -> dict[str, tuple[str, float]]:
    """Kind and radius in km by feature code."""
    out: dict[str, tuple[str, float]] = {}
    for line in (SHIPPED / "features.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, radius, codes = (cell.strip() for cell in line.split("|"))
            out |= dict.fromkeys(codes.split(), (kind, float(radius)))
    return out


def settled(people: int) -> str:
    """City, town or village."""
    return "city" if people >= CITY else "town" if people >= TOWN else "village"


def reach(people: int) -> float:
    """About how far a settlement reaches (km), from its population at common densities."""
    return min(30.0, 0.8 + 0.5 * math.sqrt(people / 1000))
