"""Sums over many incidents by time, region, kind of event or speaker: ranges, with the rule by which they were made.

A sum of a group never adds a part to its whole, and neither does the sum of all, which therefore can be less than its
groups together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from histor.errors import LedgerError
from histor.incidents.across import Range, Sum, Summable, Summand, SummedFigure, total
from histor.ledger.columns import Rows
from histor.ledger.counting import Bin, begin, masked
from histor.ledger.looking import Looking
from histor.ledger.summands import SaidFigure, spoken
from histor.ledger.survey import Survey
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


def sums(looking: Looking, survey: Survey, rows: Rows, wanted: Wanted, most: int) -> Sums:
    """The sums of a measure over the incidents of some rows. Raises LedgerError where those are more than `most`.

    Only where speakers are told apart does anything bear a name, so only then is anything masked.
    """
    measure, by, width, unit = wanted
    if len(rows) > most:
        raise LedgerError(f"more than {most:,} incidents would be summed; ask for a shorter time or a smaller place")
    numbers: list[int] = survey.ids[rows].tolist()
    every = survey.summands.of(looking.connection, numbers)
    units = _units(every, measure)
    chosen = unit or (units[0] if units else "person")
    grouped = _grouped(every, by, width)
    if by == "speaker":
        giving = {number: one for number, one in zip(numbers, every, strict=True) if any(_figures(one, measure))}
        alone = _by_speaker(giving, spoken(looking.connection, list(giving)), measure)
        grouped = _labelled(_largest(alone)[:_MOST_SPEAKERS], looking, survey)
    groups = [Group(group=name, sum=total(those, measure, chosen)) for name, those in grouped]
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


def _units(incidents: Iterable[Summable], measure: str) -> tuple[str, ...]:
    counted = Counter(figure.unit for one in incidents for _, figure in _figures(one, measure))
    return tuple(unit for unit, _ in counted.most_common())


def _figures(incident: Summable, measure: str) -> Iterator[tuple[str, Range]]:
    """The figures of a measure in all its units."""
    return ((key, figure) for key, figure in incident.figures.items() if key.partition("/")[0] == measure)


def _grouped(incidents: Iterable[Summand], by: By, width: Bin) -> list[tuple[str, list[Summand]]]:
    """The incidents by what they have in common; the largest groups first, of time the earliest."""
    found: dict[str, list[Summand]] = {}
    for incident in incidents:
        found.setdefault(_group(incident, by, width), []).append(incident)
    return sorted(found.items()) if by == "time" else _largest(found)


def _largest(found: dict[str, list[Summand]]) -> list[tuple[str, list[Summand]]]:
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))


def _group(incident: Summand, by: By, width: Bin) -> str:
    if by == "kind":
        return incident.event
    if by == "time":
        return begin(incident.time.since, width) if incident.time and incident.time.since else "undated"
    place = incident.place
    return (place and (place.admin1 or place.country)) or "no place"


def _by_speaker(
    incidents: dict[int, Summand], said: dict[int, dict[str, SaidFigure]], measure: str
) -> dict[str, list[Summand]]:
    """The incidents as each speaker alone tells them: with the last number that it gives."""
    found: dict[str, list[Summand]] = {}
    for number, incident in incidents.items():
        told: dict[str, dict[str, SummedFigure]] = {}
        for key, figure in said[number].items():
            if key.partition("/")[0] != measure:
                continue
            for one in figure.numbers:  # by publication, so that the last one stays
                if one.speaker is not None:
                    alone = SummedFigure(
                        low=one.low, best=one.best, high=one.high, agreement="single", unit=figure.unit
                    )
                    told.setdefault(one.speaker, {})[key] = alone
        for speaker, figures in told.items():
            found.setdefault(speaker, []).append(replace(incident, figures=figures))
    return found


def _labelled(
    groups: Iterable[tuple[str, list[Summand]]], looking: Looking, survey: Survey
) -> list[tuple[str, list[Summand]]]:
    """The groups of speakers under their names as they may be shown; those that read the same are one."""
    found: dict[str, list[Summand]] = {}
    for speaker, incidents in groups:
        found.setdefault(masked(looking.connection, survey, speaker, looking.masks), []).extend(incidents)
    return _largest(found)
