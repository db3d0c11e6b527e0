"""The record: what histor finds in one document, as typed, immutable values.

Everything that histor reads, stores, shows or exports is made of these types; they are written as JSON with the
same names (`since` and `until` of a time are written `from` and `to`). Offsets are Unicode code points into the
reading's `text`, end exclusive, and ``text[start:end] == span.text`` always holds. What was inferred and not read
has no span and says so in `inferred`.

This module imports nothing else of histor.
"""

from __future__ import annotations

from typing import Literal

import msgspec

SCHEMA = "histor/reading/1"

Precision = Literal[
    "minute", "hour", "part of day", "day", "week", "month", "season", "quarter", "year", "decade", "century", "unknown"
]
ActorKind = Literal["person", "organisation", "force", "state", "group", "people"]
Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "confirms", "denies", "alleges", "estimates", "declines", "asks", "vows"]
Measure = Literal[
    "killed", "injured", "missing", "detained", "abducted", "displaced", "evacuated",
    "launched", "intercepted", "struck", "damaged", "destroyed", "seized", "deployed",
]  # fmt: skip
Polarity = Literal["affirmed", "denied"]
Certainty = Literal["stated", "hedged", "alleged", "planned", "hypothetical"]
Agreement = Literal["single", "agreed", "revised", "contested"]


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts of a record: immutable, compared by value, made with keywords only."""


class Span(Value, frozen=True, kw_only=True):
    """A stretch of the text in its exact words."""

    start: int
    end: int
    text: str


class Skipped(Value, frozen=True, kw_only=True):
    """A stretch of the text that was not read, and why: `boilerplate`, `repeated`, `language`, `limit`, ..."""

    start: int
    end: int
    reason: str


class Notice(Value, frozen=True, kw_only=True):
    """Something the user should know of a document: a date in the future, a text that was cut, ..."""

    code: str
    message: str


class Document(Value, frozen=True, kw_only=True):
    """The document that was read. `id` is the SHA-256 of the UTF-8 bytes of its text."""

    id: str
    record: str | None = None
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    characters: int
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[Notice, ...] = ()


class Relation(Value, frozen=True, kw_only=True):
    """How a place was computed from another: 32.2 km (`distance_km`) south-east (`bearing`) of `places[of]`."""

    distance_km: float | None = None
    bearing: str | None = None
    of: int


class Place(Value, frozen=True, kw_only=True):
    """A mention of a place. Coordinates are WGS 84 degrees; `radius_km` is how far off the point may honestly be.

    An unresolved mention has its name only; `gazetteer` and the coordinates are null, and `candidates` lists the
    gazetteer numbers it could mean.
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


class Statement(Value, frozen=True, kw_only=True):
    """Somebody says something: a reported or quoted stretch of text, its source and the word that reports it."""

    id: str
    source: Span | None
    actor: str | None
    cue: Span | None
    content: Span
    mode: Mode
    stance: Stance
    within: str | None = None


class Count(Value, frozen=True, kw_only=True):
    """How many, as a range: "17" is 17, 17, 17; "at least one" is 1, 1, null; "no" is 0, 0, 0.

    `span` is null, and `inferred` says why, where the text counts by naming ("a woman was killed").
    `part_of` is the id of the claim that this one is a part of.
    """

    span: Span | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool = False
    unit: str = "person"
    part_of: str | None = None
    inferred: str | None = None


class Person(Value, frozen=True, kw_only=True):
    """Somebody whom a claim is about. `age` is in years."""

    name: str | None = None
    age: int | float | None = None
    sex: Literal["female", "male"] | None = None
    status: str | None = None
    span: Span | None = None


class Party(Value, frozen=True, kw_only=True):
    """A mention that fills a role, with the actor's id where it is known."""

    start: int
    end: int
    text: str
    actor: str | None = None


class Roles(Value, frozen=True, kw_only=True):
    """Who did what to whom with what, as mentions."""

    perpetrator: tuple[Party, ...] = ()
    organisation: tuple[Party, ...] = ()
    victim: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    weapon: tuple[Party, ...] = ()


class Claim(Value, frozen=True, kw_only=True):
    """One thing said to have happened. `id` is a hash of document, evidence and what is claimed.

    `statement` is null where the outlet speaks in its own voice; `place` and `time` are indexes.
    """

    id: str
    evidence: Span
    statement: str | None
    event: str
    measure: Measure | None
    count: Count | None = None
    people: tuple[Person, ...] = ()
    roles: Roles = Roles()
    place: int | None = None
    time: int | None = None
    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"


class Figure(Value, frozen=True, kw_only=True):
    """What the claims of an incident say of one measure in one unit, as a range, with the claims behind it."""

    low: int | None
    best: int | None
    high: int | None
    claims: tuple[str, ...]
    agreement: Agreement
    unit: str = "person"


class Dispute(Value, frozen=True, kw_only=True):
    """Claims of one incident that differ in a field, and the different words or values."""

    field: str
    claims: tuple[str, ...]
    values: tuple[str, ...]


class IncidentRoles(Value, frozen=True, kw_only=True):
    """The entities of an incident by role; each entity is the list of its mentions, longest first."""

    perpetrator: tuple[tuple[str, ...], ...] = ()
    organisation: tuple[tuple[str, ...], ...] = ()
    target: tuple[tuple[str, ...], ...] = ()
    victim: tuple[tuple[str, ...], ...] = ()
    weapon: tuple[tuple[str, ...], ...] = ()


class Incident(Value, frozen=True, kw_only=True):
    """Claims of one document about the same happening. `background`: told as history, not as news.

    `figures` are by measure; where a measure is counted in several units, the others stand under `measure/unit`
    ("intercepted" in drones, "intercepted/missile"), since drones and missiles do not add up.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    place: int | None = None
    time: int | None = None
    background: bool = False
    roles: IncidentRoles = IncidentRoles()
    figures: dict[str, Figure] = {}
    disputes: tuple[Dispute, ...] = ()


class Record(Value, frozen=True, kw_only=True):
    """One reading: everything that histor finds in one document."""

    schema: str = SCHEMA
    document: Document
    text: str
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()


def span(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end` (code points, end exclusive)."""
    return Span(start=start, end=end, text=text[start:end])


def to_json(record: Record) -> bytes:
    """The record as one line of UTF-8 JSON without a line end; the same record always gives the same bytes."""
    return msgspec.json.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record of a line of JSON. Raises msgspec.ValidationError that names the field, or DecodeError."""
    return msgspec.json.decode(line, type=Record)


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a reading."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **schema}
