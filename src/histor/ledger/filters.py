"""Which incidents are wanted: one value for the command line, Python and the page, and the SQL that it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_, select, text

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.databases import like
from histor.ledger.review.grades import GRADES
from histor.ledger.review.standing import ON_INCIDENTS
from histor.ledger.store import Store
from histor.mentions.gazetteer.folding import fold

REVIEW = ("open", "decided", *GRADES)
KM_OF_A_DEGREE = 111.2
_LINKED, _FIGURES, _INCIDENTS = schema.linked, schema.figures, schema.incidents
_DECISIONS = schema.decisions
_VOICES, _DOCUMENTS, _NAMES = schema.voices, schema.documents, schema.names


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What incidents are to have; what is None is not asked for, and all that is asked must hold.

    `place`: the name of the town or site. `region`: a first-level region or a country's two letters. `box`: south,
    west, north, east in degrees; `west` may be greater than `east` across the date line. `near`: latitude and
    longitude, with `radius_km`: the point of the incident lies so near. `since`, `until`: dates that the incident's
    time touches. `kind`: a kind of event or its beginning ("air" is all of the air). `measure`: one that it has a
    figure of. `speaker`, `outlet`: part of a name. `contested`: speakers disagree. `words`: all of them are in what
    tells of it. `background`: also incidents that are told as history alone. `review`: `decided` (a person's word
    stands on it), `open` (none does), or the grade that a person has set.
    """

    place: str | None = None
    region: str | None = None
    box: tuple[float, float, float, float] | None = None
    near: tuple[float, float] | None = None
    radius_km: float = 25.0
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    measure: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    contested: bool = False
    words: str | None = None
    background: bool = True
    review: str | None = None

    def where(self, store: Store) -> ColumnElement[bool]:
        """The condition on `linked`."""
        parts = [*self._places(), *self._times(), *self._kinds(), *self._people(), *self._reviewed()]
        if self.words is not None:
            query, values = store.matching("incident_words", self.words)
            found = text(query).bindparams(**values).columns(literal_column("id"), literal_column("rank")).subquery()
            ids = select(_INCIDENTS.c.linked).join(found, found.c.id == _INCIDENTS.c.id)
            parts.append(_LINKED.c.id.in_(ids.where(_INCIDENTS.c.linked.is_not(None))))
        return and_(*parts) if parts else ~false()

    def without_claims(self) -> Filter:
        """The filter without what can be asked of a single claim."""
        return replace(self, measure=None, speaker=None, outlet=None)

    def _places(self) -> list[ColumnElement[bool]]:
        parts: list[ColumnElement[bool]] = []
        if self.place is not None:
            parts.append(_LINKED.c.place_folded == fold(self.place))
        if self.region is not None:
            country = _LINKED.c.country == self.region.upper()
            parts.append(or_(_LINKED.c.region_folded == fold(self.region), country))
        if self.box is not None:
            parts.append(_in_box(*self.box))
        if self.near is not None:
            parts.append(_in_circle(*self.near, self.radius_km))
        return parts

    def _times(self) -> list[ColumnElement[bool]]:
        parts: list[ColumnElement[bool]] = []
        if self.since is not None:
            parts.append(_LINKED.c.until > (f"{self.since}T00:00" if len(self.since) == 10 else self.since))
        if self.until is not None:
            parts.append(
                _LINKED.c.since < f"{self.until}T24" if len(self.until) == 10 else _LINKED.c.since < self.until
            )
        return parts

    def _kinds(self) -> list[ColumnElement[bool]]:
        parts: list[ColumnElement[bool]] = []
        if self.kind is not None:
            parts.append(_LINKED.c.event.like(like(self.kind, before=""), escape="!"))
        if self.measure is not None:
            # a measure that is counted in several units stands under its own name as well
            figures = _FIGURES.alias()  # so that it means its own also where figures are counted
            its = and_(figures.c.linked == _LINKED.c.id, figures.c.measure == self.measure)
            parts.append(select(figures.c.linked).where(its).exists())
        if self.contested:
            parts.append(_LINKED.c.contested)
        if not self.background:
            parts.append(~_LINKED.c.background)
        return parts

    def _people(self) -> list[ColumnElement[bool]]:
        parts: list[ColumnElement[bool]] = []
        if self.speaker is not None:
            speaks = select(_VOICES.c.linked).join(_NAMES, _NAMES.c.id == _VOICES.c.speaker)
            parts.append(_LINKED.c.id.in_(speaks.where(named("speaker", self.speaker))))
        if self.outlet is not None:
            wrote = select(_INCIDENTS.c.linked).join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
            wrote = wrote.join(_NAMES, _NAMES.c.id == _DOCUMENTS.c.outlet)
            parts.append(_LINKED.c.id.in_(wrote.where(named("outlet", self.outlet), _INCIDENTS.c.linked.is_not(None))))
        return parts

    def _reviewed(self) -> list[ColumnElement[bool]]:
        if self.review is None:
            return []
        if self.review not in REVIEW:
            raise LedgerError(f"{self.review!r} is no state of review; it is one of {', '.join(REVIEW)}")
        word = select(_INCIDENTS.c.linked).join(_DECISIONS, _DECISIONS.c.one == _INCIDENTS.c.key)
        word = word.where(_DECISIONS.c.undone.is_(None), _INCIDENTS.c.linked.is_not(None))
        word = word.where(_DECISIONS.c.kind.in_(ON_INCIDENTS), _DECISIONS.c.text.is_(None))
        if self.review in GRADES:
            graded = _DECISIONS.c.detail.contains(f'"value": "{self.review}"', autoescape=True)
            return [_LINKED.c.id.in_(word.where(_DECISIONS.c.kind == "grade", graded))]
        return [_LINKED.c.id.not_in(word) if self.review == "open" else _LINKED.c.id.in_(word)]


def named(kind: str, words: str) -> ColumnElement[bool]:
    """The names of a kind that hold some words."""
    folded = " ".join(words.casefold().split())
    return and_(_NAMES.c.kind == kind, _NAMES.c.folded.like(like(folded), escape="!"))


def _in_box(south: float, west: float, north: float, east: float) -> ColumnElement[bool]:
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise LedgerError("a box is south,west,north,east in degrees, such as 49.5,34.0,51.0,36.5")
    column = _LINKED.c.longitude
    wide = column.between(west, east) if west <= east else or_(column >= west, column <= east)
    return and_(_LINKED.c.latitude.between(south, north), wide)


def _in_circle(latitude: float, longitude: float, radius_km: float) -> ColumnElement[bool]:
    """Points so near on a plane around the middle; the error is under a hundredth up to 300 km."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180 and 0 < radius_km <= 5000):
        raise LedgerError("a circle is a latitude, a longitude in degrees, and a radius of up to 5,000 km")
    high = radius_km / KM_OF_A_DEGREE
    shrink = max(cos(radians(latitude)), 0.01)
    wide = min(high / shrink, 180.0)
    west, east = longitude - wide, longitude + wide
    box = _in_box(max(latitude - high, -90), _round(west), min(latitude + high, 90), _round(east))
    plain = func.abs(_LINKED.c.longitude - longitude)
    across: ColumnElement[Any] = plain
    if west < -180 or east > 180:  # the shorter way round: the lesser of the two
        other = func.abs(plain - 360.0)
        across = (plain + other - func.abs(plain - other)) / 2
    up = _LINKED.c.latitude - latitude
    return and_(box, up * up + across * across * shrink * shrink <= high * high)


def _round(longitude: float) -> float:
    return (longitude + 180) % 360 - 180 if not -180 <= longitude <= 180 else longitude
