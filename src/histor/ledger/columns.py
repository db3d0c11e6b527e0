"""Columns of many incidents as numbers, which can be carried over to a state in which some incidents are others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]  # places in the columns, ascending: the latest incident first
NONE = -1


class Coded:
    """A column of texts as numbers: `number[row]` is where its text stands in the sorted `values`; -1: none."""

    def __init__(self, texts: Sequence[str | None]) -> None:
        self.values = sorted({text for text in texts if text is not None})
        self.number = self._numbers(texts)

    def counts(self, rows: Rows) -> Rows:
        """How many of the rows bear each of the values."""
        numbers = self.number[rows]
        return np.bincount(numbers[numbers >= 0], minlength=len(self.values))

    def text(self, row: int) -> str | None:
        """The text of a row."""
        number = int(self.number[row])
        return None if number < 0 else self.values[number]

    def carried(self, kept: Rows, texts: Sequence[str | None], order: Rows) -> Coded:
        """The column of the rows that are kept and of some new ones behind them, in another order."""
        made = object.__new__(Coded)
        made.values, moved = widened(self.values, texts)
        moved = np.append(moved, NONE)  # so that -1, none, stays so
        made.number = np.concatenate((moved[self.number[kept]], made._numbers(texts)))[order]
        return made

    def _numbers(self, texts: Sequence[str | None]) -> Rows:
        return numbered(self.values, texts)


def widened(values: Sequence[str], more: Iterable[str | None]) -> tuple[list[str], Rows]:
    """Sorted values with more among them, and where each of the former now stands."""
    wide = sorted({*values, *(each for each in more if each is not None)})
    return wide, numbered(wide, values)


def numbered(values: Sequence[str], texts: Sequence[str | None]) -> Rows:
    """Where some texts stand among values; -1: not there."""
    places: dict[str | None, int] = {value: place for place, value in enumerate(values)}
    return np.fromiter((places.get(text, NONE) for text in texts), np.int64, len(texts))


@dataclass(frozen=True, slots=True)
class Borne:
    """Values of which an incident bears many: `incident[n]`, by its number, bears `values[number[n]]`.

    `of` are the numbers of all incidents that this tells of, ascending. Filters compare the `folded`. Where the values
    are names, these stand in the order of their numbers in the ledger, which are `names`.
    """

    of: Rows
    incident: Rows
    number: Rows
    values: list[str]
    folded: list[str]
    names: Rows = field(default_factory=lambda: np.zeros(0, np.int64))


class Pairs:
    """The same by the rows of a survey: `row[n]` bears `values[number[n]]`."""

    def __init__(self, borne: Borne, row: Rows) -> None:
        there = row >= 0  # an incident of what was not known yet, where the ledger is seen as known then
        self.borne, self.row, self.number = borne, row[there], borne.number[there]
        self.values, self.folded = borne.values, borne.folded

    def counts(self, rows: Rows, size: int) -> Rows:
        """How many of the rows bear each of the values; `size`: how many rows there are in all."""
        inside = np.zeros(size, bool)
        inside[rows] = True
        return np.bincount(self.number[inside[self.row]], minlength=len(self.values))

    def bearing(self, values: Iterable[int]) -> Rows:
        """The rows that bear one of some values, which are given by their numbers."""
        wanted = np.zeros(len(self.values), bool)
        wanted[list(values)] = True
        return np.unique(self.row[wanted[self.number]])


def among(numbers: Rows, ascending: Rows) -> NDArray[np.bool_]:
    """Which of some numbers are among others, which ascend."""
    if not len(ascending):
        return np.zeros(len(numbers), bool)
    near = np.minimum(np.searchsorted(ascending, numbers), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[near] == numbers
    return found
