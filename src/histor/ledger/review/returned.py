"""Decisions whose words are no longer what they were about, and that so come back to whoever reviews."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from histor.ledger import schema
from histor.ledger.review import anchors
from histor.ledger.review.standing import ON_CLAIMS
from histor.ledger.schema import AnyRow

_CLAIMS, _DECISIONS, _DOCUMENTS = schema.claims, schema.decisions, schema.documents
_READ = "a newer reading of the text doesn't say this any more"
_PAIR_READ = "a newer reading doesn't make one of the two of the same claims any more"
_PAIR_WRITTEN = "an article has changed, and it is not plain that its newer version still tells of the one decided on"
_WRITTEN = "the article has changed: a newer version says this too, and nobody has decided on that"


def returned_claims(connection: Connection) -> Iterator[tuple[AnyRow, str, str]]:
    """The decisions on claims that come back, each with the claim to look at and why."""
    latest = select(func.max(_DECISIONS.c.id)).where(_DECISIONS.c.kind.in_(ON_CLAIMS), _DECISIONS.c.text.is_not(None))
    latest = latest.where(_DECISIONS.c.undone.is_(None)).group_by(_DECISIONS.c.about)
    for row in connection.execute(
        select(_DECISIONS).where(_DECISIONS.c.id.in_(latest)).order_by(_DECISIONS.c.id)
    ).all():
        if not _is_there(connection, row):
            continue
        if row.one is None:
            yield row, row.about, _READ
        elif (newer := _in_newer_version(connection, row)) is not None:
            yield row, newer, _WRITTEN


def _is_there(connection: Connection, row: AnyRow) -> bool:
    there = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.text == row.text, _DOCUMENTS.c.withheld.is_(None))
    return connection.execute(there.limit(1)).first() is not None


def _in_newer_version(connection: Connection, row: AnyRow) -> str | None:
    """The claim of a newer version that says the same and that nobody has decided on; None where there is none."""
    old = select(_DOCUMENTS.c.uri).join(_CLAIMS, _CLAIMS.c.document == _DOCUMENTS.c.id)
    old = old.where(_CLAIMS.c.claim == row.one, _CLAIMS.c.status == "superseded", _DOCUMENTS.c.uri.is_not(None))
    newer = select(_CLAIMS).join(_DOCUMENTS, _DOCUMENTS.c.reading == _CLAIMS.c.reading)
    newer = newer.where(_DOCUMENTS.c.uri.in_(old), _DOCUMENTS.c.until_seq.is_(None), _CLAIMS.c.claim != row.one)
    what = json.loads(row.detail)["anchor"]["what"]
    for claim in connection.execute(newer.order_by(_CLAIMS.c.evidence_start, _CLAIMS.c.claim)).all():
        if anchors.of_claim(claim)["what"] == what:
            done = select(_DECISIONS.c.id).where(_DECISIONS.c.one == claim.claim, _DECISIONS.c.undone.is_(None))
            return None if connection.execute(done.limit(1)).first() else str(claim.claim)
    return None


def returned_pairs(connection: Connection) -> Iterator[tuple[AnyRow, str]]:
    """The decisions on two incidents of which one is not told of any more, or both are told of as one."""
    on_pairs = select(_DECISIONS).where(_DECISIONS.c.kind.in_(("same", "not the same")), _DECISIONS.c.undone.is_(None))
    rows = connection.execute(on_pairs.order_by(_DECISIONS.c.id)).all()
    for row in {row.about: row for row in rows}.values():
        if row.one is not None and row.other is not None and row.one != row.other:
            continue
        documents = [anchor["document"] for anchor in json.loads(row.detail).get("anchors", ())]
        if all(_stands(connection, one) for one in documents):
            yield row, f"decided: {row.kind}; {_PAIR_WRITTEN if _is_replaced(connection, documents) else _PAIR_READ}"


def _stands(connection: Connection, document: str) -> bool:
    """Whether a document, or the version that has taken its place, is neither withheld nor erased."""
    address = select(_DOCUMENTS.c.uri).where(_DOCUMENTS.c.key == document).scalar_subquery()
    there = select(_DOCUMENTS.c.id).where(or_(_DOCUMENTS.c.key == document, _DOCUMENTS.c.uri == address))
    there = there.where(_DOCUMENTS.c.until_seq.is_(None), _DOCUMENTS.c.withheld.is_(None))
    return connection.execute(there.limit(1)).first() is not None


def _is_replaced(connection: Connection, documents: list[str]) -> bool:
    older = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.key.in_(documents), _DOCUMENTS.c.until_seq.is_not(None))
    return connection.execute(older.limit(1)).first() is not None
