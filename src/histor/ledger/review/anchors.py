"""What a decision holds on to: the words of a document and what is claimed with them, found again in newer readings.

An anchor of a claim is the document's text (by its hash), the place of the evidence in it, and what is claimed. A newer
reading that claims the same with the same words has the claim still, whatever its id; one that doesn't has not, and the
decision comes back to whoever reviews. An incident of a document is known by the anchors of its claims.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from histor.ledger import schema
from histor.ledger.schema import AnyRow

WHAT = ("event", "measure", "unit", "low", "best", "high", "polarity")
_AT_ONCE = 500
_CLAIMS, _DOCUMENTS, _INCIDENTS = schema.claims, schema.documents, schema.incidents


def as_read(row: AnyRow) -> dict[str, Any]:
    """A claim's row as it was read, whatever has been corrected since."""
    found: dict[str, Any] = dict(row._mapping)
    return found | (json.loads(row.as_read) if row.as_read else {})


def of_claim(row: AnyRow) -> dict[str, Any]:
    """The anchor of a claim's row."""
    read = as_read(row)
    where = {"claim": read["claim"], "start": read["evidence_start"], "end": read["evidence_end"]}
    return where | {"what": [read[name] for name in WHAT]}


def of_incident(connection: Connection, key: str) -> dict[str, Any]:
    """The anchor of a document's incident: its document and the anchors of its claims."""
    rows = connection.execute(
        select(_CLAIMS, _DOCUMENTS.c.key.label("document_key"))
        .join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
        .join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
        .where(_INCIDENTS.c.key == key, _INCIDENTS.c.reading == _DOCUMENTS.c.reading)
        .order_by(_CLAIMS.c.evidence_start, _CLAIMS.c.claim)
    ).all()
    return {"document": rows[0].document_key if rows else "", "claims": [of_claim(row) for row in rows]}


def claim_now(connection: Connection, text: str, anchor: dict[str, Any]) -> str | None:
    """The id under which the reading of today makes the claim; None where it doesn't."""
    rows = connection.execute(_standing().where(_DOCUMENTS.c.text == text)).all()
    return _same(anchor, [of_claim(row) for row in rows])


def incident_now(connection: Connection, anchor: dict[str, Any]) -> str | None:
    """The id of the incident that the reading of today makes of an incident's claims; None where it makes none."""
    rows = connection.execute(
        _standing()
        .add_columns(_INCIDENTS.c.key)
        .join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
        .where(_DOCUMENTS.c.key == anchor["document"])
        .order_by(_INCIDENTS.c.key)
    ).all()
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(of_claim(row))
    shared = {key: _shared(anchor["claims"], claims) for key, claims in found.items()}
    best = max(shared, key=lambda key: (shared[key], [-ord(c) for c in key]), default=None)
    return best if best is not None and shared[best] else None


def report_now(connection: Connection, anchors: Sequence[dict[str, Any]]) -> str | None:
    """The first of an incident's reports that is still made, of a document that stands.

    Where newer versions have taken the place of all of them, the first in which one tells of the same; else None.
    """
    documents = [anchor["document"] for anchor in anchors]
    there = select(_DOCUMENTS.c.key).where(_DOCUMENTS.c.until_seq.is_(None), _DOCUMENTS.c.withheld.is_(None))
    stand: set[str] = set()
    for start in range(0, len(documents), _AT_ONCE):
        some = there.where(_DOCUMENTS.c.key.in_(documents[start : start + _AT_ONCE]))
        stand |= set(connection.execute(some).scalars())
    now = [incident_now(connection, anchor) for anchor in anchors if anchor["document"] in stand]
    if not stand:
        now = [_in_newer_version(connection, anchor) for anchor in anchors]
    return next((key for key in now if key is not None), None)


def _in_newer_version(connection: Connection, anchor: dict[str, Any]) -> str | None:
    """The incident of the version that stands in which most of what an older one told is told, whatever its numbers."""
    older = aliased(_DOCUMENTS)
    rows = _standing().add_columns(_INCIDENTS.c.key).join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
    rows = rows.join(older, older.c.uri == _DOCUMENTS.c.uri).where(older.c.key == anchor["document"])
    rows = rows.where(_DOCUMENTS.c.until_seq.is_(None), _DOCUMENTS.c.withheld.is_(None))
    told = {tuple(claim["what"][:2]) for claim in anchor["claims"]}
    shared = Counter(row.key for row in connection.execute(rows) if tuple(of_claim(row)["what"][:2]) in told)
    return min(shared, key=lambda key: (-shared[key], key), default=None)


def _standing() -> Any:
    """The claims of the readings that stand, of all versions of a document."""
    return select(_CLAIMS).join(_DOCUMENTS, _DOCUMENTS.c.reading == _CLAIMS.c.reading)


def _shared(wanted: Iterable[dict[str, Any]], claims: Sequence[dict[str, Any]]) -> int:
    return sum(_same(anchor, claims) is not None for anchor in wanted)


def _same(anchor: dict[str, Any], claims: Sequence[dict[str, Any]]) -> str | None:
    """The claim with the same words that claims the same; the one of the same id before others."""
    alike = [c["claim"] for c in claims if all(c[name] == anchor[name] for name in ("start", "end", "what"))]
    if anchor["claim"] in alike:
        return str(anchor["claim"])
    return min(alike, default=None)
