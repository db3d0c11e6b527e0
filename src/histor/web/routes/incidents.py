"""Incidents: the list, the map's points, the timeline's bars, what to filter by, and one of them whole."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import replace

from histor.incidents.across import LinkedIncident
from histor.ledger import counting, overview
from histor.ledger.counting import Bin, Count, Facet, Histogram
from histor.ledger.explaining import explain
from histor.ledger.history import timeline
from histor.ledger.overview import Brief, Points
from histor.ledger.related import Link, decided, links
from histor.ledger.review.grades import suggested
from histor.ledger.review.standing import grades
from histor.ledger.views import Decided, Explanation, Held, Sourced, Step, Suggested
from histor.record.values import Value
from histor.web import cursors
from histor.web.asked import Asked, Filters, Moment
from histor.web.cursors import Cursor


class Paged(Filters, frozen=True, kw_only=True):
    """Filters and a page."""

    limit: Annotated[int, Meta(ge=1, le=200, description="So many at most.")] = 50
    cursor: Annotated[Cursor | None, Meta(description="`next` of the page before.")] = None


class Binned(Filters, frozen=True, kw_only=True):
    """Filters and the width of a bar."""

    bin: Annotated[Bin | None, Meta(description="The width of a bar; one that suits, without it.")] = None


class Counted(Filters, frozen=True, kw_only=True):
    """Filters and how many values of each kind."""

    of: Annotated[
        Literal["", "kinds", "measures", "regions", "countries", "places", "speakers", "outlets"],
        Meta(description="One kind of values alone; all without it."),
    ] = ""
    limit: Annotated[int, Meta(ge=1, le=200, description="So many of each at most.")] = 30


class Incidents(Value, frozen=True, kw_only=True):
    """A page of incidents, the latest first; `next` is the `cursor` of the one after, null on the last."""

    incidents: tuple[Brief, ...]
    total: int
    next: str | None


class Facets(Value, frozen=True, kw_only=True):
    """The values that most incidents bear, by kind; those that weren't asked for are empty."""

    kinds: tuple[Count, ...] = ()
    measures: tuple[Count, ...] = ()
    regions: tuple[Count, ...] = ()
    countries: tuple[Count, ...] = ()
    places: tuple[Count, ...] = ()
    speakers: tuple[Count, ...] = ()
    outlets: tuple[Count, ...] = ()


class Incident(Value, frozen=True, kw_only=True):
    """One incident with all that is said of it, also what was withdrawn.

    `links` are judgements on pairs of its reports, `decisions` all that people decided on it, its reports and claims.
    `grade` is the one that a person has set, `suggested` that which histor suggests.
    """

    incident: LinkedIncident
    claims: tuple[Sourced, ...]
    documents: tuple[Held, ...]
    links: tuple[Link, ...]
    decisions: tuple[Decided, ...]
    grade: Decided | None
    suggested: Suggested


class Timeline(Value, frozen=True, kw_only=True):
    """An incident's figures over time, from the first report on."""

    steps: tuple[Step, ...]


def incidents(asked: Asked[Paged]) -> Incidents:
    """The incidents that fit, the latest first, in short."""
    rows, limit = asked.rows(), asked.query.limit
    cursor = asked.query.cursor
    after = None if cursor is None else cursors.unpacked(cursor, tuple[str | None, str])
    keys = overview.page(asked.survey, rows, limit + 1, after)
    graded = grades(asked.connection, keys[:limit])
    shown = tuple(
        replace(one, grade=graded[one.key].value) if one.key in graded else one
        for one in overview.briefs(asked.connection, keys[:limit])
    )
    last = (shown[-1].since, shown[-1].key) if len(keys) > limit else None
    return Incidents(incidents=shown, total=len(rows), next=last and cursors.packed(last))


def points(asked: Asked[Filters]) -> Points:
    """The points of all incidents that fit and have a place on the map, as columns."""
    return overview.points(asked.survey, asked.rows(), asked.limits.points)


def histogram(asked: Asked[Binned]) -> Histogram:
    """How many incidents that fit begin in each day, week, month or year."""
    return counting.histogram(asked.survey, asked.rows(), asked.query.bin)


def facets(asked: Asked[Counted]) -> Facets:
    """What the incidents that fit could be filtered by, with how many there are of each."""
    names: list[Facet] = [asked.query.of] if asked.query.of else list(_FACETS)
    rows, limit = asked.rows(), asked.query.limit
    found = {name: tuple(counting.facet(asked.connection, asked.survey, rows, name, limit)) for name in names}
    if "speakers" in found and asked.who.unmasked is None:
        masks = asked.looking.masks
        found["speakers"] = tuple(counting.shown(asked.connection, asked.survey, found["speakers"], masks))
    return Facets(**found)


_FACETS: tuple[Facet, ...] = ("kinds", "measures", "regions", "countries", "places", "speakers", "outlets")


def incident(asked: Asked[Moment]) -> Incident:
    """One incident whole; the first letters of its key will do."""
    looking, name = asked.looking, asked.path["key"]
    shown, number = looking.incident(name), looking.number_of(name)
    key = shown.incident.id
    return Incident(
        incident=shown.incident,
        claims=shown.claims,
        documents=shown.documents,
        links=links(asked.connection, number),
        decisions=decided(asked.connection, number),
        grade=grades(asked.connection, [key]).get(key),
        suggested=suggested(shown.incident),
    )


def incident_timeline(asked: Asked[Moment]) -> Timeline:
    """How an incident's figures changed, from the first report on."""
    looking, key = asked.looking, asked.path["key"]
    return Timeline(steps=timeline(asked.connection, looking.number_of(key), looking.incident(key)))


def incident_explained(asked: Asked[Moment]) -> Explanation:
    """Why two incidents are one or two: what was compared, what was judged and decided."""
    return explain(asked.connection, asked.path["key"], asked.path["other"], asked.looking.masks)
