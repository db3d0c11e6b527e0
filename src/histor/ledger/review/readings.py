"""A reading as people have reviewed it: rejected claims are out of it, corrected ones say what was corrected.

The figures of an incident are derived anew where a claim behind them was rejected or corrected: from the lowest to the
highest that the claims left give, each clause's counts together, as figures of several documents are; where the number
was that of people told of one by one, those rejected are taken off. Pure functions of a reading and what stands on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from histor.ledger.review.standing import Verdict
from histor.record import Actor, Claim, Count, Figure, Incident, Place, Record, Span, Statement, Time

_BY = "corrected by a reviewer"


def reviewed(record: Record, verdicts: Mapping[str, Verdict]) -> Record:
    """The reading with its verdicts, which are by the claims' ids."""
    own = {claim.id: verdicts[claim.id] for claim in record.claims if claim.id in verdicts}
    own = {name: verdict for name, verdict in own.items() if verdict.rejected or verdict.fields}
    if not own:
        return record
    made = _Made(record)
    claims = tuple(
        made.corrected(claim, own[claim.id].fields) if claim.id in own else claim
        for claim in record.claims
        if claim.id not in own or not own[claim.id].rejected
    )
    before, now = {claim.id: claim for claim in record.claims}, {claim.id: claim for claim in claims}
    incidents = tuple(
        _incident(incident, before, now) if own.keys() & set(incident.claims) else incident
        for incident in record.incidents
    )
    return replace(
        record, claims=claims, incidents=incidents, places=tuple(made.places), times=tuple(made.times),
        actors=tuple(made.actors), statements=tuple(made.statements),
    )  # fmt: skip


class _Made:
    """Puts what corrections name beside what was read."""

    def __init__(self, record: Record) -> None:
        self.places, self.times = list(record.places), list(record.times)
        self.actors, self.statements = list(record.actors), list(record.statements)

    def corrected(self, claim: Claim, fields: Mapping[str, Mapping[str, Any]]) -> Claim:
        """A claim with its corrections."""
        for field, columns in fields.items():
            claim = self._with(claim, field, columns)
        return claim

    def _with(self, claim: Claim, field: str, columns: Mapping[str, Any]) -> Claim:
        if field == "count":
            unit = claim.count.unit if claim.count else "person"
            part = claim.count.part_of if claim.count else None
            return replace(claim, count=Count(span=None, **columns, unit=unit, part_of=part, inferred=_BY))
        if field == "unit":
            return claim if claim.count is None else replace(claim, count=replace(claim.count, unit=columns["unit"]))
        if field == "speaker":
            return replace(claim, statement=self._statement(claim, columns["speaker"]))
        if field == "place":
            self.places.append(Place(start=None, end=None, text=None, **columns["whole"], inferred=_BY))
            return replace(claim, place=len(self.places) - 1)
        if field == "time":
            since, until = columns["time_from"], columns["time_to"]
            precision = "unknown" if "/" in columns["time"] else "day"
            self.times.append(Time(start=None, end=None, text=None, timex=columns["time"], since=since, until=until,
                                   precision=precision, inferred=_BY))  # type: ignore[arg-type]  # fmt: skip
            return replace(claim, time=len(self.times) - 1)
        return replace(claim, **columns)

    def _statement(self, claim: Claim, speaker: str | None) -> str | None:
        if speaker is None:
            return None
        name, nowhere = f"reviewed-{claim.id}", Span(start=0, end=0, text=speaker)
        self.actors.append(Actor(start=0, end=0, text=speaker, name=speaker, id=name, kind="organisation"))
        self.statements.append(
            Statement(id=name, source=nowhere, actor=name, cue=None, content=claim.evidence, mode="indirect",
                      stance="asserts")
        )  # fmt: skip
        return name


