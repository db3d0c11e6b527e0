"""Points and directions on the sphere."""

from __future__ import annotations

import math

EARTH_KM = 6371.0088
POINTS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
DEGREES = {name: at * 22.5 for at, name in enumerate(POINTS)}

Point = tuple[float, float]


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance of two (latitude, longitude) in degrees."""
    la, lo, lb, lp = (math.radians(value) for value in (*a, *b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def away(point: Point, bearing: str, kilometres: float) -> Point:
    """The point that lies so far away in that direction ("SE") along a great circle."""
    latitude, longitude = math.radians(point[0]), math.radians(point[1])
    angle, turn = kilometres / EARTH_KM, math.radians(DEGREES[bearing])
    sine = math.sin(latitude) * math.cos(angle) + math.cos(latitude) * math.sin(angle) * math.cos(turn)
    there = math.asin(sine)
    east = math.atan2(
        math.sin(turn) * math.sin(angle) * math.cos(latitude), math.cos(angle) - math.sin(latitude) * sine
    )
    return math.degrees(there), (math.degrees(longitude + east) + 180) % 360 - 180


def halfway(a: Point, b: Point) -> Point:
    """The middle of two points that are near each other."""
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
