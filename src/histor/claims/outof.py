"""One of those hurt who died later, beside those who were dead at first: "one of the five, a girl of 12, has died"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.partly import is_one_of_the_wounded


def is_one_of_the_hurt(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a number was told of as hurt, and beside dead, of whom this claim says that one died.

    "One of the four", and "one of the wounded" or "one of them has since died", of whatever number.
    """
    quantity = draft.group.quantity if draft.group is not None else None
    if draft.claim.measure != "killed" or draft.group is None or quantity is None:
        return False
    of_any = is_one_of_the_wounded(draft.group.head)
    if quantity.of_total is None and not of_any:
        return False
    before = [d for d in drafts if d.trigger.sentence.index < draft.trigger.sentence.index and d.group is not None]
    dead = {d.trigger.sentence.index for d in before if d.claim.measure == "killed"}
    hurt = [d for d in before if d.claim.measure == "injured" and not d.inclusive and d.trigger.sentence.index in dead]
    return any(d.group is not None and (of_any or d.group.best == quantity.of_total) for d in hurt)
