"""Erasure: the bytes, readings, words and derived rows of a document are gone; a tombstone and the log stay.

The row of the document stays without title, address and names; its contents stay as digests without data, with the
codec `erased`. Contents that another document holds too stay as long as that one does. The log holds digests and ids
alone, so that the chain holds as before.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, delete, or_, select, update

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import ERASED, fetch
from histor.ledger.entry import document_words, incident_words
from histor.ledger.review.effect import Effect
from histor.ledger.review.things import documents
from histor.ledger.transaction import Transaction, in_parts
from histor.ledger.withholding import is_erased, taken_out
from histor.record import Record, from_json

_DOCUMENTS, _READINGS, _INCIDENTS, _CLAIMS = schema.documents, schema.readings, schema.incidents, schema.claims
_CONTENTS, _LINKS, _NAMES = schema.contents, schema.links, schema.names
_EMPTY = ("record", "uri", "title", "publisher", "outlet", "language")


def wanted_gone(transaction: Transaction, name: str) -> dict[str, Any]:
    """The payload of erasing a document, by its key, address or own id.

    Raises LedgerError where there is none, or several versions of an address are held: each is erased by its key.
    """
    rows = [row for row in documents(transaction.connection, name) if not is_erased(transaction.connection, row.key)]
    rows = [row for row in rows if row.key == name] or rows
    if not rows:
        raise LedgerError(f"{name}: was erased already")
    if len(rows) > 1:
        keys = ", ".join(row.key for row in rows)
        raise LedgerError(f"{name}: has several versions; erase each by its key: {keys}")
    return {"about": rows[0].key, "detail": {"digests": sorted(_digests(transaction, rows[0]))}}


def others_with(connection: Connection, key: str) -> list[str]:
    """The keys of the other documents that hold the bytes of one, and keep them when it is erased."""
    c = _DOCUMENTS.c
    same = select(c.original).where(c.key == key).scalar_subquery()
    rows = select(c.key).where(c.original == same, c.key != key, c.original.in_(_kept()))
    return sorted(connection.execute(rows).scalars())


def erase(transaction: Transaction, key: str, seq: int) -> Effect:
    """Take a document's content away; gives what is to be derived anew."""
    connection = transaction.connection
    row = connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.key == key)).one()
    effect = taken_out(transaction, row.reading)
    _take_words(transaction, row)
    _take_rows(transaction, row)
    values = dict.fromkeys(_EMPTY) | {"withheld": seq}
    connection.execute(update(_DOCUMENTS).where(_DOCUMENTS.c.id == row.id).values(values))
    _take_names(connection, [row.outlet] if row.outlet is not None else [], _DOCUMENTS.c.outlet)
    for part in in_parts(_digests(transaction, row) - _held_by_others(transaction, row)):
        change = update(_CONTENTS).where(_CONTENTS.c.digest.in_(part))
        connection.execute(change.values(codec=ERASED, data=None))
    return effect


def _kept() -> Any:
    return select(_CONTENTS.c.digest).where(_CONTENTS.c.codec != ERASED)


def _digests(transaction: Transaction, row: Any) -> set[str]:
    readings = select(_READINGS.c.digest).where(_READINGS.c.document == row.id)
    return {row.original, row.obtained, *transaction.connection.execute(readings).scalars()}


def _held_by_others(transaction: Transaction, row: Any) -> set[str]:
    """Contents of the document that one which was not erased holds too."""
    digests = _digests(transaction, row)
    found: set[str] = set()
    gone = select(schema.decisions.c.about).where(schema.decisions.c.kind == "erase")
    others = select(_DOCUMENTS.c.original, _DOCUMENTS.c.obtained, _READINGS.c.digest)
    others = others.join(_READINGS, _READINGS.c.document == _DOCUMENTS.c.id)
    others = others.where(_DOCUMENTS.c.id != row.id, _DOCUMENTS.c.key.not_in(gone))
    for part in in_parts(digests):
        c = _DOCUMENTS.c
        either = or_(c.original.in_(part), c.obtained.in_(part), _READINGS.c.digest.in_(part))
        found |= {digest for each in transaction.connection.execute(others.where(either)) for digest in each}
    return digests & found


def _take_words(transaction: Transaction, row: Any) -> None:
    """Out of the full text, which needs the words that went in."""
    connection = transaction.connection
    readings = connection.execute(
        select(_READINGS.c.id, _READINGS.c.digest).where(_READINGS.c.document == row.id).order_by(_READINGS.c.id)
    ).all()
    held = fetch(connection, [reading.digest for reading in readings])
    records: dict[int, Record] = {reading.id: from_json(held[reading.digest]) for reading in readings}
    first = {"id": row.id, "words": document_words(records[readings[0].id])}
    transaction.database.unindex(connection, "document_words", [first])
    incidents = connection.execute(select(_INCIDENTS).where(_INCIDENTS.c.document == row.id)).all()
    words = []
    for incident in incidents:
        record = records[incident.reading]
        own = next(one for one in record.incidents if one.id == incident.local)
        words.append({"id": incident.id, "words": incident_words(record, own)})
    transaction.database.unindex(connection, "incident_words", words)


def _take_rows(transaction: Transaction, row: Any) -> None:
    """Claims, incidents, judgements, names that nobody else bears, and the people named."""
    connection = transaction.connection
    numbers = connection.execute(select(_INCIDENTS.c.id).where(_INCIDENTS.c.document == row.id)).scalars().all()
    for part in in_parts(numbers):
        connection.execute(delete(_LINKS).where(or_(_LINKS.c.a.in_(part), _LINKS.c.b.in_(part))))
        connection.execute(delete(schema.blocks).where(schema.blocks.c.incident.in_(part)))
    speakers = select(_CLAIMS.c.speaker).where(_CLAIMS.c.document == row.id, _CLAIMS.c.speaker.is_not(None))
    spoke = set(connection.execute(speakers.distinct()).scalars())
    connection.execute(delete(_CLAIMS).where(_CLAIMS.c.document == row.id))
    connection.execute(delete(_INCIDENTS).where(_INCIDENTS.c.document == row.id))
    connection.execute(delete(schema.persons).where(schema.persons.c.document == row.id))
    _take_names(connection, spoke, _CLAIMS.c.speaker)


def _take_names(connection: Connection, numbers: Iterable[int], borne: Column[Any]) -> None:
    """Those of these names that no row bears any more."""
    for part in in_parts(numbers):
        left = set(connection.execute(select(borne).where(borne.in_(part)).distinct()).scalars())
        connection.execute(delete(_NAMES).where(_NAMES.c.id.in_(set(part) - left)))
