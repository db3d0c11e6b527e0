"""A reading as lines that a reviewer can read beside the report."""

from __future__ import annotations

from collections.abc import Iterator

from histor.display.words import superlative_words
from histor.record import Claim, Count, Figure, Incident, Place, Record, Statement, Time


def outline(reading: Record) -> str:
    """Every part of a reading, one line each, in the order of the record."""
    return "\n".join(_lines(reading)) + "\n"


def _lines(reading: Record) -> Iterator[str]:
    document = reading.document
    yield f"# {document.title or '(no title)'}"
    yield f"published {document.published}, by {document.publisher}, language {document.language}"
    yield from (f"skipped {s.reason}: {_short(reading.text[s.start : s.end])}" for s in document.skipped)
    yield from (f"notice {n.code}: {n.message}" for n in document.notices)
    yield "\n## Places"
    yield from (_place(place, reading) for place in reading.places)
    yield "\n## Times"
    yield from (_time(time) for time in reading.times)
    yield "\n## Actors"
    yield from (
        f"{a.id} {a.kind}: {a.text!r}{' = ' + a.name if a.name != a.text else ''}"
        f"{', ' + a.title if a.title else ''}{' of ' + a.party if a.party else ''}"
        for a in reading.actors
    )
    yield "\n## Statements"
    yield from (_statement(s) for s in reading.statements)
    yield "\n## Incidents"
    for incident in reading.incidents:
        yield from _incident(incident, reading)


def _place(place: Place, reading: Record) -> str:
    point = (
        "unresolved"
        if place.latitude is None
        else f"{place.name}, {place.kind}, {place.country}, "
        f"{place.latitude:.2f} {place.longitude:.2f} ± {place.radius_km} km"
    )
    relation = f", from {reading.places[place.relation.of].text!r}" if place.relation else ""
    return f"{place.text!r}: {point}{relation}{', ' + place.inferred if place.inferred else ''}"


def _time(time: Time) -> str:
    return f"{time.text!r}: {time.timex}, {time.since} to {time.until} ({time.precision})"


def _statement(said: Statement) -> str:
    source = said.source.text if said.source else "(nobody named)"
    cue = said.cue.text if said.cue else "(no cue)"
    within = f" within {said.within}" if said.within else ""
    return f"{said.id} {said.mode}, {said.stance}{within}: {source!r} [{said.actor}] {cue!r}: {said.content.text!r}"


def _incident(incident: Incident, reading: Record) -> Iterator[str]:
    place = reading.places[incident.place].text if incident.place is not None else "?"
    time = reading.times[incident.time].text if incident.time is not None else "?"
    background = ", background" if incident.background else ""
    yield f"\n### {incident.id} {incident.event}, {place}, {time}{background}"
    for measure, figure in incident.figures.items():
        yield f"{measure}: {_range(figure)}, {figure.agreement}, {len(figure.claims)} claims"
    for role in ("perpetrator", "organisation", "victim", "target", "weapon"):
        entities = getattr(incident.roles, role)
        if entities:
            yield f"{role}: {'; '.join(' = '.join(entity) for entity in entities)}"
    for dispute in incident.disputes:
        yield f"dispute over {dispute.field}: {' | '.join(dispute.values)}"
    claims = {claim.id: claim for claim in reading.claims}
    yield from (_claim(claims[c], reading) for c in incident.claims)


def _claim(claim: Claim, reading: Record) -> str:
    parts = [f"- {claim.measure or 'event'}"]
    if claim.superlative is not None:
        scope = claim.superlative.scope
        parts.append(f"record: {superlative_words(claim.superlative)}{f' {scope.text}' if scope else ''}")
    if claim.count is not None:
        parts.append(f"{_range(claim.count)} {claim.count.unit}{' (part)' if claim.count.part_of else ''}")
    parts += [
        f"{p.name or 'somebody'}{f', {p.age}' if p.age is not None else ''}{f', {p.sex}' if p.sex else ''}"
        for p in claim.people
    ]
    if claim.place is not None:
        parts.append(f"at {reading.places[claim.place].text}")
    if claim.time is not None:
        parts.append(f"on {reading.times[claim.time].text!r}")
    if claim.polarity != "affirmed" or claim.certainty != "stated":
        parts.append(f"{claim.polarity}, {claim.certainty}")
    return f"{'; '.join(parts)}; {claim.statement or 'the outlet'}: {claim.evidence.text!r}"


def _range(count: Count | Figure) -> str:
    high = "-" if count.high is None else count.high
    return f"{count.low}..{count.best}..{high}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:60]} … {text[-15:]}"
