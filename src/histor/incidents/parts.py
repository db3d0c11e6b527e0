"""Parts of a whole that nobody counts: "the dead include a nurse and two drivers"."""

from __future__ import annotations

from collections.abc import Sequence

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
