"""Places, times and actors, as the text names them."""

from __future__ import annotations

from typing import Literal

import msgspec

from histor.record.values import Value

Precision = Literal[
    "minute", "hour", "part of day", "day", "week", "month", "season", "quarter", "year", "decade", "century", "unknown"
]
RelationKind = Literal["distance", "direction", "near", "part", "between", "inside", "border"]
ActorKind = Literal["person", "organisation", "force", "state", "group", "people"]


class Relation(Value, frozen=True, kw_only=True):
    """How a place was computed from another: 32.2 km (`distance_km`) south-east (`bearing`) of `places[of]`.

    `kind` says which sort of relation it is; `other` is the second place of one that lies between two.
    """

    distance_km: float | None = None
    bearing: str | None = None
    of: int
    kind: RelationKind | None = None
    other: int | None = None


class Place(Value, frozen=True, kw_only=True):
    """A mention of a place. Coordinates are WGS 84 degrees; `radius_km` is how far off the point may honestly be.

    An unresolved mention has its name only; `gazetteer` and the coordinates are null, and `candidates` lists the
    gazetteer numbers it could mean. `note` says how the words were read where they are not the place's name: a slip of
    the pen, a common noun that points back to a place named before.
    """

    start: int | None
    end: int | None
    text: str | None
    name: str
    gazetteer: str | None = None
    kind: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    country: str | None = None
    admin1: str | None = None
    relation: Relation | None = None
    candidates: tuple[str, ...] = ()
    inferred: str | None = None
    note: str | None = None


class Time(Value, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value and the interval it means, `until` exclusive (ISO 8601, local time).

    Both ends are null where the value has no place on the calendar (a duration, "recently").
    """

    start: int | None
    end: int | None
    text: str | None
    timex: str | None
    since: str | None = msgspec.field(name="from", default=None)
    until: str | None = msgspec.field(name="to", default=None)
    precision: Precision = "unknown"
    inferred: str | None = None


class Actor(Value, frozen=True, kw_only=True):
    """A mention of a person, organisation, force, state or group; mentions of one actor share `id`."""

    start: int
    end: int
    text: str
    name: str
    id: str
    kind: ActorKind
    title: str | None = None
    party: str | None = None
