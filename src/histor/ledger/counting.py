"""How many incidents there are by time, kind, measure, place, speaker and outlet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, cast

import numpy as np
from sqlalchemy import Connection, select

from histor.ledger import schema
from histor.ledger.bearing import Kind
from histor.ledger.columns import Rows
from histor.ledger.deriving import linked_of
from histor.ledger.privacy.masks import Masks
from histor.ledger.survey import Survey
from histor.record.values import Value

Bin = Literal["day", "week", "month", "year"]
Facet = Literal["kinds", "measures", "regions", "countries", "places", "speakers", "outlets"]
_LINKED, _NAMES, _CLAIMS = schema.linked, schema.names, schema.claims


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


def histogram(survey: Survey, rows: Rows, width: Bin | None = None) -> Histogram:
    """The incidents among the rows, by when they begin; without a width, in bins that suit the time of all."""
    every, contested = survey.day.counts(rows), survey.day.counts(rows[survey.contested[rows]])
    numbers = np.flatnonzero(every).tolist()
    days = [survey.day.values[number] for number in numbers]
    width = width or _width(days)
    found: dict[str, list[int]] = {}
    for number, day in zip(numbers, days, strict=True):
        both = found.setdefault(begin(day, width), [0, 0])
        both[0] += int(every[number])
        both[1] += int(contested[number])
    begins = sorted(found)
    return Histogram(
        bin=width,
        begins=begins,
        incidents=[found[each][0] for each in begins],
        contested=[found[each][1] for each in begins],
        undated=len(rows) - int(every.sum()),
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


def facet(connection: Connection, survey: Survey, rows: Rows, name: Facet, limit: int) -> list[Count]:
    """The values of one kind that most of the incidents bear, with how many do."""
    values, counts = _counted(connection, survey, rows, name)
    borne = np.flatnonzero(counts)
    if name == "measures":  # what is counted in a unit of its own stands under the measure's name as well
        borne = np.array([number for number in borne.tolist() if "/" not in values[number]], np.int64)
    if len(borne) > limit:
        least = np.partition(counts[borne], -limit)[-limit]
        borne = borne[counts[borne] >= least]
    first = sorted(borne.tolist(), key=lambda number: (-counts[number], values[number]))
    return [
        Count(
            value=values[number],
            label=_written(connection, survey, values[number]) if name == "regions" else values[number],
            incidents=int(counts[number]),
        )
        for number in first[:limit]
    ]


def _counted(connection: Connection, survey: Survey, rows: Rows, name: Facet) -> tuple[list[str], Rows]:
    """All values of one kind, and how many of the rows bear each."""
    columns = {"kinds": survey.event, "regions": survey.region, "countries": survey.country, "places": survey.place}
    if (column := columns.get(name)) is not None:
        return column.values, column.counts(rows)
    pairs = survey.pairs(connection, cast(Kind, name))
    return pairs.values, pairs.counts(rows, len(survey))


def _written(connection: Connection, survey: Survey, region: str) -> str:
    """The name of a region as an incident's place writes it."""
    if region not in survey.labels:
        row = select(_LINKED.c.content).where(_LINKED.c.region_folded == region).limit(1)
        place = linked_of(connection.execute(row).scalar_one()).place
        survey.labels[region] = (place and place.admin1) or region
    return survey.labels[region]


def shown(connection: Connection, survey: Survey, counts: Iterable[Count], masks: Masks) -> Iterator[Count]:
    """Those of some speakers whose names are not masked in what they are named in."""
    return (count for count in counts if masked(connection, survey, count.value, masks) == count.value)


def masked(connection: Connection, survey: Survey, speaker: str, masks: Masks) -> str:
    """A speaker's name as it may be shown, by the documents in which they speak."""
    if masks.off:
        return speaker
    if speaker not in survey.masked:
        speaks = select(_CLAIMS.c.document).join(_NAMES, _NAMES.c.id == _CLAIMS.c.speaker).distinct().limit(_MOST)
        documents = connection.execute(speaks.where(_NAMES.c.kind == "speaker", _NAMES.c.name == speaker)).scalars()
        survey.masked[speaker] = masks.text(documents, speaker)
    return survey.masked[speaker]
