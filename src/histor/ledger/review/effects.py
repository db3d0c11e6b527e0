"""What follows from a decision: its rows, and what they change. Needs nothing but the entry of the log."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, insert, select, update

from histor.ledger import schema
from histor.ledger.review import standing
from histor.ledger.review.anchors import claim_now, incident_now
from histor.ledger.review.claims import review
from histor.ledger.review.effect import Effect
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction, in_parts

_DECISIONS, _INCIDENTS, _DOCUMENTS = schema.decisions, schema.incidents, schema.documents
ON_LINKS = ("same", "not the same", "undecided")


def put(transaction: Transaction, *, seq: int, at: str, author: str, payload: dict[str, Any]) -> Effect:
    """Write the rows of a decision's entry and put it into effect; gives what is to be derived anew."""
    entry = {"seq": seq, "at": at, "author": author, "undone": None}
    rows = [{"id": transaction.number(_DECISIONS)} | entry | _now(transaction.connection, row) for row in said(payload)]
    transaction.connection.execute(insert(_DECISIONS), rows)
    return _effect(transaction, standing.rows_of_entry(transaction.connection, seq))


def said(payload: dict[str, Any]) -> list[dict[str, Any]]:
    """What the entry of a decision says of its rows in `decisions`: one, of a split one more for each pair it parts."""
    detail: dict[str, Any] = payload.get("detail") or {}
    row = {name: payload.get(name) for name in ("kind", "a", "b", "reason", "text")}
    row |= {"about": payload.get("about") or f"{payload['a']}|{payload['b']}", "detail": detail}
    rows = [row]
    if payload["kind"] == "split":
        for a, b in (sorted((one, other)) for one in detail["group"] for other in detail["rest"]):
            held = {"anchors": [detail["held"][a], detail["held"][b]]}
            rows.append(row | {"kind": "not the same", "a": a, "b": b, "about": f"{a}|{b}", "detail": held})
    return rows


def _now(connection: Connection, row: dict[str, Any]) -> dict[str, Any]:
    """A row with what the readings of today call what it is about."""
    detail, one, other = row["detail"], None, None
    if row["kind"] in ON_LINKS:
        held = detail.get("anchors")
        one, other = (incident_now(connection, each) for each in held) if held else (row["a"], row["b"])
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
    if kind in ("withhold", "release"):
        from histor.ledger.withholding import withhold

        return withhold(transaction, rows[0].about)
    if kind == "erase":
        from histor.ledger.erasing import erase

        return erase(transaction, rows[0].about, rows[0].seq)
    return Effect(
        touched=frozenset(
            _incidents(transaction, {key for row in rows for key in (row.one, row.other) if key is not None})
        )
    )


def _undo(transaction: Transaction, undo: AnyRow) -> Effect:
    """Take a decision back; one that took another back lets that stand again."""
    seq = json.loads(undo.detail)["undoes"]
    connection = transaction.connection
    connection.execute(update(_DECISIONS).where(_DECISIONS.c.seq == seq).values(undone=undo.seq))
    rows = standing.rows_of_entry(connection, seq)
    if rows[0].kind == "undo":
        again = json.loads(rows[0].detail)["undoes"]
        connection.execute(update(_DECISIONS).where(_DECISIONS.c.seq == again).values(undone=None))
        rows = standing.rows_of_entry(connection, again)
        if rows[0].kind == "undo":
            return _undo(transaction, rows[0])
    return _effect(transaction, rows)


def _incidents(transaction: Transaction, keys: set[str]) -> set[int]:
    found: set[int] = set()
    for part in in_parts(keys):
        rows = select(_INCIDENTS.c.id).join(_DOCUMENTS, _DOCUMENTS.c.reading == _INCIDENTS.c.reading)
        found |= set(transaction.connection.execute(rows.where(_INCIDENTS.c.key.in_(part))).scalars())
    return found
