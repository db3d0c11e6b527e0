"""What a decision can be about, found by the id that a person gives."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, or_, select

from histor.errors import UnknownError
from histor.ledger import schema
from histor.ledger.databases import like
from histor.ledger.schema import AnyRow

_CLAIMS, _DOCUMENTS, _INCIDENTS = schema.claims, schema.documents, schema.incidents
_DECISIONS = schema.decisions


def claim(connection: Connection, name: str) -> AnyRow:
    """The row of a claim with its document's `text`, that of a standing reading before others.

    Raises UnknownError where there is none of that id, or several.
    """
    rows = select(_CLAIMS, _DOCUMENTS.c.text, (_DOCUMENTS.c.reading == _CLAIMS.c.reading).label("stands"))
    rows = rows.join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document)
    found = connection.execute(rows.where(_CLAIMS.c.claim == name.strip())).all()
    if not found:
        begins = _CLAIMS.c.claim.like(like(name.strip(), before=""), escape="!")
        found = connection.execute(rows.where(begins).limit(50)).all() if len(name.strip()) > 3 else []
    if len({row.claim for row in found}) != 1:
        what = "several claims begin with this; give more of the id" if found else "no such claim"
        raise UnknownError(f"{name}: {what}")
    return max(found, key=lambda row: (bool(row.stands), row.id))


def member(connection: Connection, name: str) -> AnyRow:
    """The one incident of a document whose id begins so, of a reading that stands."""
    rows = select(_INCIDENTS.c.key, _INCIDENTS.c.id, _INCIDENTS.c.linked)
    rows = rows.join(_DOCUMENTS, _DOCUMENTS.c.reading == _INCIDENTS.c.reading)
    rows = rows.where(
        _INCIDENTS.c.key.like(like(name.strip(), before=""), escape="!"), _DOCUMENTS.c.until_seq.is_(None)
    )
    found = connection.execute(rows.limit(2)).all()
    if len(found) == 1:
        return found[0]
    was = select(_INCIDENTS.c.id).where(_INCIDENTS.c.key == name.strip()).limit(1)
    if found:
        what = "several incidents begin with this; give more of the id"
    elif connection.execute(was).first() is not None:
        what = "its report has a newer version or reading, which tells of others; undo what was decided on this"
    else:
        what = "no such incident"
    raise UnknownError(f"{name}: {what}")


def members(connection: Connection, linked: int) -> list[str]:
    """The ids of an incident's members."""
    return sorted(connection.execute(select(_INCIDENTS.c.key).where(_INCIDENTS.c.linked == linked)).scalars())


def documents(connection: Connection, name: str) -> list[AnyRow]:
    """The documents that a key, an address, an own id or the beginning of a hash means: one, with all its versions.

    Raises UnknownError where there is none, or several are meant.
    """
    words = like(name.strip(), before="")
    exact: Any = or_(_DOCUMENTS.c.uri == name, _DOCUMENTS.c.record == name, _DOCUMENTS.c.key == name)
    begins: Any = or_(_DOCUMENTS.c.key.like(words, escape="!"), _DOCUMENTS.c.text.like(words, escape="!"))
    for condition in (exact, begins) if len(name.strip()) > 3 else (exact,):
        found = connection.execute(select(_DOCUMENTS).where(condition).order_by(_DOCUMENTS.c.id)).all()
        if len(found) > 1 and any(row.uri != found[0].uri or row.uri is None for row in found):
            raise UnknownError(f"{name}: several documents are meant; give the key of one: "
                              + ", ".join(row.key for row in found[:5]))  # fmt: skip
        if found:
            return list(found)
    raise UnknownError(f"{name}: no such document; give its address, its own id or the first digits of its hash")


def reports_with(connection: Connection, name: str) -> list[str]:
    """The ids of the documents' incidents that have a claim."""
    rows = select(_INCIDENTS.c.key).join(_CLAIMS, _CLAIMS.c.incident == _INCIDENTS.c.id)
    return sorted(connection.execute(rows.where(_CLAIMS.c.claim == name)).scalars())


def of(connection: Connection, name: str) -> list[str]:
    """What decisions call the thing of an id: a claim, an incident's members and their pairs, a document's key.

    Raises UnknownError for an id that there is nothing of.
    """
    if "|" in name:
        return ["|".join(sorted(name.split("|")))]
    if name.startswith("inc-"):
        row = member(connection, name)
        own = members(connection, row.linked) if row.linked is not None else [row.key]
        ends = or_(
            _DECISIONS.c.one.in_(own), _DECISIONS.c.other.in_(own), _DECISIONS.c.a.in_(own), _DECISIONS.c.b.in_(own)
        )
        pairs = connection.execute(select(_DECISIONS.c.about).where(ends, _DECISIONS.c.text.is_(None)).distinct())
        return [*own, *pairs.scalars()]
    if (
        name.startswith("sha256:")
        and connection.execute(select(_DECISIONS.c.id).where(_DECISIONS.c.about == name)).first()
    ):
        return [name]
    if name.startswith("c") and ":" not in name:
        try:
            return [claim(connection, name).claim]
        except UnknownError:  # a claim that no reading makes any more can have been decided on
            if _is_decided(connection, name):
                return [name]
            raise
    return [row.key for row in documents(connection, name)]


def _is_decided(connection: Connection, about: str) -> bool:
    return connection.execute(select(_DECISIONS.c.id).where(_DECISIONS.c.about == about).limit(1)).first() is not None
