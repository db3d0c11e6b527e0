"""The record: what histor finds in one document, as typed, immutable values.

Everything that histor reads, stores, shows or exports is made of these types; they are written as JSON with the
same names (`since` and `until` of a time are written `from` and `to`). Offsets are Unicode code points into the
reading's `text`, end exclusive, and ``text[start:end] == span.text`` always holds. What was inferred and not read
has no span and says so in `inferred`.

This package imports nothing else of histor.
"""

from histor.record.claims import By, Certainty, Claim, Count, Measure, Party, Person, Polarity, Roles, Superlative
from histor.record.document import Document, Notice, Skipped
from histor.record.incidents import Agreement, Dispute, Figure, Incident, IncidentRoles, contested
from histor.record.mentions import Actor, ActorKind, Place, Precision, Relation, Time
from histor.record.reading import SCHEMA, Record, from_json, json_schema, to_json
from histor.record.statements import Direction, Distance, Hedge, HedgeKind, Mode, Stance, Statement
from histor.record.values import Span, Value, span

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Agreement",
    "By",
    "Certainty",
    "Claim",
    "Count",
    "Direction",
    "Dispute",
    "Distance",
    "Document",
    "Figure",
    "Hedge",
    "HedgeKind",
    "Incident",
    "IncidentRoles",
    "Measure",
    "Mode",
    "Notice",
    "Party",
    "Person",
    "Place",
    "Polarity",
    "Precision",
    "Record",
    "Relation",
    "Roles",
    "Skipped",
    "Span",
    "Stance",
    "Statement",
    "Superlative",
    "Time",
    "Value",
    "contested",
    "from_json",
    "json_schema",
    "span",
    "to_json",
]
