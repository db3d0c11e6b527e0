"""The land of Natural Earth in cells of half a degree, and which region each cell belongs to.

No boundary of Natural Earth is read. A cell of land belongs to the region of the populated place nearest to it, and
so to the region that GeoNames counts that place in.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from .points import Point

FILE = "ne_50m_land.geojson.gz"
STEP = 0.5  # degrees
FARTHEST = 0.08  # of the earth's radius, about 500 km: land farther from any populated place is nobody's


class Land:
    """Cells of land, as their middles."""

    def __init__(self, sources: Path) -> None:
        held = json.loads(gzip.decompress((sources / "natural-earth" / FILE).read_bytes()))
        crossings: dict[int, list[float]] = defaultdict(list)
        for feature in held["features"]:
            shape = feature["geometry"]
            for polygon in [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]:
                for ring in polygon:
                    _cross(ring, crossings)
        self.cells = [
            (_latitude(row), column * STEP - 180 + STEP / 2)
            for row, held_at in sorted(crossings.items())
            for west, east in zip(sorted(held_at)[::2], sorted(held_at)[1::2], strict=True)
            for column in range(math.ceil((west + 180) / STEP - 0.5), math.floor((east + 180) / STEP - 0.5) + 1)
        ]
        self._held = frozenset(self.cells)

    def holds(self, point: Point) -> bool:
        """Whether the cell that a point is in is one of land."""
        row, column = math.floor((point[0] + 90) / STEP), math.floor((point[1] + 180) / STEP)
        return (_latitude(row), column * STEP - 180 + STEP / 2) in self._held

    def by_region(self, settled: list[tuple[str, Point]]) -> dict[str, list[Point]]:
        """The cells of each region by its code, as the populated places in them (region, point) tell."""
        away, nearest = cKDTree(_vectors([point for _, point in settled])).query(_vectors(self.cells))
        out: dict[str, list[Point]] = defaultdict(list)
        for cell, distance, at in zip(self.cells, away, nearest, strict=True):
            if distance < FARTHEST:
                out[settled[at][0]].append(cell)
        return out


def _latitude(row: int) -> float:
    return row * STEP - 90 + STEP / 2


def _cross(ring: list[list[float]], crossings: dict[int, list[float]]) -> None:
    """Where the ring crosses the middle of each row of cells."""
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        low, high = min(ay, by), max(ay, by)
        for row in range(math.ceil((low + 90) / STEP - 0.5), math.ceil((high + 90) / STEP - 0.5)):
            crossings[row].append(ax + (bx - ax) * (_latitude(row) - ay) / (by - ay))


def _vectors(points: list[Point]) -> Any:
    at = np.radians(np.array(points))
    latitude, longitude = at[:, 0], at[:, 1]
    return np.column_stack(
        (np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude))
    )
