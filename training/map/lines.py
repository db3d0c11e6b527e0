"""Lines on the map: fewer points, and steps instead of coordinates."""

from __future__ import annotations

Line = list[tuple[float, float]]


def joined(lines: list[Line]) -> list[Line]:
    """Lines put together where the end of one is the end of just one other, so that no short piece is lost."""
    ends: dict[tuple[float, float], list[int]] = {}
    for at, line in enumerate(lines):
        for point in (line[0], line[-1]):
            ends.setdefault(point, []).append(at)
    left, out = set(range(len(lines))), []
    for at in range(len(lines)):
        if at not in left:
            continue
        left.remove(at)
        line = list(lines[at])
        for _ in ("onward", "back"):
            while (after := _only_other(ends[line[-1]], left)) is not None:
                left.remove(after)
                piece = lines[after]
                line += piece[1:] if piece[0] == line[-1] else piece[-2::-1]
            line.reverse()
        out.append(line)
    return out


def _only_other(meeting: list[int], left: set[int]) -> int | None:
    """The one line that goes on from where one ends; none at a crossing of three."""
    free = [at for at in meeting if at in left]
    return free[0] if len(meeting) == 2 and len(free) == 1 else None


def thinned(line: Line, tolerance: float) -> Line:
    """The points without which a line would be off by more than `tolerance` degrees (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    kept = {0, len(line) - 1}
    middle = len(line) // 2 if line[0] == line[-1] else None  # a ring has no ends to begin from
    open_parts = [(0, middle), (middle, len(line) - 1)] if middle else [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        kept.update((first, last))
        far, at = 0.0, None
        for index in range(first + 1, last):
            distance = _off(line[index], line[first], line[last])
            if distance > far:
                far, at = distance, index
        if at is not None and far > tolerance:
            open_parts += [(first, at), (at, last)]
    return [line[index] for index in sorted(kept)]


def _off(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """How far a point is from the piece between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length))
    return float(((x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2) ** 0.5)


def stepped(line: Line, scale: int) -> list[int]:
    """A line as whole numbers: its first point, then the step to each next one that differs."""
    out: list[int] = []
    before: tuple[int, int] | None = None
    for x, y in line:
        here = (round(x * scale), round(y * scale))
        if before is None:
            out += here
        elif here != before:
            out += [here[0] - before[0], here[1] - before[1]]
        before = here
    return out
