"""Features of when two reports place an incident, and of when they were published."""

from __future__ import annotations

from datetime import date
from math import log2

from histor.incidents.across.signature import Signature

NEXT_DAY, NEAR_DAYS = 1, 3
UNSAID, NEXT, NEAR, FAR = 0.7, -0.1, -0.5, -1.0


def day(one: Signature, other: Signature) -> tuple[float, str]:
    """1 where both give the same day, 0.7 where one gives none and its publication fits.

    A day apart: -0.1; two or three: -0.5; more: -1.
    """
    a, b = one.when, other.when
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return 0.0, ""
    why = f"{_span(a.first, a.last)} / {_span(b.first, b.last)}"
    gap = max(_number(a.first) - _number(b.last), _number(b.first) - _number(a.last), 0)
    if gap == 0:
        return (1.0 if a.said and b.said else UNSAID), why
    return (NEXT if gap <= NEXT_DAY else NEAR if gap <= NEAR_DAYS else FAR), why


def published_apart(one: Signature, other: Signature) -> tuple[float, str]:
    """The days between publications, in doublings: -1 for the same day, 0 for one day, 2 for a week, 4 for a month."""
    if one.when.published is None or other.when.published is None:
        return 0.0, ""
    between = abs(_number(one.when.published) - _number(other.when.published))
    return log2(1 + between) - 1, f"{between} days"


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
