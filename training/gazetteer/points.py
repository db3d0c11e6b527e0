"""Points and radii of what has no point of its own: they are worked out from the settled places in it or around it."""

from __future__ import annotations

import math

from .place import distance_km

Point = tuple[float, float]
CELLS = 4  # to a degree
HALF_CELL = 8.0  # km
STRAY = 4.0  # degrees
MOST = 0.9  # of the cells lie within the radius


def reaching(points: list[Point]) -> tuple[Point, float]:
    """The middle of the ground that the points take up, and the radius that nine in ten of them lie within (km).

    The middle is the centre of their convex hull, so that neither big cities nor crowded coasts draw it to them. For
    the radius every cell of a quarter degree with a place in it counts once.
    """
    turned = _turned(points)
    at = _hull_centre(turned) or _mean(turned)
    centre = (at[0], (at[1] + 180) % 360 - 180)
    return centre, _reach(centre, points)


def balanced(cells: list[Point]) -> tuple[Point, float]:
    """The point at which cells of land would balance, and the radius that nine in ten of them lie within (km)."""
    x = y = z = 0.0
    for latitude, longitude in cells:
        up, around = math.radians(latitude), math.radians(longitude)
        weight = math.cos(up)  # a cell is narrower towards the pole
        x += weight * math.cos(up) * math.cos(around)
        y += weight * math.cos(up) * math.sin(around)
        z += weight * math.sin(up)
    at = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    return at, _reach(at, cells)


def along(points: list[Point]) -> tuple[Point, float]:
    """The point of a course that is nearest to the middle of all, and the radius that nine in ten lie within (km)."""
    middle = _mean(_cells(points))
    at = min(sorted(set(points)), key=lambda point: distance_km(middle, point))
    return at, _reach(at, points)


def apart(points: list[Point], degrees: float) -> list[list[Point]]:
    """The points in groups whose cells of so many degrees touch, the biggest first."""
    cells: dict[tuple[int, int], list[Point]] = {}
    for latitude, longitude in points:
        cells.setdefault((math.floor(latitude / degrees), math.floor(longitude / degrees)), []).append(
            (latitude, longitude)
        )
    groups = []
    while cells:
        todo, group = [min(cells)], []
        while todo:
            y, x = todo.pop()
            group += cells.pop((y, x), [])
            todo += [(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (y + dy, x + dx) in cells]
        groups.append(group)
    return sorted(groups, key=lambda group: (-len(group), group[0]))


def together(points: list[Point]) -> list[Point]:
    """The points of one region without stray ones: places far from all others bear a wrong code."""
    return [(latitude, (longitude + 180) % 360 - 180) for latitude, longitude in apart(_turned(points), STRAY)[0]]


def _reach(centre: Point, points: list[Point]) -> float:
    away = sorted(distance_km(centre, cell) for cell in _cells(points))
    return away[int(len(away) * MOST) - (len(away) % 10 == 0)] + HALF_CELL


def _cells(points: list[Point]) -> list[Point]:
    held = {(round(latitude * CELLS) / CELLS, round(longitude * CELLS) / CELLS) for latitude, longitude in points}
    return sorted(held if len(held) >= CELLS else set(points))


def _turned(points: list[Point]) -> list[Point]:
    """The points with longitudes that do not jump, where they lie on both sides of the date line."""
    longitudes = [longitude for _, longitude in points]
    if max(longitudes) - min(longitudes) <= 180:
        return points
    return [(latitude, longitude % 360) for latitude, longitude in points]


def _mean(points: list[Point]) -> Point:
    held = sorted(set(points))
    return sum(point[0] for point in held) / len(held), sum(point[1] for point in held) / len(held)


def _hull_centre(points: list[Point]) -> Point | None:
    """The centre of the convex hull (Andrew's monotone chain), or None where the points are on a line."""
    ordered = sorted(set(points))
    hull = [*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1]]
    double, y, x = 0.0, 0.0, 0.0
    for (y0, x0), (y1, x1) in zip(hull, [*hull[1:], *hull[:1]], strict=True):
        part = y0 * x1 - y1 * x0
        double, y, x = double + part, y + (y0 + y1) * part, x + (x0 + x1) * part
    return (y / (3 * double), x / (3 * double)) if abs(double) > 1e-6 else None


def _chain(ordered: list[Point]) -> list[Point]:
    out: list[Point] = []
    for point in ordered:
        while len(out) > 1 and _turn(out[-2], out[-1], point) <= 0:
            out.pop()
        out.append(point)
    return out


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