def _incident(incident: Incident, before: Mapping[str, Claim], now: Mapping[str, Claim]) -> Incident:
    """An incident with its claims as reviewed."""
    claims = tuple(name for name in incident.claims if name in now)
    changed = {name for name in incident.claims if now.get(name) != before[name]}
    return replace(
        incident,
        claims=claims,
        event=_moved(incident.event, "event", changed, before, now),
        place=_moved(incident.place, "place", changed, before, now),
        time=_moved(incident.time, "time", changed, before, now),
        figures=_figures(incident, changed, before, now),
        disputes=tuple(
            replace(dispute, claims=tuple(name for name in dispute.claims if name in now))
            for dispute in incident.disputes
            if not changed & set(dispute.claims)
        ),
    )


def _moved(value: Any, field: str, changed: set[str], before: Mapping[str, Claim], now: Mapping[str, Claim]) -> Any:
    """What an incident has of a claim moves with its correction."""
    moved = [name for name in changed if name in now and getattr(now[name], field) != getattr(before[name], field)]
    own = [name for name in moved if getattr(before[name], field) == value] or (moved if value is None else [])
    return getattr(now[min(own)], field) if own else value


def _figures(
    incident: Incident, changed: set[str], before: Mapping[str, Claim], now: Mapping[str, Claim]
) -> dict[str, Figure]:
    made: dict[str, Figure] = {}
    come = {name for name in changed if name in now and _counted(before[name]) != _counted(now[name])}
    for key, figure in incident.figures.items():
        measure = key.partition("/")[0]
        stay = [n for n in figure.claims if n in now and _counted(now[n]) == (measure, figure.unit)]
        stay += [n for n in sorted(come) if n not in stay and _counted(now[n]) == (measure, figure.unit)]
        if not changed & {*figure.claims, *stay}:
            made[key] = figure
        elif stay:
            made[key] = _figure(figure, stay, before, now)
    for name in sorted(come):
        counted, unit = _counted(now[name])
        measure = counted or ""
        key = measure if measure not in made or made[measure].unit == unit else f"{measure}/{unit}"
        if measure and all(name not in figure.claims for figure in made.values()):
            made[key] = _figure(Figure(low=None, best=None, high=None, claims=(), agreement="single", unit=unit),
                                [name], before, now)  # fmt: skip
    return made


def _counted(claim: Claim) -> tuple[str | None, str]:
    unit = claim.count.unit if claim.count is not None else "person"
    return claim.measure, unit


def _figure(old: Figure, stay: Sequence[str], before: Mapping[str, Claim], now: Mapping[str, Claim]) -> Figure:
    """A figure of the claims that are left."""
    wholes = [now[n] for n in stay if (c := now[n].count) is not None and c.part_of not in now]
    totals = _totals(wholes)
    one_by_one = [before[n].count for n in old.claims if before[n].count is not None]
    if (
        old.best is not None
        and old.best == len(one_by_one) > 1
        and all(c is not None and c.best == 1 for c in one_by_one)
    ):
        totals = [_sum(wholes)]
    if not totals:
        return replace(old, low=1, best=None, high=None, claims=tuple(stay), agreement="single", inferred=None)
    highs = [high for _, _, high in totals]
    bests = [best for _, best, _ in totals]
    alike = len(set(totals)) == 1
    return Figure(
        low=min(low for low, _, _ in totals),
        best=old.best if old.best in bests else max(bests),
        high=None if None in highs else max(high for high in highs if high is not None),
        claims=tuple(stay),
        agreement=("single" if len(stay) == 1 else "agreed") if alike
        else old.agreement if old.agreement in ("contested", "revised") else "contested",
        unit=old.unit,
    )  # fmt: skip


def _totals(claims: Sequence[Claim]) -> list[tuple[int, int, int | None]]:
    """What each clause gives in all."""
    clauses: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        clauses.setdefault((claim.evidence.start, claim.evidence.end), []).append(claim)
    return [_sum(those) for those in clauses.values()]


def _sum(claims: Sequence[Claim]) -> tuple[int, int, int | None]:
    counts = [claim.count for claim in claims if claim.count is not None]
    highs = [count.high for count in counts]
    return (
        sum(count.low or 0 for count in counts),
        sum(count.best or 0 for count in counts),
        None if None in highs else sum(high for high in highs if high is not None),
    )
