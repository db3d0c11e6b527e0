"""Claims page by page: what a page costs doesn't grow with the ledger, nor with the pages before it.

Where few claims fit, they are found and sorted. Where many do, documents are gone through in the order of their being
known, some at a time from the last claim seen on, until the page is full.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from msgspec import Meta
from sqlalchemy import ColumnElement, Connection, select, tuple_

from histor.ledger import schema
from histor.ledger.filters import Filter
from histor.ledger.looking import IN_ORDER, Looking
from histor.ledger.views import Sourced

_CLAIMS, _DOCUMENTS, _INCIDENTS = schema.claims, schema.documents, schema.incidents
_FEW = 2_000  # claims that are sorted at once
_FIRST, _MOST = 100, 4_000  # documents gone through at once


class Place(NamedTuple):
    """Where a claim stands in the order of all."""

    known: str
    document: str
    start: Annotated[int, Meta(ge=0, le=2**53)]
    claim: str
    number: Annotated[int, Meta(ge=0, le=2**53)]


class Turned(NamedTuple):
    """A page of claims, and where its last one stands if there are others after it."""

    claims: tuple[Sourced, ...]
    last: Place | None


def turn(
    looking: Looking, connection: Connection, wanted: Filter, *, limit: int, after: Place | None = None, **more: Any
) -> Turned:
    """The claims that `looking.claims` gives for a filter and `more`, in order, so many at most, after a place."""
    found: list[Place] = []
    fitting, one_by_one = (looking.claiming(wanted, by_document=each, **more) for each in (False, True))
    for places in _in_order(connection, (fitting, one_by_one), limit + 1, after):
        found += places
        if len(found) > limit:
            break
    shown = found[:limit]
    claims = tuple(looking.sourced(_CLAIMS.c.id.in_([place.number for place in shown])))
    return Turned(claims, shown[-1] if len(found) > limit else None)


def _in_order(
    connection: Connection, fitting: tuple[ColumnElement[bool], ColumnElement[bool]], most: int, after: Place | None
) -> Iterator[list[Place]]:
    beyond = () if after is None else (tuple_(*IN_ORDER) > tuple_(*after),)
    rows = select(*IN_ORDER).select_from(_CLAIMS).join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document)
    rows = rows.outerjoin(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
    rows = rows.where(_DOCUMENTS.c.withheld.is_(None), *beyond)
    some = [Place(*row) for row in connection.execute(rows.where(fitting[0]).limit(_FEW))]
    if len(some) < _FEW:
        yield sorted(some)
        return
    for documents in _documents(connection, after):
        part = rows.where(fitting[1], _CLAIMS.c.document.in_(documents)).order_by(*IN_ORDER).limit(most)
        yield [Place(*row) for row in connection.execute(part)]


def _documents(connection: Connection, after: Place | None) -> Iterator[list[int]]:
    """The documents from a place on in their order, each time more of them."""
    ordered = (_DOCUMENTS.c.known, _DOCUMENTS.c.key)
    rows = select(*ordered, _DOCUMENTS.c.id).order_by(*ordered)
    last, first, size = (after.known, after.document) if after else None, after is not None, _FIRST
    while True:
        place = tuple_(*ordered)
        beyond = () if last is None else (place >= tuple_(*last) if first else place > tuple_(*last),)
        found = connection.execute(rows.where(*beyond).limit(size)).all()
        if not found:
            return
        yield [row.id for row in found]
        last, first, size = (found[-1].known, found[-1].key), False, min(size * 3, _MOST)
