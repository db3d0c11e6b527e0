"""All incidents of one state of the ledger as columns in memory: a filter is answered without reading them anew.

What a map, a timeline, a list and its filters ask is drawn from these columns alone. They are made at the first
question after each change and belong to that state: another entry in the log means other columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from histor.ledger import schema
from histor.ledger.filters import Filter
from histor.ledger.log import head
from histor.ledger.once import Once
from histor.ledger.plain import tuples
from histor.ledger.store import Store

Rows = NDArray[np.int64]  # places in the columns, ascending: the latest incident first
Borne = Literal["measures", "speakers", "outlets"]
_LINKED, _FIGURES, _INCIDENTS = schema.linked, schema.figures, schema.incidents
_VOICES, _DOCUMENTS, _NAMES = schema.voices, schema.documents, schema.names
_STATES, _FILTERS = 3, 64
_NONE = -1


class State(NamedTuple):
    """A state of the ledger: the hash of its log's last entry, and the last numbers given out, in case rows were
    made anew without a word in the log. `as_of` is the moment that is looked back to.
    """

    head: str
    incident: int
    name: int
    as_of: str | None = None


def state_of(connection: Connection) -> State:
    """The state that a transaction sees; to be asked before it looks back."""
    incident, name = (connection.execute(select(func.max(table.c.id))).scalar() or 0 for table in (_LINKED, _NAMES))
    return State(head(connection).hash, incident, name)


class Coded:
    """A column of texts as numbers: `number[row]` is where its text stands in the sorted `values`; -1: none."""

    def __init__(self, texts: Sequence[str | None]) -> None:
        self.values = sorted({text for text in texts if text is not None})
        places: dict[str | None, int] = {text: place for place, text in enumerate(self.values)}
        self.number: Rows = np.fromiter((places.get(text, _NONE) for text in texts), np.int64, len(texts))

    def counts(self, rows: Rows) -> Rows:
        """How many of the rows bear each of the values."""
        numbers = self.number[rows]
        return np.bincount(numbers[numbers >= 0], minlength=len(self.values))


class Pairs:
    """Values of which an incident bears many: `row[n]` bears `values[number[n]]`. Filters compare the `folded`."""

    def __init__(self, row: Rows, number: Rows, values: list[str], folded: list[str] | None = None) -> None:
        there = row >= 0  # a figure of what was not known yet, where the ledger is seen as known then
        self.row, self.number, self.values, self.folded = row[there], number[there], values, folded or values

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


class Survey:
    """The columns. Its methods take a transaction that sees the state which the survey is of."""

    def __init__(self, connection: Connection) -> None:
        c = _LINKED.c
        taken = (
            c.since, c.key, c.id, c.latitude, c.longitude, c.radius_km, c.contested, c.event, c.place, c.country,
            c.region_folded,
        )  # fmt: skip
        found = tuples(connection, select(*taken))
        found.sort(key=lambda row: (row[0] or "", row[1]), reverse=True)
        columns: list[Sequence[Any]] = list(zip(*found, strict=True)) or [()] * len(taken)
        self.since, self.key = columns[0], columns[1]
        self.latitude, self.longitude, self.radius_km = (np.array(column, float) for column in columns[3:6])
        self.contested = np.array(columns[6], bool)
        self.day = Coded([since and since[:10] for since in self.since])
        self.event, self.place, self.country, self.region = map(Coded, columns[7:])
        ids = np.array(columns[2], np.int64)
        self._order = np.argsort(ids)
        self._ids = ids[self._order]
        self._pairs: Once[Borne, Pairs] = Once(3)
        self._found: Once[Filter, Rows] = Once(_FILTERS)
        self.labels: dict[str, str] = {}  # how regions are written, as far as somebody asked
        self.masked: dict[str, bool] = {}  # whether a speaker's name is masked, likewise

    def __len__(self) -> int:
        return len(self.key)

    def rows(self, store: Store, connection: Connection, wanted: Filter) -> Rows:
        """The incidents that fit."""
        return self._found.get(wanted, lambda: self._fitting(store, connection, wanted))

    def pairs(self, connection: Connection, kind: Borne) -> Pairs:
        """All incidents with their measures, speakers or outlets."""
        return self._pairs.get(kind, lambda: self._borne(connection, kind))

    def after(self, since: str | None, key: str) -> int:
        """The first place behind an incident of this begin and key, whether or not it is still there."""
        size = len(self)

        def from_the_end(place: int) -> tuple[str, str]:
            return self.since[size - 1 - place] or "", self.key[size - 1 - place]

        return size - bisect_left(range(size), (since or "", key), key=from_the_end)

    def _fitting(self, store: Store, connection: Connection, wanted: Filter) -> Rows:
        rest = wanted.without_claims()
        if rest == Filter():
            rows: Rows = np.arange(len(self))
        else:
            asked = tuples(connection, select(_LINKED.c.id).where(rest.where(store)))
            rows = np.sort(self._places([row[0] for row in asked]))
        if wanted.measure is not None:
            measures = self.pairs(connection, "measures")
            exact = [number for number, value in enumerate(measures.values) if value == wanted.measure]
            rows = np.intersect1d(rows, measures.bearing(exact), assume_unique=True)
        if wanted.speaker is not None:
            rows = self._said(connection, "speakers", wanted.speaker, rows)
        if wanted.outlet is not None:
            rows = self._said(connection, "outlets", wanted.outlet, rows)
        return rows

    def _said(self, connection: Connection, kind: Borne, words: str, rows: Rows) -> Rows:
        """Those of the rows that bear a name with some words in it."""
        names, part = self.pairs(connection, kind), " ".join(words.casefold().split())
        fitting = [number for number, folded in enumerate(names.folded) if part in folded]
        return np.intersect1d(rows, names.bearing(fitting), assume_unique=True)

    def _borne(self, connection: Connection, kind: Borne) -> Pairs:
        if kind == "measures":
            figures = tuples(connection, select(_FIGURES.c.linked, _FIGURES.c.measure))
            measures = Coded([figure[1] for figure in figures])
            return Pairs(self._places([figure[0] for figure in figures]), measures.number, measures.values)
        pairs = _voices(connection) if kind == "speakers" else _outlets(connection)
        wanted = kind.removesuffix("s")
        every = tuples(connection, select(_NAMES.c.id, _NAMES.c.kind, _NAMES.c.name, _NAMES.c.folded))
        names = sorted(name for name in every if name[1] == wanted)
        ids = np.array([name[0] for name in names], np.int64)
        numbers = np.searchsorted(ids, np.array([pair[1] for pair in pairs], np.int64))
        many = max(len(names), 1)
        rows = self._places([pair[0] for pair in pairs])
        each = np.unique(rows[rows >= 0] * many + numbers[rows >= 0])
        return Pairs(each // many, each % many, [name[2] for name in names], [name[3] for name in names])

    def _places(self, ids: Sequence[int]) -> Rows:
        """Where some incidents stand in the columns, by the numbers of their rows; -1: not among them."""
        wanted = np.array(ids, np.int64)
        if not len(self):
            return np.full(len(wanted), _NONE)
        near = np.minimum(np.searchsorted(self._ids, wanted), len(self) - 1)
        return np.where(self._ids[near] == wanted, self._order[near], _NONE)


def _voices(connection: Connection) -> list[tuple[int, int]]:
    return tuples(connection, select(_VOICES.c.linked, _VOICES.c.speaker))


def _outlets(connection: Connection) -> list[tuple[int, int]]:
    """Put together here, so that no database reads whole rows of documents and incidents."""
    wrote = dict(tuples(connection, select(_DOCUMENTS.c.id, _DOCUMENTS.c.outlet)))
    asked = select(_INCIDENTS.c.linked, _INCIDENTS.c.document).where(_INCIDENTS.c.linked.is_not(None))
    told = tuples(connection, asked)
    return [(linked, outlet) for linked, document in told if (outlet := wrote.get(document)) is not None]


class Surveys:
    """The surveys of the last few states."""

    def __init__(self) -> None:
        self._kept: Once[State, Survey] = Once(_STATES)

    def of(self, connection: Connection, state: State) -> Survey:
        """The survey of the state that a transaction sees."""
        return self._kept.get(state, lambda: Survey(connection))
