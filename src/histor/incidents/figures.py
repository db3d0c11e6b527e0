"""Figures: what the claims of one incident say of each measure, as a range.

The rules, in this order (none of them adds a part to its whole):
1. A number that one trigger counts is a total; what stands coordinated with it adds up ("a woman and two children
   were killed" is three). Parts ("including two children") are never added; "three of the men" is a total only where
   no other is.
2. Of several totals the one said most often is best, of equals the first; the range spans all of them.
3. The different people described one by one are counted; more of them by name than the total has raise it.
4. "Four people were shot" counts the dead among them, who are not counted as injured.
5. One who killed others and then themselves is counted beside those whom they killed, but not beside a number of dead.
6. "Six others", "a further 23" are added to those described one by one where no total is stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.incidents.victims import Individual, individuals
from histor.record import Agreement, Figure, Measure

PEOPLE: tuple[Measure, ...] = ("killed", "injured")
REAL = ("stated", "hedged", "alleged")


@dataclass(frozen=True, slots=True)
class Total:
    """What one trigger counts in all."""

    low: int | None
    best: int
    high: int | None
    claims: tuple[str, ...]
    statement: str | None
    position: int
    sentence: int
    numbered: bool
    inclusive: bool
    increment: bool
    share: bool
    agentive: bool


def figures(drafts: list[Draft]) -> dict[str, Figure]:
    """The figures of one incident's claims, by measure in the order of first claim."""
    usable = _surest([d for d in drafts if d.claim.polarity == "affirmed" and d.claim.certainty in REAL])
    whole = [d for d in usable if d.group is not None and not d.group.part]
    people = individuals(d for d in whole if d.claim.measure in PEOPLE)
    found: dict[str, Figure] = {}
    killed = _killed(whole, people)
    for measure in dict.fromkeys(d.claim.measure for d in usable if d.claim.measure is not None):
        if measure in PEOPLE:
            figure = killed if measure == "killed" else _injured(whole, people, killed)
            found.update({measure: figure} if figure is not None else {})
        else:
            found.update(_by_unit(measure, whole))
    return found


def _by_unit(measure: Measure, drafts: list[Draft]) -> dict[str, Figure]:
    """The figures of a measure, one a unit: the unit of most claims under the measure's name, others beside it."""
    units = Counter(
        d.group.unit for d in drafts if d.claim.measure == measure and d.group is not None and d.group.best is not None
    )
    found: dict[str, Figure] = {}
    for unit, _ in units.most_common():
        figure = _plain(measure, [d for d in drafts if d.group is not None and d.group.unit == unit])
        if figure is not None:
            found[f"{measure}/{unit}" if found else measure] = changed(figure, unit=unit)
    return found


def _surest(drafts: list[Draft]) -> list[Draft]:
    """Without the hedged claims of a measure that others state outright."""
    outright = {d.claim.measure for d in drafts if d.claim.certainty != "hedged" and d.claim.count is not None}
    return [d for d in drafts if d.claim.certainty != "hedged" or d.claim.measure not in outright]


def _killed(drafts: list[Draft], people: list[Individual]) -> Figure | None:
    totals = _totals("killed", drafts)
    stated, single = _stated(totals), _single("killed", people)
    if not stated or (single and not any(t.best for t in stated)):
        return _of_people("killed", single, _increments(totals))
    figure = _with_the_doer(_of_totals(stated), stated, drafts)
    return _raised(figure, "killed", [p for p in single if p.name is not None])


def _injured(drafts: list[Draft], people: list[Individual], killed: Figure | None) -> Figure | None:
    totals = _totals("injured", drafts)
    single = _single("injured", people)
    inclusive = [t for t in totals if t.inclusive and t.numbered and not t.increment and not t.share]
    stated = _stated([t for t in totals if not t.inclusive])
    found = [_of_totals(stated)] if stated else []
    if inclusive:
        found.append(_without_the_dead(_of_totals(inclusive), killed))
    described = _of_people("injured", single, _increments(totals))
    if described is not None and (not found or not any(t.best for t in stated)):
        found.append(described)
    return max(found, key=lambda f: f.best or 0, default=None)


def _plain(measure: Measure, drafts: list[Draft]) -> Figure | None:
    """The figure of a measure without people to tell apart: its largest stated totals, else what is counted at all."""
    totals = [t for t in _totals(measure, drafts) if not t.increment] or _totals(measure, drafts)
    numbered = [t for t in totals if t.numbered] or totals
    return _of_totals(numbered) if numbered else None


def _totals(measure: Measure, drafts: list[Draft]) -> list[Total]:
    """One total a trigger: its groups that are no parts, added up."""
    by_trigger: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.claim.measure == measure:
            by_trigger.setdefault(draft.siblings, []).append(draft)
    return [total for group in by_trigger.values() if (total := _total(group)) is not None]


