"""Sums over many incidents by time, region, kind of event or speaker: ranges, with the rule by which they were made.

A sum of a group never adds a part to its whole, and neither does the sum of all, which therefore can be less than its
groups together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace
from sqlalchemy import ColumnElement

from histor.errors import LedgerError
from histor.incidents.across import LinkedFigure, LinkedIncident, Sum, total
from histor.ledger.counting import Bin, begin
from histor.ledger.looking import Looking
from histor.record.values import Value

By = Literal["time", "region", "kind", "speaker"]
_MOST_SPEAKERS = 50
_OF_A_SPEAKER = (
    " Of each incident a speaker counts with the last number that it gives. Speakers tell of the same incidents: "
    "their sums are set side by side and never added."
)


class Wanted(NamedTuple):
    """What is summed and how: `width` is that of a group of time; without a unit it is the most frequent one."""

    measure: str
    by: By = "time"
    width: Bin = "month"
    unit: str | None = None


class Group(Value, frozen=True, kw_only=True):
    """The sum of the incidents that begin in a bin, lie in a region, are of a kind, or of which a speaker tells."""

    group: str
    sum: Sum


class Sums(Value, frozen=True, kw_only=True):
    """The sums of a measure in a unit. `units` are those that it is counted in, the most frequent first."""

    measure: str
    unit: str
    units: tuple[str, ...]
    by: By
    rule: str
    total: Sum
    groups: tuple[Group, ...]


def sums(looking: Looking, fits: ColumnElement[bool], wanted: Wanted, most: int) -> Sums:
    """The sums of a measure over incidents that fit and give it. Raises LedgerError where those are more than `most`.

    Only where speakers are told apart does anything bear a name, so only then are names masked.
    """
    measure, by, width, unit = wanted
    every = list(looking.fitting(fits, most + 1, named=by == "speaker"))
    if len(every) > most:
        raise LedgerError(f"more than {most:,} incidents would be summed; ask for a shorter time or a smaller place")
    units = _units(every, measure)
    chosen = unit or (units[0] if units else "person")
    groups = [
        Group(group=name, sum=total(those, measure, chosen)) for name, those in _grouped(every, measure, by, width)
    ]
    whole = total(every, measure, chosen)
    return Sums(
        measure=measure,
        unit=chosen,
        units=units,
        by=by,
        rule=whole.rule + (_OF_A_SPEAKER if by == "speaker" else ""),
        total=whole,
        groups=tuple(group for group in groups if group.sum.incidents),
    )


def _units(incidents: Iterable[LinkedIncident], measure: str) -> tuple[str, ...]:
    counted = Counter(figure.unit for one in incidents for _, figure in _figures(one, measure))
    return tuple(unit for unit, _ in counted.most_common())


def _figures(incident: LinkedIncident, measure: str) -> Iterator[tuple[str, LinkedFigure]]:
    """The figures of a measure in all its units."""
    return ((key, figure) for key, figure in incident.figures.items() if key.partition("/")[0] == measure)


def _grouped(
    incidents: list[LinkedIncident], measure: str, by: By, width: Bin
) -> list[tuple[str, list[LinkedIncident]]]:
    """The incidents by what they have in common; the largest groups first, of time the earliest."""
    found: dict[str, list[LinkedIncident]] = {}
    for incident in incidents:
        if by == "speaker":
            for speaker, alone in _by_speaker(incident, measure):
                found.setdefault(speaker, []).append(alone)
        else:
            found.setdefault(_group(incident, by, width), []).append(incident)
    if by == "time":
        return sorted(found.items())
    largest = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return largest[:_MOST_SPEAKERS] if by == "speaker" else largest


def _group(incident: LinkedIncident, by: By, width: Bin) -> str:
    if by == "kind":
        return incident.event
    if by == "time":
        return begin(incident.time.since, width) if incident.time and incident.time.since else "undated"
    place = incident.place
    return (place and (place.admin1 or place.country)) or "no place"


def _by_speaker(incident: LinkedIncident, measure: str) -> Iterator[tuple[str, LinkedIncident]]:
    """The incident as each speaker alone tells it: with the last number that it gives."""
    told: dict[str, dict[str, LinkedFigure]] = {}
    for key, figure in _figures(incident, measure):
        for number in figure.numbers:  # by publication, so that the last one stays
            if number.speaker is not None:
                ends = {"low": number.low, "best": number.best, "high": number.high}
                alone = replace(figure, agreement="single", numbers=(number,), claims=number.claims, **ends)
                told.setdefault(number.speaker, {})[key] = alone
    return ((speaker, replace(incident, figures=figures)) for speaker, figures in told.items())
