"""Documents and claims: a document for the reader, what changed in it, claims one by one, and search."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from histor.ledger.history import changes
from histor.ledger.pages import Page, page
from histor.ledger.paging import Place, turn
from histor.ledger.views import Change, Hit, Sourced
from histor.record.values import Value
from histor.web import cursors
from histor.web.asked import Asked, Filters, Moment, Name, Query
from histor.web.cursors import Cursor


class Listed(Filters, frozen=True, kw_only=True):
    """Filters and a page."""

    incident: Annotated[Name | None, Meta(description="Of this incident.")] = None
    status: Annotated[str, Meta(pattern="^(current|all)$", description="`all`: also withdrawn ones.")] = "current"
    limit: Annotated[int, Meta(ge=1, le=500, description="So many at most.")] = 100
    cursor: Annotated[Cursor | None, Meta(description="`next` of the page before.")] = None


class Words(Moment, frozen=True, kw_only=True):
    """Words to be found."""

    words: Annotated[str, Meta(max_length=200, description='All these words; "phrases in quotes" stay together.')]
    limit: Annotated[int, Meta(ge=1, le=100, description="So many at most.")] = 20


class Claims(Value, frozen=True, kw_only=True):
    """Claims in the order of their becoming known; `next` is the `cursor` of the page after, null on the last."""

    claims: tuple[Sourced, ...]
    next: str | None


class Versions(Value, frozen=True, kw_only=True):
    """What changed from version to version and from reading to reading, oldest first."""

    changes: tuple[Change, ...]


class Hits(Value, frozen=True, kw_only=True):
    """Documents that hold all words, the best first."""

    hits: tuple[Hit, ...]


def document(asked: Asked[Query]) -> Page:
    """One document with its text, all that was read in it, and what became of its claims."""
    return page(asked.looking, asked.connection, asked.path["key"])


def versions(asked: Asked[Query]) -> Versions:
    """What changed between the versions and readings of a document."""
    return Versions(changes=changes(asked.connection, asked.path["key"], asked.looking.masks))


def claims(asked: Asked[Listed]) -> Claims:
    """Claims one by one; measure, speaker and outlet are asked of the claim itself."""
    query, looking = asked.query, asked.looking
    status = None if query.status == "all" else query.status
    after = None if query.cursor is None else cursors.unpacked(query.cursor, Place)
    page = turn(
        looking, asked.connection, query.filter(), limit=query.limit, after=after, incident=query.incident,
        status=status,
    )  # fmt: skip
    return Claims(claims=page.claims, next=None if page.last is None else cursors.packed(page.last))


def search(asked: Asked[Words]) -> Hits:
    """Documents by their words."""
    return Hits(hits=tuple(asked.looking.search(asked.query.words, asked.query.limit)))
