"""How many incidents there are by time, kind, measure, place, speaker and outlet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Integer, Select, cast, desc, func, select

from histor.ledger import schema
from histor.ledger.deriving import linked_of
from histor.ledger.privacy.masks import Masks
from histor.record.values import Value

Bin = Literal["day", "week", "month", "year"]
Facet = Literal["kinds", "measures", "regions", "countries", "places", "speakers", "outlets"]
_LINKED, _FIGURES, _INCIDENTS, _NAMES = schema.linked, schema.figures, schema.incidents, schema.names
_CLAIMS, _DOCUMENTS = schema.claims, schema.documents


class Histogram(Value, frozen=True, kw_only=True):
    """Incidents by the day, week (from Monday), month or year in which they begin, as columns of equal length.

    Bins without incidents are left out. `undated` incidents have no time on the calendar.
    """

    bin: Bin
    begins: Sequence[str]
    incidents: Sequence[int]
    contested: Sequence[int]
    undated: int


class Count(Value, frozen=True, kw_only=True):
    """How many incidents bear a value, which is what a filter takes; `label` is how it is written for people."""

    value: str
    label: str
    incidents: int


_MOST = 50  # documents in which a speaker's name is looked at
_LETTERS: dict[Bin, int] = {"year": 4, "month": 7, "week": 10, "day": 10}  # of an ISO date that name the bin
_WIDTHS: tuple[tuple[Bin, int], ...] = (("day", 120), ("week", 730), ("month", 5000))  # and for how many days at most


def histogram(connection: Connection, where: ColumnElement[bool], width: Bin | None = None) -> Histogram:
    """The incidents that fit, by when they begin; without a width, in bins that suit the time from first to last."""
    start = func.substr(_LINKED.c.since, 1, _LETTERS[width or "day"]).label("start")
    contested = func.sum(cast(_LINKED.c.contested, Integer))
    rows = select(start, func.count().label("n"), contested.label("c")).where(where).group_by(start)
    counted = connection.execute(rows).all()
    width = width or _width([row.start for row in counted if row.start is not None])
    found: dict[str, list[int]] = {}
    for row in counted:
        if row.start is not None:
            both = found.setdefault(begin(row.start, width), [0, 0])
            both[0] += row.n
            both[1] += row.c or 0
    begins = sorted(found)
    return Histogram(
        bin=width,
        begins=begins,
        incidents=[found[each][0] for each in begins],
        contested=[found[each][1] for each in begins],
        undated=sum(row.n for row in counted if row.start is None),
    )


def _width(starts: Sequence[str]) -> Bin:
    """The narrowest bins that are not too many."""
    if not starts:
        return "day"
    first, last = (date.fromisoformat((end[:10] + "-01-01")[:10]) for end in (min(starts), max(starts)))
    return next((width for width, most in _WIDTHS if (last - first).days <= most), "year")


def begin(value: str, width: Bin) -> str:
    """The first day of the bin that a begin is in."""
    if width != "week":
        return (value[: _LETTERS[width]] + "-01-01")[:10]
    day = date.fromisoformat(value[:10])
    return (day - timedelta(days=day.weekday())).isoformat()


def facet(connection: Connection, where: ColumnElement[bool], name: Facet, limit: int) -> list[Count]:
    """The values of one kind that most incidents bear, with how many do."""
    rows = _FACETS[name](where).order_by(desc("n"), "value").limit(limit)
    found = connection.execute(rows).all()
    label = (lambda value: _written(connection, value)) if name == "regions" else str
    return [Count(value=row.value, label=label(row.value), incidents=row.n) for row in found]


def _written(connection: Connection, region: str) -> str:
    """The name of a region as an incident's place writes it."""
    row = select(_LINKED.c.content).where(_LINKED.c.region_folded == region).limit(1)
    place = linked_of(connection.execute(row).scalar_one()).place
    return (place and place.admin1) or region


def shown(connection: Connection, counts: Iterable[Count], masks: Masks) -> Iterator[Count]:
    """Those of some speakers whose names are not masked in what they are named in."""
    for count in counts:
        speaks = select(_CLAIMS.c.document).join(_NAMES, _NAMES.c.id == _CLAIMS.c.speaker).distinct().limit(_MOST)
        speaks = speaks.where(_NAMES.c.kind == "speaker", _NAMES.c.name == count.value)
        if masks.text(connection.execute(speaks).scalars(), count.value) == count.value:
            yield count


def _column(column: ColumnElement[Any]) -> Callable[[ColumnElement[bool]], Select[Any]]:
    def asked(where: ColumnElement[bool]) -> Select[Any]:
        return select(column.label("value"), func.count().label("n")).where(where, column.is_not(None)).group_by(column)

    return asked


def _measures(where: ColumnElement[bool]) -> Select[Any]:
    rows = select(_FIGURES.c.measure.label("value"), func.count().label("n"))
    rows = rows.join(_LINKED, _LINKED.c.id == _FIGURES.c.linked).where(where)
    return rows.where(~_FIGURES.c.measure.contains("/")).group_by(_FIGURES.c.measure)  # other units have it as well


def _speakers(where: ColumnElement[bool]) -> Select[Any]:
    pairs = select(_CLAIMS.c.speaker.label("name"), _INCIDENTS.c.linked.label("linked")).distinct()
    pairs = pairs.join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident).where(_CLAIMS.c.speaker.is_not(None))
    return _by_name(pairs.where(_INCIDENTS.c.linked.in_(select(_LINKED.c.id).where(where))))


def _outlets(where: ColumnElement[bool]) -> Select[Any]:
    pairs = select(_DOCUMENTS.c.outlet.label("name"), _INCIDENTS.c.linked.label("linked")).distinct()
    pairs = pairs.join(_INCIDENTS, _INCIDENTS.c.document == _DOCUMENTS.c.id).where(_DOCUMENTS.c.outlet.is_not(None))
    return _by_name(pairs.where(_INCIDENTS.c.linked.in_(select(_LINKED.c.id).where(where))))


def _by_name(pairs: Select[Any]) -> Select[Any]:
    found = pairs.subquery()
    counted = select(found.c.name, func.count().label("n")).group_by(found.c.name).subquery()
    rows = select(_NAMES.c.name.label("value"), func.sum(counted.c.n).label("n"))
    return rows.join(counted, counted.c.name == _NAMES.c.id).group_by(_NAMES.c.name)


_FACETS: dict[Facet, Callable[[ColumnElement[bool]], Select[Any]]] = {
    "kinds": _column(_LINKED.c.event),
    "measures": _measures,
    "regions": _column(_LINKED.c.region_folded),
    "countries": _column(_LINKED.c.country),
    "places": _column(_LINKED.c.place),
    "speakers": _speakers,
    "outlets": _outlets,
}
