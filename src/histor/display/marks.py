"""The text of a reading cut where what is marked begins or ends, so that marks may overlap as they like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from histor.display.dates import time_words
from histor.display.outline import Outline, Said
from histor.display.words import count_words, place_words
from histor.record import Skipped

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks.

    `said` are the claims whose evidence holds it, the shortest evidence first; `kind` is what the words are
    ("number", "place", "time" or "") and `note` what they were read as; `opens` and `closes` are the claims whose
    evidence begins or ends here.
    """

    start: int
    end: int
    said: tuple[Said, ...]
    kind: str
    note: str
    skipped: Skipped | None
    opens: tuple[Said, ...]
    closes: tuple[Said, ...]


def segments(shown: Outline) -> Iterator[Segment]:
    """The whole text in order, in one pass over its marks."""
    record, said = shown.record, shown.said()
    length = len(record.text)
    kinds = _kinds(shown)
    bounds = {0, length}
    for item in said:
        bounds.update((item.claim.evidence.start, item.claim.evidence.end))
    for start, end, _ in kinds:
        bounds.update((start, end))
    for stretch in record.document.skipped:
        bounds.update((stretch.start, stretch.end))
    covering = _Covering(said)
    kind_at, skipped_at = _Cursor(kinds), _Cursor([(skip.start, skip.end, skip) for skip in record.document.skipped])
    for start, end in pairwise(sorted(bound for bound in bounds if 0 <= bound <= length)):
        held = covering.at(start)
        yield Segment(
            start,
            end,
            tuple(sorted(held, key=lambda item: (_width(item), item.number))),
            *(kind_at.at(start) or ("", "")),
            skipped_at.at(start),
            tuple(item for item in held if item.claim.evidence.start == start),
            tuple(item for item in held if item.claim.evidence.end == end),
        )


def _kinds(shown: Outline) -> list[tuple[int, int, tuple[str, str]]]:
    record = shown.record
    found = [
        (count.span.start, count.span.end, ("number", count_words(count)))
        for claim in record.claims
        if (count := claim.count) is not None and count.span is not None
    ]
    found += [
        (place.start, place.end, ("place", place_words(record.places, index)))
        for index, place in enumerate(record.places)
        if place.start is not None and place.end is not None
    ]
    found += [
        (time.start, time.end, ("time", time_words(time)))
        for time in record.times
        if time.start is not None and time.end is not None
    ]
    return sorted(set(found))


def _width(said: Said) -> int:
    return said.claim.evidence.end - said.claim.evidence.start


class _Covering:
    """The claims whose evidence holds an offset, for offsets that never go back."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._waiting = sorted(said, key=lambda item: item.claim.evidence.start, reverse=True)
        self._held: list[Said] = []

    def at(self, offset: int) -> list[Said]:
        while self._waiting and self._waiting[-1].claim.evidence.start <= offset:
            self._held.append(self._waiting.pop())
        self._held = [item for item in self._held if item.claim.evidence.end > offset]
        return self._held


class _Cursor(Generic[T]):
    """The first of some stretches, in order, that holds an offset, for offsets that never go back."""

    def __init__(self, stretches: Sequence[tuple[int, int, T]]) -> None:
        self._stretches = stretches
        self._next = 0

    def at(self, offset: int) -> T | None:
        while self._next < len(self._stretches) and self._stretches[self._next][1] <= offset:
            self._next += 1
        if self._next == len(self._stretches):
            return None
        start, _, what = self._stretches[self._next]
        return what if start <= offset else None
