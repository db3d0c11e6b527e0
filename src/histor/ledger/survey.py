"""All incidents of one state of the ledger as columns in memory: a filter is answered without reading them anew.

What a map, a timeline, a list and its filters ask is drawn from these columns alone. They belong to one state: another
entry in the log means other columns. An incident that changes gets another row with another number, and no number is
given twice; so the columns of a later state are made of those before, and only what is new is read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, func, select

from histor.ledger import bearing, schema
from histor.ledger.bearing import FEW, Kind
from histor.ledger.columns import NONE, Borne, Coded, Pairs, Rows, among
from histor.ledger.filters import Filter
from histor.ledger.log import head
from histor.ledger.once import Once
from histor.ledger.plain import tuples
from histor.ledger.store import Store
from histor.ledger.summands import Summands
from histor.ledger.transaction import in_parts

_LINKED, _NAMES, _LOG = schema.linked, schema.names, schema.log
_STATES, _FILTERS = 3, 64
_C = _LINKED.c
_TAKEN = (
    _C.since, _C.key, _C.id, _C.latitude, _C.longitude, _C.radius_km, _C.contested, _C.event, _C.place, _C.country,
    _C.region_folded,
)  # fmt: skip
_CODED = ("event", "place", "country", "region")


class State(NamedTuple):
    """A state of the ledger: the hash and number of its log's last entry, and the last numbers given out, in case rows
    were made anew without a word in the log. `as_of` is the moment that is looked back to.
    """

    head: str
    seq: int
    incident: int
    name: int
    as_of: str | None = None


def state_of(connection: Connection) -> State:
    """The state that a transaction sees; to be asked before it looks back."""
    incident, name = (connection.execute(select(func.max(table.c.id))).scalar() or 0 for table in (_LINKED, _NAMES))
    last = head(connection)
    return State(last.hash, last.seq, incident, name)


class Survey:
    """The columns. Its methods take a transaction that sees the state which the survey is of."""

    def __init__(self, connection: Connection, before: Survey | None = None) -> None:
        """`before`: the survey of an earlier state, whose incidents are not read anew where they still stand."""
        self._pairs: Once[Kind, Pairs] = Once(3)
        self._found: Once[Filter, Rows] = Once(_FILTERS)
        self.labels: dict[str, str] = {}  # how regions are written, as far as somebody asked
        self.masked: dict[str, str] = {}  # how speakers' names may be shown, likewise
        self.summands = Summands()
        self.borne: dict[Kind, Borne] = {}  # what was read of measures, speakers and outlets, also before
        changes = None if before is None else _changes(connection, before)
        if before is None or changes is None:
            self._read(tuples(connection, select(*_TAKEN)))
        else:
            self._carry(before, *changes)
            self.borne, self.labels, self.summands = dict(before.borne), dict(before.labels), before.summands
        self.order = np.argsort(self.ids)
        self.ascending = self.ids[self.order]

    def __len__(self) -> int:
        return len(self.key)

    def _read(self, found: list[tuple[Any, ...]]) -> None:
        found.sort(key=_latest, reverse=True)
        columns: list[Sequence[Any]] = list(zip(*found, strict=True)) or [()] * len(_TAKEN)
        self.since, self.key = columns[0], columns[1]
        self.ids = np.array(columns[2], np.int64)
        self.latitude, self.longitude, self.radius_km = (np.array(column, float) for column in columns[3:6])
        self.contested = np.array(columns[6], bool)
        self.day = Coded(_days(self.since))
        self.event, self.place, self.country, self.region = map(Coded, columns[7:])

    def _carry(self, before: Survey, kept: Rows, fresh: list[tuple[Any, ...]]) -> None:
        """The columns of the survey before without what went, and what is new in its place."""
        new = Survey.__new__(Survey)
        new._read(fresh)
        since = [before.since[row] for row in kept.tolist()]
        key = [before.key[row] for row in kept.tolist()]
        places = [_after(since, key, *each) for each in zip(new.since, new.key, strict=True)]
        order = np.insert(np.arange(len(kept)), places, len(kept) + np.arange(len(places)))
        since += new.since
        key += new.key
        self.since, self.key = ([column[row] for row in order.tolist()] for column in (since, key))
        for name in ("ids", "latitude", "longitude", "radius_km", "contested"):
            setattr(self, name, np.concatenate((getattr(before, name)[kept], getattr(new, name)))[order])
        for name in ("day", *_CODED):
            texts = [getattr(new, name).text(row) for row in range(len(new.key))]
            setattr(self, name, getattr(before, name).carried(kept, texts, order))

    def rows(self, store: Store, connection: Connection, wanted: Filter) -> Rows:
        """The incidents that fit."""
        return self._found.get(wanted, lambda: self._fitting(store, connection, wanted))

    def pairs(self, connection: Connection, kind: Kind) -> Pairs:
        """All incidents with their measures, speakers or outlets."""
        return self._pairs.get(kind, lambda: self._paired(connection, kind))

    def after(self, since: str | None, key: str) -> int:
        """The first place behind an incident of this begin and key, whether or not it is still there."""
        return _after(self.since, self.key, since, key)

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

    def _said(self, connection: Connection, kind: Kind, words: str, rows: Rows) -> Rows:
        """Those of the rows that bear a name with some words in it."""
        names, part = self.pairs(connection, kind), " ".join(words.casefold().split())
        fitting = [number for number, folded in enumerate(names.folded) if part in folded]
        return np.intersect1d(rows, names.bearing(fitting), assume_unique=True)

    def _paired(self, connection: Connection, kind: Kind) -> Pairs:
        borne = bearing.read(connection, kind, self.ascending, self.borne.get(kind))
        self.borne[kind] = borne
        return Pairs(borne, self._places(borne.incident))

    def _places(self, ids: Sequence[int] | Rows) -> Rows:
        """Where some incidents stand in the columns, by the numbers of their rows; -1: not among them."""
        wanted = np.array(ids, np.int64)
        if not len(self):
            return np.full(len(wanted), NONE)
        near = np.minimum(np.searchsorted(self.ascending, wanted), len(self) - 1)
        return np.where(self.ascending[near] == wanted, self.order[near], NONE)


def _changes(connection: Connection, before: Survey) -> tuple[Rows, list[tuple[Any, ...]]] | None:
    """Which of the incidents before are still there, by their places, and those that are new; None: too many are."""
    now = np.sort(np.array([row[0] for row in tuples(connection, select(_C.id))], np.int64))
    new = now[~among(now, before.ascending)].tolist()
    if len(new) > FEW:
        return None
    asked = select(*_TAKEN)
    fresh = [row for part in in_parts(new) for row in tuples(connection, asked.where(_C.id.in_(part)))]
    return np.flatnonzero(among(before.ids, now)), fresh


def _latest(row: tuple[Any, ...]) -> tuple[str, str]:
    return row[0] or "", row[1]


def _days(since: Sequence[str | None]) -> list[str | None]:
    return [begin and begin[:10] for begin in since]


def _after(since: Sequence[str | None], keys: Sequence[str], begin: str | None, key: str) -> int:
    """The first place behind an incident of this begin and key in columns from the latest on."""
    size = len(keys)

    def from_the_end(place: int) -> tuple[str, str]:
        return since[size - 1 - place] or "", keys[size - 1 - place]

    return size - bisect_left(range(size), (begin or "", key), key=from_the_end)


class Surveys:
    """The surveys of the last few states."""

    def __init__(self) -> None:
        self._kept: Once[State, Survey] = Once(_STATES)
        self._last: tuple[State, Survey] | None = None

    def of(self, connection: Connection, state: State) -> Survey:
        """The survey of the state that a transaction sees."""
        return self._kept.get(state, lambda: self._made(connection, state))

    def _made(self, connection: Connection, state: State) -> Survey:
        if state.as_of is not None:
            return Survey(connection)
        last = self._last
        made = Survey(connection, last[1] if last and _follows(connection, last[0], state) else None)
        self._last = (state, made)
        return made


def _follows(connection: Connection, before: State, now: State) -> bool:
    """Whether a state came of another by entries in the log alone, and by none that takes names away."""
    if now.seq <= before.seq:
        return False
    same = connection.execute(select(_LOG.c.hash).where(_LOG.c.seq == before.seq)).scalar() == before.head
    erased = select(_LOG.c.seq).where(_LOG.c.seq > before.seq, _LOG.c.kind == "erased").limit(1)
    return same and connection.execute(erased).first() is None
