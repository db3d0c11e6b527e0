"""What a ledger shows: plain values that the terminal, Python, the exports and the page all speak."""

from __future__ import annotations

from typing import Any

from histor.incidents.across import Feature, LinkedIncident, Sum
from histor.record.values import Value


class Sourced(Value, frozen=True, kw_only=True):
    """One claim in the ledger: the columns of the data frame (docs: python.md), and where it stands.

    `status`: `current`; `withdrawn` (a newer version of the address doesn't make it any more); `superseded` (the newer
    version makes it too, and counts in its place); `reread` (a newer reading takes its place); `rejected` by a person.
    `linked` is the incident across documents; `known` is when it became known: published, else added (UTC). `reviewed`
    is what people made of it: accepted, rejected, corrected; `as_read` what was read where it was corrected, as JSON.
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
    reviewed: str | None
    as_read: str | None


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
    """What came of adding documents: how many are new, how many the ledger held, and what could not be read.

    `undated` are those without a date of publication.
    """

    added: int
    held: int
    undated: int = 0
    failed: tuple[str, ...] = ()


class Judged(Value, frozen=True, kw_only=True):
    """What a rule said of two incidents, and when."""

    author: str
    at: str
    same: bool
    score: float


class Decided(Value, frozen=True, kw_only=True):
    """What a person decided, and when. `kind` is one of `histor.ledger.deciding.KINDS`.

    `seq` is its entry of the log. `about` is what it is about: the id of a claim, an incident or a document, two
    incidents' ids with "|" between them, or the digest under which a person's name is kept. `field` and `value` are
    those of a correction or a grade. `undone` is the entry that took it back.
    """

    seq: int
    author: str
    at: str
    kind: str
    reason: str
    about: str
    field: str | None = None
    value: str | None = None
    undone: int | None = None


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


class Suggested(Value, frozen=True, kw_only=True):
    """A grade that histor suggests for an incident, with what it is drawn from. A person sets the grade."""

    grade: str
    origins: int
    contested: bool
    why: str


class Task(Value, frozen=True, kw_only=True):
    """Something for a person to decide.

    `id` is the same as long as it is the same task. `why`: contested, low confidence, new link, minor, returned.
    `incident` and `other` are ids of incidents, `claim` that of a claim. `said` is what was read, `decisions` are those
    on the same thing. `seen` is the last entry of the log on it, to be given to `Ledger.decide` as `expects`.
    """

    id: str
    why: str
    note: str
    incident: str | None
    other: str | None
    claim: str | None
    said: tuple[Sourced, ...]
    decisions: tuple[Decided, ...]
    seen: int


class Told(Value, frozen=True, kw_only=True):
    """One entry of the log as people read it. `what` is a sentence, `about` the ids that it is about."""

    seq: int
    at: str
    author: str
    kind: str
    what: str
    about: tuple[str, ...]


class Range(Value, frozen=True, kw_only=True):
    """A figure as it stood at one time."""

    low: int | None
    best: int | None
    high: int | None
    agreement: str


class Correction(Value, frozen=True, kw_only=True):
    """A figure that is new or changed, for whoever has copied it.

    `kind`: `new`; `corrected` (its range or agreement changed); `withdrawn` (it is gone); `joined` (the incident
    is part of that in `now`); `split` (it has become those in `now`). `author` is who or what brought it about.
    `event`, `place` and `since` are those of the incident today, as far as it is there.
    """

    id: str
    seq: int
    at: str
    author: str
    kind: str
    incident: str
    now: tuple[str, ...] = ()
    measure: str | None = None
    unit: str | None = None
    before: Range | None = None
    after: Range | None = None
    event: str | None = None
    place: str | None = None
    since: str | None = None


class Feed(Value, frozen=True, kw_only=True):
    """Corrections as a feed: its id, which is that of the ledger, and when it was last added to."""

    id: str
    updated: str
    corrections: tuple[Correction, ...]


class Tombstone(Value, frozen=True, kw_only=True):
    """What stands in place of a document or a person left out of output. `kind`: withheld, erased.

    `about` is the document's key, or the digest of a person's name; `digest` the SHA-256 of the document's bytes.
    """

    seq: int
    at: str
    author: str
    kind: str
    about: str
    digest: str | None
    reason: str
