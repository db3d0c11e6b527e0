"""Which measures, speakers and outlets all incidents have: read whole, or only of those that are new."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from sqlalchemy import Connection, Select, select

from histor.ledger import schema
from histor.ledger.columns import NONE, Borne, Coded, Rows, among, numbered, widened
from histor.ledger.plain import tuples
from histor.ledger.transaction import in_parts

Kind = Literal["measures", "speakers", "outlets"]
KINDS: tuple[Kind, ...] = ("measures", "speakers", "outlets")
FEW = 5_000  # new incidents; where there are more, all are read anew
_FIGURES, _INCIDENTS, _VOICES = schema.figures, schema.incidents, schema.voices
_DOCUMENTS, _NAMES = schema.documents, schema.names


def read(connection: Connection, kind: Kind, incidents: Rows, before: Borne | None = None) -> Borne:
    """What these incidents, which ascend, bear. `before`: the same of an earlier state; what holds is taken over."""
    if before is not None:
        fresh = incidents[~among(incidents, before.of)]
        if len(fresh) <= FEW:
            return _carried(connection, kind, incidents, before, fresh)
    pairs = _pairs(connection, kind, None)
    if kind == "measures":
        measures = Coded([pair[1] for pair in pairs])
        return Borne(incidents, _first(pairs), measures.number, measures.values, measures.values)
    names = _names(connection, kind, NONE)
    ids = _first(names)
    incident, number = _once(pairs, ids)
    return Borne(incidents, incident, number, [name[1] for name in names], [name[2] for name in names], ids)


def _carried(connection: Connection, kind: Kind, incidents: Rows, before: Borne, fresh: Rows) -> Borne:
    pairs = _pairs(connection, kind, fresh.tolist())
    stays = among(before.incident, incidents)
    kept, number = before.incident[stays], before.number[stays]
    if kind == "measures":
        measures = [pair[1] for pair in pairs]
        values, moved = widened(before.values, measures)
        numbers = np.concatenate((moved[number], numbered(values, measures)))
        return Borne(incidents, np.concatenate((kept, _first(pairs))), numbers, values, values)
    more = _names(connection, kind, int(before.names[-1]) if len(before.names) else NONE)
    names = np.concatenate((before.names, _first(more)))
    incident, new = _once(pairs, names)
    return Borne(
        incidents, np.concatenate((kept, incident)), np.concatenate((number, new)),
        [*before.values, *(name[1] for name in more)], [*before.folded, *(name[2] for name in more)], names,
    )  # fmt: skip


def _first(rows: list[tuple[Any, ...]]) -> Rows:
    return np.array([row[0] for row in rows], np.int64)


def _once(pairs: list[tuple[Any, ...]], names: Rows) -> tuple[Rows, Rows]:
    """Each incident with each name once; of a name, where it stands among all."""
    many = max(len(names), 1)
    numbers = np.searchsorted(names, np.array([pair[1] for pair in pairs], np.int64))
    each = np.unique(_first(pairs) * many + numbers)
    return each // many, each % many


def _names(connection: Connection, kind: Kind, after: int) -> list[tuple[Any, ...]]:
    """The names of a kind that were written after one, in the order of their numbers."""
    c = _NAMES.c
    return sorted(
        tuples(connection, select(c.id, c.name, c.folded).where(c.kind == kind.removesuffix("s"), c.id > after))
    )


def _pairs(connection: Connection, kind: Kind, incidents: list[int] | None) -> list[tuple[Any, ...]]:
    """The pairs of some incidents, or of all."""
    if kind == "measures":
        return _of(connection, select(_FIGURES.c.linked, _FIGURES.c.measure), _FIGURES.c.linked, incidents)
    if kind == "speakers":
        return _of(connection, select(_VOICES.c.linked, _VOICES.c.speaker), _VOICES.c.linked, incidents)
    asked = select(_INCIDENTS.c.linked, _INCIDENTS.c.document).where(_INCIDENTS.c.linked.is_not(None))
    told = _of(connection, asked, _INCIDENTS.c.linked, incidents)
    wrote = select(_DOCUMENTS.c.id, _DOCUMENTS.c.outlet)  # put together here, so that no database reads whole rows
    documents = None if incidents is None else list({document for _, document in told})
    outlets = dict(_of(connection, wrote, _DOCUMENTS.c.id, documents))
    return [(linked, outlet) for linked, document in told if (outlet := outlets.get(document)) is not None]


def _of(connection: Connection, asked: Select[Any], column: Any, numbers: list[int] | None) -> list[tuple[Any, ...]]:
    if numbers is None:
        return tuples(connection, asked)
    return [row for part in in_parts(numbers) for row in tuples(connection, asked.where(column.in_(part)))]
