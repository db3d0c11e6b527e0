"""Claims of one happening, with their figures and disputes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol

import msgspec

from histor.record.values import Value

Agreement = Literal["single", "agreed", "revised", "contested"]


class Figure(Value, frozen=True, kw_only=True):
    """What the claims of an incident say of one measure in one unit, as a range, with the claims behind it.

    `inferred`: from what `best` was inferred, where the document's title counts those whom its text describes.
    """

    low: int | None
    best: int | None
    high: int | None
    claims: tuple[str, ...]
    agreement: Agreement
    unit: str = "person"
    inferred: str | None = None


class Dispute(Value, frozen=True, kw_only=True):
    """Claims of one incident that differ in a field, and the different words or values."""

    field: str
    claims: tuple[str, ...]
    values: tuple[str, ...]


class IncidentRoles(Value, frozen=True, kw_only=True):
    """The entities of an incident by role; each entity is the list of its mentions, the best name first.

    Victims are those known by name: who is only counted or described stands in the claims and figures.
    """

    perpetrator: tuple[tuple[str, ...], ...] = ()
    organisation: tuple[tuple[str, ...], ...] = ()
    target: tuple[tuple[str, ...], ...] = ()
    victim: tuple[tuple[str, ...], ...] = ()
    weapon: tuple[tuple[str, ...], ...] = ()


class Incident(Value, frozen=True, kw_only=True):
    """Claims of one document about the same happening. `background`: told as history, not as news.

    `figures` are by measure; where a measure is counted in several units, the others stand under `measure/unit`
    ("intercepted" in drones, "intercepted/missile"), since drones and missiles do not add up. `muc_type` is the type
    of the MUC-4 incident template that it makes, null where it makes none: a battle that harmed only fighters.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    place: int | None = None
    time: int | None = None
    background: bool = False
    muc_type: str | None = None
    roles: IncidentRoles = IncidentRoles()
    figures: dict[str, Figure] = msgspec.field(default_factory=dict)
    disputes: tuple[Dispute, ...] = ()


class _Agreeing(Protocol):
    @property
    def agreement(self) -> str: ...


class _Differing(Protocol):
    @property
    def field(self) -> str: ...


def contested(figures: Mapping[str, _Agreeing], disputes: Iterable[_Differing]) -> tuple[str, ...]:
    """The fields on which the sources of an incident contradict each other, figures first.

    A figure that was only revised, such as a toll that rose, stands among the disputes with its numbers and is none.
    """
    numbers = (measure for measure, figure in figures.items() if figure.agreement == "contested")
    others = (dispute.field for dispute in disputes if dispute.field not in figures)
    return tuple(dict.fromkeys((*numbers, *others)))
