"""Figures across documents: the range of what all voices say, and whether they agree.

- **range**: from the lowest number to the highest that any voice of any document gives; open above where a voice leaves
  it open at or above all others.
- **best**: the number that most origins give last; of equals the one published last. It is a way to sort and to draw,
  not a verdict.
- **agreement**: `single` where one origin gives one number; `agreed` where all numbers are compatible; `revised` where
  those that differ were given earlier and lower, or by a voice that has since given another; else `contested`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from histor.claims.nearness import moment
from histor.incidents.across.members import Member
from histor.incidents.across.origins import Origin
from histor.incidents.across.said import Number, numbers
from histor.record import Agreement
from histor.record.values import Value

LATER = timedelta(days=1)  # a higher number published so much later revises a lower one


class LinkedFigure(Value, frozen=True, kw_only=True):
    """What all documents of an incident say of one measure in one unit.

    `numbers` are those behind it, by publication; `origins` is how many origins give one.
    """

    low: int | None
    best: int | None
    high: int | None
    claims: tuple[str, ...]
    agreement: Agreement
    unit: str = "person"
    origins: int = 1
    numbers: tuple[Number, ...] = ()


def figures(members: Sequence[Member], origins: Sequence[Origin]) -> dict[str, LinkedFigure]:
    """The figures of an incident across its documents, in the order of the first document that gives them.

    One measure may be counted in different units by different documents: each unit has its own figure, the unit of most
    documents under the measure's name, the others under `measure/unit`.
    """
    origin_of = {claim: number for number, origin in enumerate(origins) for claim in origin.claims}
    found: dict[str, LinkedFigure] = {}
    for name, (unit, keyed) in _by_unit(members).items():
        said = [number for member, measure in keyed for number in numbers([member], measure)]
        if said:
            found[name] = _figure(said, unit, origin_of)
    return found


def _by_unit(members: Sequence[Member]) -> dict[str, tuple[str, list[tuple[Member, str]]]]:
    """For each name of a figure its unit, and the documents with the measure's key in each."""
    measures: dict[str, dict[str, list[tuple[Member, str]]]] = {}
    for member in sorted(members, key=lambda m: m.order):
        for key, figure in member.incident.figures.items():
            units = measures.setdefault(key.partition("/")[0], {})
            units.setdefault(figure.unit, []).append((member, key))
    named: dict[str, tuple[str, list[tuple[Member, str]]]] = {}
    for measure, units in measures.items():
        ranked = sorted(units.items(), key=lambda item: -len(item[1]))
        for place, (unit, keyed) in enumerate(ranked):
            named[f"{measure}/{unit}" if place else measure] = (unit, keyed)
    return named


def _figure(said: Sequence[Number], unit: str, origin_of: Mapping[str, int]) -> LinkedFigure:
    behind = {number: _origin(number, origin_of) for number in said}
    return LinkedFigure(
        low=_lowest(said),
        best=_best(said, behind),
        high=_highest(said),
        claims=tuple(dict.fromkeys(claim for number in said for claim in number.claims)),
        agreement=_agreement(said, behind),
        unit=unit,
        origins=len({number for number in behind.values() if number >= 0}) or 1,
        numbers=tuple(said),
    )


def _origin(number: Number, origin_of: Mapping[str, int]) -> int:
    """The origin of a number's claims; -1 for claims of no origin (hearsay beside a voice)."""
    return next((origin_of[claim] for claim in number.claims if claim in origin_of), -1)


def _best(said: Sequence[Number], behind: Mapping[Number, int]) -> int | None:
    """The last number of most origins; of equals the one published last, then that of most documents."""
    counted = [number for number in said if number.best is not None]
    votes = Counter(number.best for number in {behind[number]: number for number in counted}.values())
    documents = Counter(number.best for number in counted)
    last = {number.best: number.published or "" for number in counted}  # by publication
    return max(votes, key=lambda best: (votes[best], last[best], documents[best], best or 0), default=None)


def _lowest(said: Sequence[Number]) -> int | None:
    """The lowest number given; "up to eight" counts as eight, and alone gives no least number."""
    if all(number.low is None for number in said):
        return None
    ends = (number.high if number.low is None else number.low for number in said)
    return min((end for end in ends if end is not None), default=None)


def _highest(said: Sequence[Number]) -> int | None:
    """The highest number given; None where one that is open above begins at or above all that are closed."""
    closed = max((n.high for n in said if n.high is not None), default=None)
    opened = max((n.best or n.low or 0 for n in said if n.high is None), default=None)
    return None if closed is None or (opened is not None and opened >= closed) else closed


def _agreement(said: Sequence[Number], behind: Mapping[Number, int]) -> Agreement:
    if len(set(behind.values())) == 1 and len({number.best for number in said}) == 1:
        return "single"
    if all(_compatible(a, b) for a in said for b in said):
        return "agreed"
    last: dict[int, Number] = {}
    for number in said:  # by publication
        last[behind[number]] = number
    final = list(last.values())
    settled = all(_compatible(a, b) or _revises(a, b) or _revises(b, a) for a in final for b in final)
    return "revised" if settled else "contested"


def _compatible(one: Number, other: Number) -> bool:
    """Whether two numbers can both hold: the same number, or ranges that overlap, of which one is no exact number."""
    if one.best == other.best:
        return True
    if _exact(one) and _exact(other):
        return False
    low = max(one.low or 0, other.low or 0)
    high = min(float("inf") if n.high is None else n.high for n in (one, other))
    return low <= high


def _exact(number: Number) -> bool:
    return number.low == number.best == number.high


def _revises(later: Number, earlier: Number) -> bool:
    """Whether a number is higher than one published at least a day before."""
    a, b = moment(later.published), moment(earlier.published)
    return a is not None and b is not None and a - b >= LATER and (later.best or 0) > (earlier.best or 0)
