"""Versions of one address: which claims of the older one still stand in the newer one.

A claim still stands where the newer version makes the same claim: the same measure, unit, range and polarity (for a
bare event: the same kind of event in the same words). Each claim of the newer version stands for one of the older,
that in the same words before others. What doesn't stand any more is `withdrawn`; what does is `superseded` by the
newer version's own.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol


class Said(Protocol):
    """What of a claim is compared."""

    @property
    def event(self) -> str: ...  # noqa: D102
    @property
    def measure(self) -> str | None: ...  # noqa: D102
    @property
    def unit(self) -> str | None: ...  # noqa: D102
    @property
    def low(self) -> int | None: ...  # noqa: D102
    @property
    def high(self) -> int | None: ...  # noqa: D102
    @property
    def polarity(self) -> str: ...  # noqa: D102
    @property
    def evidence(self) -> str: ...  # noqa: D102


def standing(old: Sequence[Said], new: Iterable[Said]) -> list[bool]:
    """For each claim of the older version whether it still stands in the newer one."""
    offered: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for claim in new:
        offered[_what(claim)].append(_words(claim))
    stands = [False] * len(old)
    for exactly in (True, False):
        for at, claim in enumerate(old):
            words = offered[_what(claim)]
            if stands[at] or not words or (exactly and _words(claim) not in words):
                continue
            words.remove(_words(claim) if exactly else words[0])
            stands[at] = True
    return stands


def _what(claim: Said) -> tuple[object, ...]:
    if claim.measure is None:
        return (claim.event, _words(claim), claim.polarity)
    return (claim.measure, claim.unit, claim.low, claim.high, claim.polarity)


def _words(claim: Said) -> str:
    return " ".join(claim.evidence.casefold().split())


def differences(old: str, new: str) -> list[str]:
    """What changed between two texts, as lines of a unified diff without its heads; empty where nothing did."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=1, lineterm="")
    return list(lines)[2:]
