"""What people decide on links. A decision is appended and stands; only a later one takes its place."""

from __future__ import annotations

from sqlalchemy import insert, select

from histor.errors import LedgerError, UnknownError
from histor.ledger import schema
from histor.ledger.databases import like
from histor.ledger.linking import Linking
from histor.ledger.transaction import Transaction

KINDS = ("same", "not the same", "undecided")


def decide(transaction: Transaction, pair: tuple[str, str], kind: str, *, author: str, reason: str) -> None:
    """Append a decision on two incidents, by their ids, and derive what it touches.

    Between incidents across documents it holds for the members whose ids they bear. Raises LedgerError for an unknown
    id, an unknown kind, or a decision without an author.
    """
    if kind not in KINDS:
        raise LedgerError(f"{kind!r} is no decision; it is one of {', '.join(KINDS)}")
    if not author.strip():
        raise LedgerError("a decision needs the name of whoever decides")
    (a, first), (b, second) = sorted(_member(transaction, name) for name in pair)
    if a == b:
        raise LedgerError(f"{pair[0]} and {pair[1]} are one and the same report of an incident")
    payload = {"kind": kind, "a": a, "b": b, "reason": reason}
    logged = transaction.log.append("decision", author, payload)
    row = {"id": transaction.number(schema.decisions), "seq": logged.seq, "at": logged.at, "author": author}
    transaction.connection.execute(insert(schema.decisions), [row | payload])
    Linking(transaction).join([first, second])


def _member(transaction: Transaction, name: str) -> tuple[str, int]:
    """The key and row of the one incident whose id begins so."""
    table, documents = schema.incidents, schema.documents
    rows = select(table.c.key, table.c.id).join(documents, documents.c.reading == table.c.reading)
    rows = rows.where(table.c.key.like(like(name.strip(), before=""), escape="!"), documents.c.until_seq.is_(None))
    found = transaction.connection.execute(rows.limit(2)).all()
    if len(found) != 1:
        what = "several incidents begin with this; give more of the id" if found else "no such incident"
        raise UnknownError(f"{name}: {what}")
    return found[0].key, found[0].id
