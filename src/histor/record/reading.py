"""One reading, and how it is written."""

from __future__ import annotations

import msgspec

from histor.record.claims import Claim
from histor.record.document import Document
from histor.record.incidents import Incident
from histor.record.mentions import Actor, Place, Time
from histor.record.statements import Hedge, Statement
from histor.record.values import Value

SCHEMA = "histor/reading/1"


class Record(Value, frozen=True, kw_only=True):
    """One reading: everything that histor finds in one document."""

    schema: str = SCHEMA
    document: Document
    text: str
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()


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
