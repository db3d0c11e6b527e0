"""What a map, a timeline and a list show of many incidents: few columns of many, and the short form of some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from histor.ledger import schema
from histor.ledger.contents import unpacked
from histor.ledger.plain import tuples
from histor.record.values import Value

_LINKED = schema.linked
LATEST = (_LINKED.c.since.desc().nulls_last(), _LINKED.c.key.desc())


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


def count(connection: Connection, where: ColumnElement[bool]) -> int:
    """How many incidents fit."""
    return connection.execute(select(func.count()).select_from(_LINKED).where(where)).scalar_one()


def briefs(
    connection: Connection, where: ColumnElement[bool], limit: int, after: tuple[str | None, str] | None = None
) -> Iterator[Brief]:
    """The incidents that fit, the latest first, so many at most; `after`: begin and key of the last one seen."""
    rows = select(_LINKED).where(where if after is None else and_(where, _after(*after)))
    for row in connection.execute(rows.order_by(*LATEST).limit(limit)):
        content = _DECODER.decode(unpacked("zstd", row.content))
        yield Brief(
            region=content.place.admin1 if content.place else None,
            precision=content.time.precision if content.time else None,
            figures=content.figures,
            disputed=tuple(dispute.field for dispute in content.disputes),
            **{name: row._mapping[name] for name in _TAKEN},
        )


_TAKEN = (
    "key", "event", "background", "place", "country", "latitude", "longitude", "radius_km", "since", "until",
    "contested", "documents", "claims", "origins",
)  # fmt: skip


def _after(since: str | None, key: str) -> ColumnElement[bool]:
    column = _LINKED.c.since
    if since is None:
        return and_(column.is_(None), _LINKED.c.key < key)
    return or_(column < since, and_(column == since, _LINKED.c.key < key), column.is_(None))


def points(connection: Connection, where: ColumnElement[bool], limit: int) -> Points:
    """The points of all incidents that fit and have one, so many at most, the latest first."""
    c = _LINKED.c
    placed = and_(where, c.latitude.is_not(None), c.longitude.is_not(None))
    taken = (c.key, c.latitude, c.longitude, c.radius_km, c.since, c.event, c.place, c.contested)
    rows = tuples(connection, select(*taken).where(placed).order_by(*LATEST).limit(limit))
    total = len(rows) if len(rows) < limit else count(connection, placed)
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) or [()] * len(taken)
    kinds, kind = _indexed(columns[5])
    places, place = _indexed(columns[6])
    return Points(
        total=total,
        kinds=kinds,
        places=places,
        key=columns[0],
        latitude=[round(value, 4) for value in columns[1]],
        longitude=[round(value, 4) for value in columns[2]],
        radius_km=columns[3],
        since=columns[4],
        kind=kind,
        place=place,
        contested=[int(value) for value in columns[7]],
    )


def _indexed(values: Sequence[str | None]) -> tuple[tuple[str, ...], list[int]]:
    """The different values in order, and for each value where it stands among them."""
    different = sorted({value or "" for value in values})
    number = {value: at for at, value in enumerate(different)}
    return tuple(different), [number[value or ""] for value in values]
