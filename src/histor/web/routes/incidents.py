"""Incidents: the list, the map's points, the timeline's bars, what to filter by, and one of them whole."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Literal

import msgspec
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
from histor.web.asked import Asked, Filters, Moment, Query
from histor.web.problems import ProblemError

Cursor = Annotated[str, Meta(max_length=300)]


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
    where, after = asked.where(), _unpacked(asked.query.cursor)
    found = list(overview.briefs(asked.connection, where, asked.query.limit + 1, after))
    shown = tuple(found[: asked.query.limit])
    more = len(found) > len(shown)
    graded = grades(asked.connection, [one.key for one in shown])
    shown = tuple(replace(one, grade=graded[one.key].value) if one.key in graded else one for one in shown)
    return Incidents(
        incidents=shown,
        total=overview.count(asked.connection, where),
        next=_packed(shown[-1].since, shown[-1].key) if more else None,
    )


def points(asked: Asked[Filters]) -> Points:
    """The points of all incidents that fit and have a place on the map, as columns."""
    return overview.points(asked.connection, asked.where(), asked.limits.points)


def histogram(asked: Asked[Binned]) -> Histogram:
    """How many incidents that fit begin in each day, week, month or year."""
    return counting.histogram(asked.connection, asked.where(), asked.query.bin)


def facets(asked: Asked[Counted]) -> Facets:
    """What the incidents that fit could be filtered by, with how many there are of each."""
    names: list[Facet] = [asked.query.of] if asked.query.of else list(_FACETS)
    where, limit = asked.where(), asked.query.limit
    found = {name: tuple(counting.facet(asked.connection, where, name, limit)) for name in names}
    if "speakers" in found:
        found["speakers"] = tuple(counting.shown(asked.connection, found["speakers"], asked.looking.masks))
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


def incident_timeline(asked: Asked[Query]) -> Timeline:
    """How an incident's figures changed, from the first report on."""
    looking, key = asked.looking, asked.path["key"]
    return Timeline(steps=timeline(asked.connection, looking.number_of(key), looking.incident(key)))


def incident_explained(asked: Asked[Query]) -> Explanation:
    """Why two incidents are one or two: what was compared, what was judged and decided."""
    return explain(asked.connection, asked.path["key"], asked.path["other"], asked.looking.masks)


def _packed(since: str | None, key: str) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([since, key])).decode()


def _unpacked(cursor: str | None) -> tuple[str | None, str] | None:
    if cursor is None:
        return None
    try:
        data = base64.urlsafe_b64decode(cursor.encode())
        return msgspec.json.decode(data, type=tuple[str | None, str])
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise ProblemError(400, "cursor: is none that a page gave as `next`") from None
