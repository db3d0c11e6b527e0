"""Who is told of beside the dead of a sentence, and so is none of them."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.persons.outcomes import outcome_of


def is_beside_the_dead(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Killed four people and left one critically injured": whom a number of dead is told beside lives."""
    if outcome_of(draft) != "open" or draft.group is None or draft.group.head.pos == "PRON" or draft.inclusive:
        return False  # who "was shot" may be the doer, or die
    here = (d for d in drafts if d.trigger.sentence is draft.trigger.sentence and outcome_of(d) == "dead")
    counted = (d.group for d in here if d.group is not None and d.siblings != draft.siblings)
    return any(g.nature == "number" and (g.best or 0) > 1 and not g.share for g in counted)


def is_behind_the_dead(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim of one who is hurt stands behind one of dead in its sentence."""
    hurt = draft.claim.measure == "injured"
    at = draft.trigger.sentence.index
    here = (d for d in drafts if d.trigger.sentence is draft.trigger.sentence) if hurt else ()
    if any(d.claim.measure == "killed" and d.trigger.i < draft.trigger.i for d in here):
        return True
    dead = (d.group for d in drafts if hurt and d.claim.measure == "killed")
    before = [g for g in dead if g is not None and g.head.sentence.index == at - 1]  # "Two died. Another was hurt"
    return bool(before) and all(g.nature == "number" and (g.best or 0) > 1 for g in before)
