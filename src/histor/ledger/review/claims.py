"""The rows of claims as people have reviewed them, and decisions held on to in newer readings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select, update

from histor.ledger import schema
from histor.ledger.review.anchors import as_read, claim_now, report_now
from histor.ledger.review.newer import told_now
from histor.ledger.review.standing import ON_CLAIMS, ON_INCIDENTS, ON_LINKS, Verdict, verdicts
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction, in_parts

_CLAIMS, _DECISIONS, _DOCUMENTS, _INCIDENTS = schema.claims, schema.decisions, schema.documents, schema.incidents
_ANCHORED, _NAMES = schema.anchored, schema.names
_COLUMNS = (
    "event", "measure", "unit", "low", "best", "high", "approximate", "speaker", "actor", "polarity", "certainty",
    "place", "country", "latitude", "longitude", "radius_km", "time", "time_from", "time_to",
)  # fmt: skip


def held_on(transaction: Transaction, documents: Iterable[str], older: Iterable[str] = ()) -> set[int]:
    """Hold the decisions on some documents (by their keys) on to their readings of today, and review their claims.

    `older` are the documents whose place newer versions of their address have taken. Gives the incidents that are
    otherwise now than they were read.
    """
    connection = transaction.connection
    if connection.execute(select(_DECISIONS.c.id).limit(1)).first() is None:
        return set()
    keys = list(documents)
    texts: set[str] = set()
    for part in in_parts(keys):
        of_documents = select(_DOCUMENTS.c.text).where(_DOCUMENTS.c.key.in_(part))
        on_claims = select(_DECISIONS).where(_DECISIONS.c.text.in_(of_documents), _DECISIONS.c.kind.in_(ON_CLAIMS))
        for row in connection.execute(on_claims).all():
            texts.add(row.text)
            _put(transaction, row, one=claim_now(connection, row.text, json.loads(row.detail)["anchor"]))
    hold_incidents(transaction, set(keys) | set(older))
    return review(transaction, texts)


def hold_incidents(transaction: Transaction, documents: set[str]) -> None:
    """Hold decisions on incidents and pairs of them, of which some documents tell, on to the readings of today."""
    connection, found = transaction.connection, dict[int, AnyRow]()
    for part in in_parts(_versions(connection, documents)):
        on_them = select(_DECISIONS).join(_ANCHORED, _ANCHORED.c.decision == _DECISIONS.c.id)
        found.update((row.id, row) for row in connection.execute(on_them.where(_ANCHORED.c.document.in_(part))))
    for _, row in sorted(found.items()):
        anchors = _anchors(json.loads(row.detail))
        if row.kind in ON_INCIDENTS:
            _put(transaction, row, one=report_now(connection, anchors))
        else:
            one, other = (told_now(connection, anchor) for anchor in anchors)
            _put(transaction, row, one=one, other=other)


def documents_of(row: dict[str, Any]) -> set[str]:
    """The documents that tell of the incidents which the row of a decision is about."""
    if row["kind"] not in (*ON_LINKS, *ON_INCIDENTS) or row["text"] is not None:
        return set()
    return {anchor["document"] for anchor in _anchors(json.loads(row["detail"]))}


def _anchors(detail: dict[str, Any]) -> list[dict[str, Any]]:
    return detail.get("anchors") or detail.get("held") or []


def _versions(connection: Connection, documents: set[str]) -> set[str]:
    """Some documents and all other versions of their addresses."""
    found = set(documents)
    for part in in_parts(documents):
        here = select(_DOCUMENTS.c.uri).where(_DOCUMENTS.c.key.in_(part), _DOCUMENTS.c.uri.is_not(None))
        found |= set(connection.execute(select(_DOCUMENTS.c.key).where(_DOCUMENTS.c.uri.in_(here))).scalars())
    return found


def _put(transaction: Transaction, row: AnyRow, **columns: str | None) -> None:
    if any(getattr(row, name) != value for name, value in columns.items()):
        change = update(_DECISIONS).where(_DECISIONS.c.id == row.id).values(**columns)
        transaction.connection.execute(change)


def review(transaction: Transaction, texts: Iterable[str]) -> set[int]:
    """Make the claims of some texts say what stands on them; gives the incidents of those that changed."""
    changed: set[int] = set()
    wanted = set(texts)
    found = verdicts(transaction.connection, wanted)
    for part in in_parts(wanted):
        rows = select(_CLAIMS, _DOCUMENTS.c.text).join(_DOCUMENTS, _DOCUMENTS.c.reading == _CLAIMS.c.reading)
        for row in transaction.connection.execute(rows.where(_DOCUMENTS.c.text.in_(part))).all():
            verdict = found.get(row.text, {}).get(row.claim, Verdict())
            columns = _reviewed(transaction, row, verdict)
            if any(getattr(row, name) != value for name, value in columns.items()):
                transaction.connection.execute(update(_CLAIMS).where(_CLAIMS.c.id == row.id).values(**columns))
                changed |= {row.incident} if row.incident is not None else set()
    return changed


def _reviewed(transaction: Transaction, row: AnyRow, verdict: Verdict) -> dict[str, Any]:
    """The columns of a claim's row as they are to be."""
    read = as_read(row)
    if row.as_read and "speaker" in json.loads(row.as_read):
        read["speaker"] = _number(transaction, read["speaker"])
    columns: dict[str, Any] = {name: read[name] for name in _COLUMNS}
    kept: dict[str, Any] = {}
    for fields in verdict.fields.values():
        for name, value in fields.items():
            if name in _COLUMNS:
                kept[name] = _name(transaction, read["speaker"]) if name == "speaker" else read[name]
                columns[name] = _number(transaction, value) if name == "speaker" else value
    columns["reviewed"], columns["as_read"] = verdict.word, json.dumps(kept, sort_keys=True) if kept else None
    if row.status in ("current", "rejected"):
        columns["status"] = "rejected" if verdict.rejected else "current"
    return columns


def _number(transaction: Transaction, name: str | None) -> int | None:
    transaction.look_up("speaker", [name])
    number = transaction.name("speaker", name)
    transaction.flush()
    return number


def _name(transaction: Transaction, number: int | None) -> str | None:
    if number is None:
        return None
    return str(transaction.connection.execute(select(_NAMES.c.name).where(_NAMES.c.id == number)).scalar_one())
