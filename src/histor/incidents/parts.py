"""Parts of a whole that nobody counts: "the dead include a nurse and two drivers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

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


def _sum(drafts: Sequence[Draft]) -> int:
    return sum(draft.group.best or 0 for draft in drafts if draft.group is not None)


def with_parts(figure: Figure, drafts: Sequence[Draft]) -> Figure:
    """The figure, which is no lower than the parts of several without a number: "hit others, including three women"."""
    if figure.best is not None or figure.low is None:
        return figure
    of: Counter[str] = Counter()
    for draft in drafts:
        count = draft.claim.count
        if count is not None and count.part_of in figure.claims:
            of[count.part_of] += count.best or 0
    most = max(of.values(), default=0)
    return figure if most <= figure.low else replace(figure, low=most)
