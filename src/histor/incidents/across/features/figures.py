"""Features of how many people two reports count."""

from __future__ import annotations

from math import log2

from histor.claims.harm import HARM
from histor.incidents.across.signature import Signature

MOST_SAME, MOST_OTHER = 2.5, 3.0


def same_figures(one: Signature, other: Signature) -> tuple[float, str]:
    """For the killed and for the injured, where both give one number: 0.5 for one person, 1 for two, 2 for eight."""
    found = [(measure, a) for measure, a, b in _both(one, other) if a == b]
    value = sum(0.5 + 0.5 * log2(max(number, 1)) for _, number in found)
    return min(MOST_SAME, value), ", ".join(f"{number} {measure}" for measure, number in found)


def other_figures(one: Signature, other: Signature) -> tuple[float, str]:
    """For the killed and for the injured: by how many doublings the numbers differ; tolls rise, so it weighs little."""
    found = [(measure, a, b) for measure, a, b in _both(one, other) if a != b]
    value = sum(abs(log2((a + 0.5) / (b + 0.5))) for _, a, b in found)
    return min(MOST_OTHER, value), ", ".join(f"{a} / {b} {measure}" for measure, a, b in found)


def _both(one: Signature, other: Signature) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for measure in HARM:
        a, b = one.figures.get(measure), other.figures.get(measure)
        if a is not None and b is not None and a[1] is not None and b[1] is not None:
            found.append((measure, a[1], b[1]))
    return found
