"""The public feed of figures that are new, changed or gone, as JSON and as Atom."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from histor.exports.atom import write_atom
from histor.ledger import corrections
from histor.ledger.views import Correction
from histor.record.values import Value
from histor.web.asked import Asked, Query
from histor.web.files import File

_Time = Annotated[str, Meta(max_length=40)]


class Since(Query, frozen=True, kw_only=True):
    """From when on."""

    since: Annotated[_Time | None, Meta(description="A date, or a time with its zone (RFC 3339).")] = None
    limit: Annotated[int, Meta(ge=1, le=1000, description="So many at most.")] = 200


class Ordered(Since, frozen=True, kw_only=True):
    """From when on, and which first."""

    order: Annotated[Literal["oldest", "latest"], Meta(description="Which come first, and so within the limit.")] = (
        "oldest"
    )


class Changes(Value, frozen=True, kw_only=True):
    """Figures that are new, corrected, withdrawn, joined or split."""

    changes: tuple[Correction, ...]


def changes(asked: Asked[Ordered]) -> Changes:
    """The figures that are new, changed or gone since a time, for whoever copied one."""
    query = asked.query
    found = corrections.corrections(asked.connection, query.since, query.limit, latest=query.order == "latest")
    return Changes(changes=tuple(found))


def changes_atom(asked: Asked[Since]) -> File:
    """The same as an Atom feed."""
    found = corrections.feed(asked.connection, asked.query.since, asked.query.limit)
    return File("changes.atom", "application/atom+xml", lambda to: write_atom(found, to), inline=True)
