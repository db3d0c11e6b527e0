"""Rows of flat columns, for the formats that have no nesting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args, get_type_hints

from histor.incidents.across import LinkedFigure, LinkedIncident
from histor.ledger.views import Held, Sourced
from histor.record import contested
from histor.record.values import Value

_COUNTED = ("killed", "injured")


class FlatIncident(Value, frozen=True, kw_only=True):
    """One incident across documents in a row.

    `other_figures` are the figures but for killed and injured, as `intercepted 60 to 61 drone; ...`; an open end has
    no number. `reports` are the documents' ids and `records` the callers' own, with spaces between.
    """

    id: str
    event: str
    background: bool
    place: str | None
    admin1: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    time_from: str | None
    time_to: str | None
    time_precision: str | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    killed_agreement: str | None
    injured_low: int | None
    injured_best: int | None
    injured_high: int | None
    injured_agreement: str | None
    other_figures: str
    contested: bool
    claims: int
    documents: int
    origins: int
    reports: str
    records: str


def flat(value: Value) -> Value:
    """A value as one of flat columns; claims and documents are so already."""
    return _incident(value) if isinstance(value, LinkedIncident) else value


def columns(kind: str) -> dict[str, type]:
    """The columns of what is exported (`incidents`, `claims`, `documents`), each with its type."""
    row = {"incidents": FlatIncident, "claims": Sourced, "documents": Held}[kind]
    return {name: _plain(hint) for name, hint in get_type_hints(row).items()}


def _incident(one: LinkedIncident) -> FlatIncident:
    counted: dict[str, Any] = {
        f"{measure}_{end}": None for measure in _COUNTED for end in ("low", "best", "high", "agreement")
    }
    for measure in _COUNTED:
        figure = one.figures.get(measure)
        if figure is not None and figure.unit == "person":
            counted |= {f"{measure}_{end}": getattr(figure, end) for end in ("low", "best", "high", "agreement")}
    others = [(m, f) for m, f in one.figures.items() if counted.get(f"{m}_agreement") is None]
    return FlatIncident(
        id=one.id,
        event=one.event,
        background=one.background,
        other_figures="; ".join(
            f"{measure.split('/')[0]} {_range(figure)} {figure.unit}" for measure, figure in others
        ),
        contested=bool(contested(one.figures, one.disputes)),
        claims=len(one.claims),
        documents=len(one.documents),
        origins=one.origins,
        reports=" ".join(document.id for document in one.documents),
        records=" ".join(document.record for document in one.documents if document.record is not None),
        **_where_and_when(one),
        **counted,
    )


def _where_and_when(one: LinkedIncident) -> dict[str, Any]:
    place = {
        name: getattr(one.place, name, None) for name in ("admin1", "country", "latitude", "longitude", "radius_km")
    }
    time = {"time_from": getattr(one.time, "since", None), "time_to": getattr(one.time, "until", None)}
    named = {"place": getattr(one.place, "name", None), "time_precision": getattr(one.time, "precision", None)}
    return place | time | named


def _range(figure: LinkedFigure) -> str:
    low, high = ("" if end is None else str(end) for end in (figure.low, figure.high))
    return low if low == high else f"{low} to {high}"


def values(row: Value) -> Sequence[Any]:
    """The values of a row in the order of its columns."""
    return [getattr(row, name) for name in row.__struct_fields__]


def _plain(hint: Any) -> type:
    (kind,) = (kind for kind in get_args(hint) or (hint,) if kind is not type(None))
    found: type = kind
    return found
