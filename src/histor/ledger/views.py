"""What a ledger shows: plain values that the terminal, Python, the exports and the page all speak."""

from __future__ import annotations

from typing import Any

from histor.incidents.across import Feature, LinkedIncident, Sum
from histor.record.values import Value


class Sourced(Value, frozen=True, kw_only=True):
    """One claim in the ledger: the columns of the data frame (docs: python.md), and where it stands.

    `status`: `current`; `withdrawn` (a newer version of the address doesn't make it any more); `superseded` (the newer
    version makes it too, and counts in its place); `reread` (a newer reading takes its place). `linked` is the incident
    across documents; `known` is when it became known: published, else added (UTC).
    """

    document: str
    record: str | None
    uri: str | None
    title: str | None
    publisher: str | None
    published: str | None
    known: str
    version: int
    claim: str
    incident: str | None
    linked: str | None
    background: bool | None
    event: str
    measure: str | None
    low: int | None
    best: int | None
    high: int | None
    unit: str | None
    approximate: bool | None
    part_of: str | None
    speaker: str | None
    actor: str | None
    mode: str | None
    stance: str | None
    polarity: str
    certainty: str
    superlative: str | None
    scope: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    time: str | None
    time_from: str | None
    time_to: str | None
    evidence_start: int
    evidence_end: int
    evidence: str
    status: str


class Held(Value, frozen=True, kw_only=True):
    """One document in the ledger. `id` is the SHA-256 of its text, `key` its name in the ledger."""

    key: str
    id: str
    original: str
    record: str | None
    uri: str | None
    title: str | None
    publisher: str | None
    published: str | None
    language: str | None
    characters: int
    added: str
    known: str
    version: int
    replaced: str | None
    histor: str
    pipeline: str


class Hit(Value, frozen=True, kw_only=True):
    """A document that holds all the words asked for, with the words around the first of them."""

    document: Held
    excerpt: str
    incidents: tuple[str, ...]


class Step(Value, frozen=True, kw_only=True):
    """One moment of a figure's history: what was new then, and the range from then on."""

    known: str
    measure: str
    unit: str
    low: int | None
    best: int | None
    high: int | None
    agreement: str
    said: tuple[Sourced, ...]


class Change(Value, frozen=True, kw_only=True):
    """What changed in a document. `kind`: `version`, a changed article; `reading`, the same text read anew.

    `text` is a unified diff without its heads; `gone` and `new` are claims that only the older or the newer makes.
    """

    kind: str
    document: str
    version: int
    at: str
    histor: str
    pipeline: str
    text: tuple[str, ...]
    gone: tuple[dict[str, Any], ...]
    new: tuple[dict[str, Any], ...]


class Listed(Value, frozen=True, kw_only=True):
    """The incidents of a question: so many as were asked for, how many there are, and sums over all of them.

    Each sum bears its rule. `sums` is null where they weren't made.
    """

    incidents: tuple[LinkedIncident, ...]
    total: int
    sums: tuple[Sum, ...] | None


class Shown(Value, frozen=True, kw_only=True):
    """One incident with all that is said of it, also what was withdrawn."""

    incident: LinkedIncident
    claims: tuple[Sourced, ...]
    documents: tuple[Held, ...]


class Summary(Value, frozen=True, kw_only=True):
    """What came of adding documents: how many are new, how many the ledger held, and what could not be read."""

    added: int
    held: int
    failed: tuple[str, ...] = ()


class Judged(Value, frozen=True, kw_only=True):
    """What a rule said of two incidents, and when."""

    author: str
    at: str
    same: bool
    score: float


class Decided(Value, frozen=True, kw_only=True):
    """What a person said of two incidents, and when. `kind`: same, not the same, undecided."""

    author: str
    at: str
    kind: str
    reason: str


class Explanation(Value, frozen=True, kw_only=True):
    """Two incidents compared. `together`: they are one now. `met`: they are compared at all, as they share a block.

    `score` is the sum of each feature's value times its weight; above 0 they are rather one than two.
    """

    a: str
    b: str
    together: bool
    met: bool
    score: float
    features: tuple[Feature, ...]
    judgements: tuple[Judged, ...]
    decisions: tuple[Decided, ...]