def _total(drafts: list[Draft]) -> Total | None:
    groups = [d.group for d in drafts if d.group is not None and d.group.best is not None]
    if not groups:
        return None
    first = drafts[0]
    return Total(
        low=_sum(g.low for g in groups),
        best=sum(g.best or 0 for g in groups),
        high=_sum(g.high for g in groups),
        claims=tuple(d.claim.id for d in drafts),
        statement=first.claim.statement,
        position=first.claim.evidence.start,
        sentence=first.trigger.sentence.index,
        numbered=any(g.nature == "number" and g.best != 1 for g in groups),
        inclusive=first.inclusive,
        share=any(g.share for g in groups),
        agentive=first.agentive,
        increment=any(g.quantity is not None and g.quantity.increment for g in groups),
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    """The sum; None where one of them is open."""
    known = list(numbers)
    return None if None in known else sum(n for n in known if n is not None)


def _stated(totals: list[Total]) -> list[Total]:
    numbered = [t for t in totals if t.numbered and not t.increment]
    whole = [t for t in numbered if not t.share] or numbered
    return [t for t in whole if t.best > 0] or whole


def _increments(totals: list[Total]) -> list[Total]:
    return [t for t in totals if t.increment]


def _single(measure: Measure, people: list[Individual]) -> list[Individual]:
    return [p for p in people if p.outcome == measure]


def _of_totals(totals: list[Total]) -> Figure:
    counts = Counter(t.best for t in totals)
    best = min(totals, key=lambda t: (-counts[t.best], t.position))
    lows = [t.low for t in totals if t.low is not None]
    return Figure(
        low=min(lows, default=None),
        best=best.best,
        high=_highest(totals),
        claims=tuple(c for t in totals for c in t.claims),
        agreement=_agreement(totals),
    )


def _highest(totals: list[Total]) -> int | None:
    closed = [t.high for t in totals if t.high is not None]
    highest = max(closed, default=None)
    if len(closed) < len(totals) and (highest is None or highest <= max(t.best for t in totals if t.high is None)):
        return None
    return highest


def _agreement(totals: list[Total]) -> Agreement:
    if len(totals) == 1:
        return "single"
    if len({t.best for t in totals}) == 1:
        return "agreed"
    return "contested" if len({t.statement for t in totals}) > 1 else "revised"


def _of_people(measure: Measure, people: list[Individual], more: list[Total]) -> Figure | None:
    """Those described one by one, and the largest number of others; a claim of several others is not added twice."""
    others = max(more, key=lambda t: t.best, default=None)
    claims = [c for p in people for c in p.claims.get(measure, [])] + [c for t in more for c in t.claims]
    number = len(people) + (others.best if others else 0)
    if not claims:
        return None
    high = None if others is not None and others.high is None else len(people) + ((others.high or 0) if others else 0)
    return Figure(
        low=len(people) + ((others.low or 0) if others else 0),
        best=number,
        high=high,
        claims=tuple(dict.fromkeys(claims)),
        agreement="single" if len(claims) == 1 else "agreed",
    )


def _raised(figure: Figure, measure: Measure, named: list[Individual]) -> Figure:
    """The figure raised to the number of different people named, where they are more."""
    if figure.best is None or len(named) <= figure.best:
        return figure
    claims = tuple(dict.fromkeys([*figure.claims, *(c for p in named for c in p.claims[measure])]))
    high = None if figure.high is None else max(figure.high, len(named))
    return Figure(low=figure.low, best=len(named), high=high, claims=claims, agreement="revised")


def _with_the_doer(figure: Figure, totals: list[Total], drafts: list[Draft]) -> Figure:
    """The figure with the one who killed themselves after killing others, where the number is of those others.

    It is where somebody is said to have killed that many, or where the same sentence tells of both.
    """
    own = [
        d for d in drafts if d.reflexive and d.claim.measure == "killed" and d.group is not None and d.group.best == 1
    ]
    of_best = [t for t in totals if t.best == figure.best]
    beside = {d.trigger.sentence.index for d in own}
    others_only = any(t.agentive or t.sentence in beside for t in of_best)
    if not own or not others_only or figure.best is None:
        return figure
    raised = figure.best + 1
    high = None if figure.high is None else max(figure.high, raised)
    return Figure(
        low=figure.low, best=raised, high=high, claims=(*figure.claims, own[0].claim.id), agreement=figure.agreement
    )


def _without_the_dead(figure: Figure, killed: Figure | None) -> Figure:
    """ "Four people were shot": the injured among them."""
    dead = (killed.best or 0) if killed is not None else 0
    low, best = max((figure.low or 0) - dead, 0), max((figure.best or 0) - dead, 0)
    high = None if figure.high is None else max(figure.high - dead, best)
    return Figure(low=low, best=best, high=high, claims=figure.claims, agreement=figure.agreement)
