"""Downloads: many incidents, claims or documents, or all of one incident."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Annotated, Any, Literal

from msgspec import Meta
from sqlalchemy import select

from histor.exports import export as write
from histor.ledger import schema
from histor.record.values import Value
from histor.web.asked import Asked, Filters, Moment
from histor.web.files import File, at_most
from histor.web.problems import ProblemError

Form = Literal["jsonl", "csv", "geojson"]
_MEDIA: dict[str, str] = {"jsonl": "application/x-ndjson", "csv": "text/csv", "geojson": "application/geo+json"}
_FORMAT = Meta(description="JSON Lines with all fields, CSV that is safe in a spreadsheet, or GeoJSON for maps.")


class Exported(Filters, frozen=True, kw_only=True):
    """Filters and a format."""

    format: Annotated[Form, _FORMAT] = "jsonl"


class OfOne(Moment, frozen=True, kw_only=True):
    """What of an incident, in which format."""

    what: Annotated[Literal["incidents", "claims"], Meta(description="The incident itself, or its claims.")] = "claims"
    format: Annotated[Form, _FORMAT] = "jsonl"


def export(asked: Asked[Exported]) -> File:
    """Incidents, claims or documents that fit, as a file; `what` is one of these three words."""
    what, query = asked.path["what"], asked.query
    if what not in ("incidents", "claims", "documents"):
        raise ProblemError(404, f"{what}: is not exported; incidents, claims and documents are")
    if query.format == "geojson" and what == "documents":
        raise ProblemError(400, "documents have no place on a map; take jsonl or csv")
    return _file(what, _rows(asked, what), asked, f"{what}.{query.format}")


def incident_export(asked: Asked[OfOne]) -> File:
    """One incident, or its claims, as a file."""
    shown = asked.looking.incident(asked.path["key"])
    rows: Iterator[Value] = iter((shown.incident,) if asked.query.what == "incidents" else shown.claims)
    return _file(asked.query.what, rows, asked, f"{shown.incident.id}-{asked.query.what}.{asked.query.format}")


def _rows(asked: Asked[Exported], what: str) -> Iterator[Value]:
    wanted = asked.query.filter()
    if what == "incidents":
        return asked.looking.each_incident(wanted)
    if what == "claims":
        return asked.looking.claims(wanted)
    documents, incidents, linked = schema.documents, schema.incidents, schema.linked
    telling = select(incidents.c.document).join(linked, linked.c.id == incidents.c.linked).where(asked.where())
    return asked.looking.documents(documents.c.id.in_(telling))


def _file(what: str, rows: Iterator[Value], asked: Asked[Any], name: str) -> File:
    form = asked.query.format

    def written(to: IO[bytes]) -> None:
        write(what, at_most(rows, asked.limits.export_rows), to, form)

    return File(name, _MEDIA[form], written)
