"""What a map, a timeline and a list show of many incidents: few columns of many, and the short form of some."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

import msgspec
import numpy as np
from sqlalchemy import Connection, select

from histor.ledger import schema
from histor.ledger.columns import Coded, Rows
from histor.ledger.contents import unpacked
from histor.ledger.schema import AnyRow
from histor.ledger.survey import Survey
from histor.record import contested
from histor.record.values import Value

_LINKED = schema.linked


class Range(Value, frozen=True, kw_only=True):
    """A figure in short. `agreement`: single, agreed, revised or contested; `origins` give a number."""

    low: int | None
    best: int | None
    high: int | None
    unit: str
    agreement: str
    origins: int = 0


class Brief(Value, frozen=True, kw_only=True):
    """An incident across documents in short, as a list shows it. `grade` is the one that a person has set."""

    key: str
    event: str
    background: bool
    place: str | None
    region: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    since: str | None
    until: str | None
    precision: str | None
    figures: dict[str, Range]
    disputed: tuple[str, ...]
    contested: bool
    documents: int
    claims: int
    origins: int
    grade: str | None = None


class Points(Value, frozen=True, kw_only=True):
    """Incidents that have a point, as columns of equal length. `kind` is an index into `kinds`, `place` one into
    `places`, `contested` 0 or 1; `total` is how many there are, also beyond those that are given.
    """

    total: int
    kinds: tuple[str, ...]
    places: tuple[str, ...]
    key: Sequence[str]
    latitude: Sequence[float]
    longitude: Sequence[float]
    radius_km: Sequence[float | None]
    since: Sequence[str | None]
    kind: Sequence[int]
    place: Sequence[int]
    contested: Sequence[int]


class _Named(msgspec.Struct):
    admin1: str | None = None


class _Timed(msgspec.Struct):
    precision: str | None = None


class _Disputed(msgspec.Struct):
    field: str


class _Content(msgspec.Struct):
    """What of a linked incident's content its short form needs; the rest is passed over unread."""

    place: _Named | None = None
    time: _Timed | None = None
    figures: dict[str, Range] = {}
    disputes: tuple[_Disputed, ...] = ()


_DECODER = msgspec.json.Decoder(_Content)


def page(survey: Survey, rows: Rows, limit: int, after: tuple[str | None, str] | None) -> list[str]:
    """The keys of the incidents among the rows, so many at most; `after`: begin and key of the last one seen."""
    start = 0 if after is None else int(np.searchsorted(rows, survey.after(*after)))
    return [survey.key[row] for row in rows[start : start + limit].tolist()]


def briefs(connection: Connection, keys: Sequence[str]) -> list[Brief]:
    """Some incidents in short, in the order of their keys."""
    rows = {row.key: row for row in connection.execute(select(_LINKED).where(_LINKED.c.key.in_(keys)))}
    return [_brief(rows[key]) for key in keys]


def _brief(row: AnyRow) -> Brief:
    content = _DECODER.decode(unpacked("zstd", row.content))
    return Brief(
        region=content.place.admin1 if content.place else None,
        precision=content.time.precision if content.time else None,
        figures=content.figures,
        disputed=contested(content.figures, content.disputes),
        **{name: row._mapping[name] for name in _TAKEN},
    )


_TAKEN = (
    "key", "event", "background", "place", "country", "latitude", "longitude", "radius_km", "since", "until",
    "contested", "documents", "claims", "origins",
)  # fmt: skip


def points(survey: Survey, rows: Rows, limit: int) -> Points:
    """The points of all incidents among the rows that have one, so many at most, the latest first."""
    placed = rows[~np.isnan(survey.latitude[rows]) & ~np.isnan(survey.longitude[rows])]
    shown = placed[:limit]
    kinds, kind = _indexed(survey.event, shown)
    places, place = _indexed(survey.place, shown)
    order = shown.tolist()
    return Points(
        total=len(placed),
        kinds=kinds,
        places=places,
        key=[survey.key[row] for row in order],
        latitude=survey.latitude[shown].round(4).tolist(),
        longitude=survey.longitude[shown].round(4).tolist(),
        radius_km=[None if isnan(radius) else radius for radius in survey.radius_km[shown].tolist()],
        since=[survey.since[row] for row in order],
        kind=kind,
        place=place,
        contested=survey.contested[shown].astype(int).tolist(),
    )


def _indexed(column: Coded, rows: Rows) -> tuple[tuple[str, ...], list[int]]:
    """The different values of some rows in order, and for each row where its value stands among them."""
    different, number = np.unique(column.number[rows], return_inverse=True)
    return tuple("" if value < 0 else column.values[value] for value in different.tolist()), number.tolist()
