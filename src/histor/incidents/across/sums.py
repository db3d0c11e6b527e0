"""Sums over many incidents: ranges that never count a part beside its whole, or one incident twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from histor.claims.nearness import fineness, interval
from histor.incidents.across.linked import LinkedIncident
from histor.incidents.across.ranges import LinkedFigure
from histor.record import Place, Time
from histor.record.values import Value

RULE = (
    "Each linked incident counts once, with the range from the lowest to the highest number that any voice gives; the "
    "ranges are added. An incident of a wider place or a longer time that may hold others (a region's day, a city's "
    "week) is never added to them: together they count as the higher of its own numbers and theirs. Incidents told "
    "only as history are left out."
)
SETTLED = 4  # the fineness of a town or more
DAYS = 36 * 3600.0  # seconds; what lasted longer may hold others, a day is when something was
LONG = 62  # days of what is looked for under each of its days


class SummedFigure(Value, frozen=True, kw_only=True):
    """What of a figure a sum needs."""

    low: int | None
    best: int | None
    high: int | None
    agreement: str
    unit: str = "person"


class Summand(Value, frozen=True, kw_only=True):
    """What of a linked incident a sum needs; of its JSON the rest is passed over unread."""

    id: str
    event: str
    place: Place | None = None
    time: Time | None = None
    background: bool = False
    figures: dict[str, SummedFigure] = msgspec.field(default_factory=dict)


Summable = LinkedIncident | Summand
Range = LinkedFigure | SummedFigure


class Sum(Value, frozen=True, kw_only=True):
    """The sum of one measure in one unit over incidents, as a range; `high` is null where a number is open above.

    `incidents` were counted, `held` of them as wholes or parts of others, `contested` of them with voices that differ;
    `left_out` don't give the measure or are told as history. `rule` says how it was made and is to be shown with it.
    """

    measure: str
    unit: str
    low: int
    best: int
    high: int | None
    incidents: int
    held: int
    contested: int
    left_out: int
    rule: str = RULE


def total(incidents: Iterable[Summable], measure: str, unit: str = "person") -> Sum:
    """The sum of a measure (`killed`, `intercepted`) in a unit over incidents; each incident id counts once."""
    all_of = list({incident.id: incident for incident in incidents}.values())
    counted = [(i, f) for i in all_of if not i.background and (f := _figure(i, measure, unit)) is not None]
    wholes = _wholes([incident for incident, _ in counted])
    parts: dict[int, list[int]] = {}
    for number, whole in enumerate(wholes):
        if whole is not None:
            parts.setdefault(whole, []).append(number)
    figures = [figure for _, figure in counted]
    roots = [_range(n, figures, parts) for n, whole in enumerate(wholes) if whole is None]
    highs = [high for _, _, high in roots]
    return Sum(
        measure=measure,
        unit=unit,
        low=sum(low for low, _, _ in roots),
        best=sum(best for _, best, _ in roots),
        high=None if None in highs else sum(high for high in highs if high is not None),
        incidents=len(counted),
        held=len({*parts, *(n for n, whole in enumerate(wholes) if whole is not None)}),
        contested=sum(figure.agreement == "contested" for figure in figures),
        left_out=len(all_of) - len(counted),
    )


def _figure(incident: Summable, measure: str, unit: str) -> Range | None:
    return next((f for key, f in incident.figures.items() if key.partition("/")[0] == measure and f.unit == unit), None)


def _range(number: int, figures: Sequence[Range], parts: dict[int, list[int]]) -> tuple[int, int, int | None]:
    """An incident's range, or that of its parts together, whichever is higher at each end."""
    figure = figures[number]
    own = figure.low or 0, figure.best or figure.low or 0, figure.high
    inside = [_range(part, figures, parts) for part in parts.get(number, [])]
    if not inside:
        return own
    highs = [own[2], None if any(high is None for _, _, high in inside) else sum(high or 0 for _, _, high in inside)]
    return (
        max(own[0], sum(low for low, _, _ in inside)),
        max(own[1], sum(best for _, best, _ in inside)),
        None if None in highs else max(high for high in highs if high is not None),
    )


def _wholes(incidents: Sequence[Summable]) -> list[int | None]:
    """For each incident the narrowest other one that may hold it, or None."""
    spans = [_span(incident) for incident in incidents]
    found: dict[tuple[object, ...], list[int]] = {}
    for number, whole in enumerate(incidents):
        if _width(whole) < SETTLED or _length(spans[number]) > DAYS:
            for key in _held_under(whole, spans[number]):
                found.setdefault(key, []).append(number)
    wholes: list[int | None] = []
    for number, part in enumerate(incidents):
        near = {other for key in _looked_under(part, spans[number]) for other in found.get(key, ())}
        holding = [n for n in near if n != number and _may_hold(incidents[n], spans[n], part, spans[number])]
        wholes.append(min(holding, key=lambda n: (-_width(incidents[n]), _length(spans[n]), n), default=None))
    return wholes


def _held_under(whole: Summable, span: Span) -> Iterator[tuple[object, ...]]:
    """Under which place and days others look for what may hold them; what is very long stands under no day."""
    if whole.place is None or span is None:
        return
    where = (whole.place.gazetteer,) if _width(whole) >= SETTLED else (whole.place.country, whole.place.admin1)
    first, last = span[0].toordinal(), span[1].toordinal()
    for day in range(first, last + 1) if last - first < LONG else (None,):
        yield (*where, day)


def _looked_under(part: Summable, span: Span) -> Iterator[tuple[object, ...]]:
    if part.place is None or span is None:
        return
    for day in (span[0].toordinal(), None):
        yield (part.place.gazetteer, day)
        yield (part.place.country, None, day)
        yield (part.place.country, part.place.admin1, day)


def _may_hold(whole: Summable, around: Span, part: Summable, inside: Span) -> bool:
    """Whether one incident may be a total with another in it: wider in place or longer in time, and around it."""
    if around is None or inside is None or whole.place is None or part.place is None:
        return False
    if not (around[0] <= inside[0] and inside[1] <= around[1]):
        return False
    wider, longer = _width(whole) < _width(part), _length(around) > max(_length(inside), DAYS)
    if _width(whole) >= SETTLED:
        return longer and not wider and whole.place.gazetteer is not None and _same_town(whole, part)
    if whole.place.country != part.place.country:
        return False
    same_region = whole.place.admin1 is None or whole.place.admin1 == part.place.admin1
    return same_region and (wider or (longer and _width(whole) == _width(part)))


Span = tuple[datetime, datetime] | None


def _same_town(one: Summable, other: Summable) -> bool:
    return one.place is not None and other.place is not None and one.place.gazetteer == other.place.gazetteer


def _span(incident: Summable) -> Span:
    return interval(incident.time) if incident.time is not None else None


def _length(span: Span) -> float:
    return 0.0 if span is None else (span[1] - span[0]).total_seconds()


def _width(incident: Summable) -> int:
    """How much the place says: a country least."""
    return fineness(incident.place) if incident.place is not None else 0
