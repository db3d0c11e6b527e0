"""Documents and people left out of output, and let back in.

A withheld document leaves every list, figure and search; its bytes, its reading and its rows stay, and a release brings
it back as it was. A person's name that is withheld is masked wherever it stands; one that is released is shown although
a rule would mask it. The name itself is kept among the contents, with chance digits beside it, so that the log holds
nothing but a digest that tells no name.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from sqlalchemy import Connection, select, update

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import fetch, packed
from histor.ledger.entry import signature_of
from histor.ledger.log import canonical
from histor.ledger.review.effect import Effect
from histor.ledger.review.things import documents
from histor.ledger.transaction import Transaction, in_parts

PERSON, ENTRY = "person:", "entry:"
_DIGITS = 19  # of a number that a database holds
_DECISIONS, _DOCUMENTS, _INCIDENTS = schema.decisions, schema.documents, schema.incidents


def withheld(transaction: Transaction, name: str) -> dict[str, Any]:
    """The payload of withholding a document (key, address, own id) or a person (`person:` and the name)."""
    if name.startswith(PERSON):
        return {"about": _person(transaction, name)}
    return {"about": _document(transaction.connection, name, held_back=False)}


def released(transaction: Transaction, name: str) -> dict[str, Any]:
    """The payload of a release, of what is named as for withholding, or as the log names it.

    That is a person's digest (`sha256:`, its first digits will do) or the `entry:` of the log that withheld something.
    """
    connection = transaction.connection
    if name.startswith(ENTRY):
        name = _of_entry(connection, name)
    elif name.startswith("sha256:"):
        kept = {about for about in _kept_people(connection) if about.startswith(name)}
        if len(kept) == 1 and len(name) > len("sha256:") + 3:
            return {"about": kept.pop()}
    if name.startswith(PERSON):
        return {"about": _person(transaction, name)}
    if name in _kept_people(connection):
        return {"about": name}
    return {"about": _document(transaction.connection, name, held_back=True)}


def people(connection: Connection) -> dict[str, str]:
    """The names that people have withheld or released, each with which of the two stands."""
    rows = connection.execute(
        select(_DECISIONS.c.about, _DECISIONS.c.kind)
        .where(_DECISIONS.c.kind.in_(("withhold", "release")), _DECISIONS.c.undone.is_(None))
        .where(_DECISIONS.c.about.like("sha256:%"))
        .order_by(_DECISIONS.c.id)
    ).all()
    kinds = {row.about: row.kind for row in rows}
    names = fetch(connection, kinds) if kinds else {}
    return {str(json.loads(names[about])["person"]): kind for about, kind in kinds.items()}


def withhold(transaction: Transaction, about: str) -> Effect:
    """Put into effect what stands on a document or person; gives the incidents to be derived anew."""
    if about.startswith("sha256:"):
        return Effect()
    connection = transaction.connection
    row = connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.key == about)).one()
    last = connection.execute(
        select(_DECISIONS.c.seq, _DECISIONS.c.kind)
        .where(_DECISIONS.c.about == about, _DECISIONS.c.undone.is_(None))
        .where(_DECISIONS.c.kind.in_(("withhold", "release", "erase")))
        .order_by(_DECISIONS.c.id.desc())
        .limit(1)
    ).first()
    seq = last.seq if last is not None and last.kind != "release" else None
    if (row.withheld is None) == (seq is None):
        return Effect()
    connection.execute(update(_DOCUMENTS).where(_DOCUMENTS.c.id == row.id).values(withheld=seq))
    return taken_out(transaction, row.reading) if seq is not None else _put_back(transaction, row)


def taken_out(transaction: Transaction, reading: int) -> Effect:
    """Take the incidents of a reading out of those across documents."""
    mine = _INCIDENTS.c.reading == reading
    rows = transaction.connection.execute(select(_INCIDENTS.c.id, _INCIDENTS.c.linked).where(mine)).all()
    if transaction.before is not None:
        transaction.before.gone(transaction.connection, (row.linked for row in rows if row.linked is not None))
    for part in in_parts([row.id for row in rows]):
        transaction.connection.execute(schema.blocks.delete().where(schema.blocks.c.incident.in_(part)))
    transaction.connection.execute(update(_INCIDENTS).where(mine).values(linked=None))
    return Effect(left=frozenset(row.linked for row in rows if row.linked is not None))


def _put_back(transaction: Transaction, document: Any) -> Effect:
    from histor.incidents.across import blocks

    if document.until_seq is not None:
        return Effect()
    rows = transaction.connection.execute(select(_INCIDENTS).where(_INCIDENTS.c.reading == document.reading)).all()
    for row in rows:
        for block in blocks(signature_of(row.signature)):
            made = {"key": block.key, "place": f"{block.order}\x1f{row.key}", "incident": row.id}
            transaction.put(schema.blocks, made)
    transaction.flush()
    return Effect(new=frozenset(row.id for row in rows))


def _document(connection: Connection, name: str, *, held_back: bool) -> str:
    rows = documents(connection, name)
    named = [row for row in rows if row.key == name] or [row for row in rows if row.until_seq is None] or rows
    row = named[-1]
    if (row.withheld is not None) != held_back:
        raise LedgerError(f"{name}: is {'not ' if held_back else ''}withheld{'' if held_back else ' already'}")
    if held_back and is_erased(connection, row.key):
        raise LedgerError(f"{name}: was erased; its content cannot be had back")
    return str(row.key)


def _of_entry(connection: Connection, name: str) -> str:
    """What the entry of the log with this number withheld. Raises LedgerError where it withheld nothing."""
    number = name.removeprefix(ENTRY)
    about = None
    if number.isdecimal() and len(number) < _DIGITS:
        rows = select(_DECISIONS.c.about).where(_DECISIONS.c.seq == int(number), _DECISIONS.c.kind == "withhold")
        about = connection.execute(rows).scalar()
    if about is None:
        raise LedgerError(f"{name}: is no entry of the log that withheld something; histor log shows them")
    return str(about)


def is_erased(connection: Connection, key: str) -> bool:
    """Whether a document was erased."""
    gone = select(_DECISIONS.c.id).where(_DECISIONS.c.about == key, _DECISIONS.c.kind == "erase")
    return connection.execute(gone).first() is not None


def _person(transaction: Transaction, name: str) -> str:
    """The digest under which a person's name is kept; a new one is written."""
    words = " ".join(name.removeprefix(PERSON).split())
    if not words:
        raise LedgerError(f"{name!r} names nobody; give {PERSON}and a name")
    for digest, known in _kept_people(transaction.connection).items():
        if known.casefold() == words.casefold():
            return digest
    content = packed(canonical({"person": words, "salt": secrets.token_hex(16)}).encode())
    transaction.put(schema.contents, content.row())
    transaction.flush()
    return content.digest


def _kept_people(connection: Connection) -> dict[str, str]:
    abouts = select(_DECISIONS.c.about).where(_DECISIONS.c.about.like("sha256:%")).distinct()
    digests = list(connection.execute(abouts).scalars())
    return {digest: json.loads(data)["person"] for digest, data in fetch(connection, digests).items()}
