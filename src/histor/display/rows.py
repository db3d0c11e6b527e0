"""A claim with all that it refers to, as one flat row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from histor.display.words import superlative_words
from histor.record import Actor, Claim, Place, Record, Statement, Time


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim. What it does not state is None, never zero or empty.

    `speaker` is in the words of the text and `actor` the name they stand for; both are None in the outlet's own
    voice. Offsets are code points, `radius_km` is in kilometres, coordinates are WGS 84 degrees; `time_from` and
    `time_to` are ISO 8601 text, since a time keeps its precision. Names of victims are not among the columns.
    """

    document: str
    record: str | None
    title: str | None
    publisher: str | None
    published: str | None
    claim: str
    incident: str | None
    background: bool | None
    event: str
    measure: str | None
    low: int | None
    best: int | None
    high: int | None
    unit: str | None
    approximate: bool | None
    part_of: str | None
    speaker: str | None
    actor: str | None
    mode: str | None
    stance: str | None
    polarity: str
    certainty: str
    superlative: str | None
    scope: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    time: str | None
    time_from: str | None
    time_to: str | None
    evidence_start: int
    evidence_end: int
    evidence: str


def claim_rows(record: Record) -> Iterator[ClaimRow]:
    """The rows of one reading, in the order of its claims."""
    statements = {statement.id: statement for statement in record.statements}
    names = _names(record.actors)
    incidents = {id: incident for incident in record.incidents for id in incident.claims}
    document = record.document
    for claim in record.claims:
        incident = incidents.get(claim.id)
        yield ClaimRow(
            document=document.id,
            record=document.record,
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            claim=claim.id,
            incident=incident.id if incident else None,
            background=incident.background if incident else None,
            event=claim.event,
            measure=claim.measure,
            polarity=claim.polarity,
            certainty=claim.certainty,
            superlative=superlative_words(claim.superlative),
            scope=claim.superlative.scope.text if claim.superlative and claim.superlative.scope else None,
            evidence_start=claim.evidence.start,
            evidence_end=claim.evidence.end,
            evidence=claim.evidence.text,
            **_number(claim),
            **_speech(statements.get(claim.statement or ""), names),
            **_where(record.places[claim.place] if claim.place is not None else None),
            **_when(record.times[claim.time] if claim.time is not None else None),
        )


class _Number(TypedDict):
    low: int | None
    best: int | None
    high: int | None
    unit: str | None
    approximate: bool | None
    part_of: str | None


class _Speech(TypedDict):
    speaker: str | None
    actor: str | None
    mode: str | None
    stance: str | None


class _Where(TypedDict):
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None


class _When(TypedDict):
    time: str | None
    time_from: str | None
    time_to: str | None


def _number(claim: Claim) -> _Number:
    count = claim.count
    if count is None:
        return _Number(low=None, best=None, high=None, unit=None, approximate=None, part_of=None)
    return _Number(
        low=count.low,
        best=count.best,
        high=count.high,
        unit=count.unit,
        approximate=count.approximate,
        part_of=count.part_of,
    )


def _speech(statement: Statement | None, names: dict[str, str]) -> _Speech:
    if statement is None:
        return _Speech(speaker=None, actor=None, mode=None, stance=None)
    return _Speech(
        speaker=statement.source.text if statement.source else None,
        actor=names.get(statement.actor or ""),
        mode=statement.mode,
        stance=statement.stance,
    )


def _where(place: Place | None) -> _Where:
    if place is None:
        return _Where(place=None, country=None, latitude=None, longitude=None, radius_km=None)
    return _Where(
        place=place.name,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=place.radius_km,
    )


def _when(time: Time | None) -> _When:
    if time is None:
        return _When(time=None, time_from=None, time_to=None)
    return _When(time=time.text or time.timex, time_from=time.since, time_to=time.until)


def _names(actors: tuple[Actor, ...]) -> dict[str, str]:
    """The longest name of each actor; the first among equals."""
    names: dict[str, str] = {}
    for actor in actors:
        if len(actor.name) > len(names.get(actor.id, "")):
            names[actor.id] = actor.name
    return names
