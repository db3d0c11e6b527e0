"""What follows from a decision: its rows, and what they change. Needs nothing but the entry of the log."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, insert, select, update

from histor.ledger import schema
from histor.ledger.review import standing
from histor.ledger.review.anchors import claim_now, report_now
from histor.ledger.review.claims import documents_of, hold_incidents, review
from histor.ledger.review.effect import Effect
from histor.ledger.review.newer import told_now
from histor.ledger.review.said import said
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction, in_parts

_DECISIONS, _INCIDENTS, _DOCUMENTS = schema.decisions, schema.incidents, schema.documents


def put(transaction: Transaction, *, seq: int, at: str, author: str, payload: dict[str, Any]) -> Effect:
    """Write the rows of a decision's entry and put it into effect; gives what is to be derived anew."""
    entry = {"seq": seq, "at": at, "author": author, "undone": None}
    rows = [{"id": transaction.number(_DECISIONS)} | entry | _now(transaction.connection, row) for row in said(payload)]
    transaction.connection.execute(insert(_DECISIONS), rows)
    held = [{"document": name, "decision": row["id"]} for row in rows for name in sorted(documents_of(row))]
    if held:
        transaction.connection.execute(insert(schema.anchored), held)
    return _effect(transaction, standing.rows_of_entry(transaction.connection, seq))


def _now(connection: Connection, row: dict[str, Any]) -> dict[str, Any]:
    """A row with what the readings of today call what it is about."""
    detail, one, other = row["detail"], None, None
    if row["kind"] in standing.ON_LINKS:
        held = detail.get("anchors")
        one, other = (told_now(connection, each) for each in held) if held else (row["a"], row["b"])
    elif row["kind"] in standing.ON_INCIDENTS and row["text"] is None:
        one = report_now(connection, detail["held"]) if "held" in detail else row["about"]
    elif "anchor" in detail:
        one = claim_now(connection, row["text"], detail["anchor"])
    return row | {"one": one, "other": other, "detail": json.dumps(detail, sort_keys=True)}


def _effect(transaction: Transaction, rows: list[AnyRow]) -> Effect:
    """What some rows of one entry change now that they stand, or stand no more."""
    kind = rows[0].kind
    if kind == "undo":
        return _undo(transaction, rows[0])
    if kind in standing.ON_CLAIMS and rows[0].text is not None:
        return Effect(changed=frozenset(review(transaction, {rows[0].text})))
    if kind in ("withhold", "release", "erase"):
        return _on_document(transaction, rows[0])
    return Effect(
        touched=frozenset(
            _incidents(transaction, {key for row in rows for key in (row.one, row.other) if key is not None})
        )
    )


def _on_document(transaction: Transaction, row: AnyRow) -> Effect:
    """Into output or out of it, or gone; what was decided on its incidents is then held by other reports of them."""
    if row.kind == "erase":
        from histor.ledger.erasing import erase

        effect = erase(transaction, row.about, row.seq)
    else:
        from histor.ledger.withholding import withhold

        effect = withhold(transaction, row.about)
    hold_incidents(transaction, {row.about})
    return effect


def _undo(transaction: Transaction, undo: AnyRow) -> Effect:
    """Take a decision back, or one that took another back, and so on; each stands as long as no undoing of it does."""
    seq = json.loads(undo.detail)["undoes"]
    connection = transaction.connection
    while True:
        by = _undone_by(connection, undo.about, seq)
        connection.execute(update(_DECISIONS).where(_DECISIONS.c.seq == seq).values(undone=by))
        rows = standing.rows_of_entry(connection, seq)
        if rows[0].kind != "undo":
            return _effect(transaction, rows)
        seq = json.loads(rows[0].detail)["undoes"]


def _undone_by(connection: Connection, about: str, seq: int) -> int | None:
    """The last undoing of an entry that stands; None where there is none."""
    undos = select(_DECISIONS).where(_DECISIONS.c.about == about, _DECISIONS.c.kind == "undo")
    rows = connection.execute(undos.where(_DECISIONS.c.undone.is_(None)).order_by(_DECISIONS.c.id.desc()))
    return next((row.seq for row in rows.all() if json.loads(row.detail)["undoes"] == seq), None)


def _incidents(transaction: Transaction, keys: set[str]) -> set[int]:
    found: set[int] = set()
    for part in in_parts(keys):
        rows = select(_INCIDENTS.c.id).join(_DOCUMENTS, _DOCUMENTS.c.reading == _INCIDENTS.c.reading)
        found |= set(transaction.connection.execute(rows.where(_INCIDENTS.c.key.in_(part))).scalars())
    return found
