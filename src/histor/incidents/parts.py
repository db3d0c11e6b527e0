"""Parts of a whole that nobody counts: "the dead include a nurse and two drivers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace as with_change

from msgspec.structs import replace

from histor.claims.draft import Draft
from histor.record import Figure, Measure


def of_parts(measure: Measure, drafts: Sequence[Draft]) -> Figure | None:
    """At least as many as the largest enumeration names; None where there is none, or its whole is counted."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        group, count = draft.group, draft.claim.count
        if draft.claim.measure == measure and group is not None and group.part and count is not None and group.best:
            if count.part_of is not None:
                return None
            found.setdefault(draft.siblings, []).append(draft)
    if not found:
        return None
    largest = max(found.values(), key=_sum)
    number = _sum(largest)
    claims = tuple(draft.claim.id for draft in largest)
    return Figure(low=number, best=number, high=None, claims=claims, agreement="single")


def _with_uncounted_whole(figure: Figure, drafts: Sequence[Draft]) -> Figure:
    of: dict[int, list[Draft]] = {}
    for draft in drafts:
        told = draft.group is not None and draft.group.part and not draft.inclusive and not draft.group.share
        if told and draft.claim.count is not None and draft.claim.count.part_of is None:
            of.setdefault(draft.siblings, []).append(draft)
    largest = max(of.values(), key=_sum, default=[])
    most = _sum(largest)
    if not 1 < (figure.best or 0) < most or len(largest) < 2:
        return figure
    claims = tuple(dict.fromkeys((*figure.claims, *(d.claim.id for d in largest))))
    return replace(figure, best=most, high=None if figure.high is None else max(figure.high, most), claims=claims)


def without_known_parts(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims, with each number that a larger one names as its part made a part, wherever it is told once more.

    "Three children were killed. ... Five people, including three children, were found dead": five.
    """
    known: dict[tuple[Measure | None, str, int | None], int] = {}
    counts = {d.claim.id: d.claim.count.best or 0 for d in drafts if d.claim.count is not None}
    for draft in drafts:
        count = draft.claim.count
        if draft.group is not None and draft.group.part and count is not None and count.part_of in counts:
            known[_kind(draft)] = counts[count.part_of]
    beside = Counter(d.siblings for d in drafts)  # "three children and two adults" are five by themselves
    own = [d for d in drafts if d.group is not None and beside[d.siblings] == 1]
    less = {id(d) for d in own if d.group is not None and 1 < (d.group.best or 0) < known.get(_kind(d), 0)}
    return [_as_part(d) if id(d) in less else d for d in drafts]


def _kind(draft: Draft) -> tuple[Measure | None, str, int | None]:
    noun = draft.group.head.lemma.lower() if draft.group is not None else ""
    return draft.claim.measure, noun, draft.group.best if draft.group is not None else None


def _as_part(draft: Draft) -> Draft:
    return draft if draft.group is None else with_change(draft, group=with_change(draft.group, part=True))


def _sum(drafts: Sequence[Draft]) -> int:
    return sum(draft.group.best or 0 for draft in drafts if draft.group is not None)


def with_parts(figure: Figure, measure: Measure, drafts: Sequence[Draft]) -> Figure:
    """The figure, which is no lower than the parts of several without a number: "hit others, including three women".

    "The victims, including two boys and eight adults, are in hospital. ... Seven others were treated": at least ten.
    """
    if figure.best is not None or figure.low is None:
        return _with_uncounted_whole(figure, [d for d in drafts if d.claim.measure == measure])
    of: Counter[str] = Counter()
    for draft in drafts:
        count = draft.claim.count
        if count is not None and count.part_of in figure.claims:
            of[count.part_of] += count.best or 0
    most = max(of.values(), default=0)
    return figure if most <= figure.low else replace(figure, low=most)
