"""What a claim says became of the one it is about."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.claims.lexicon import lexicon
from histor.claims.plights import PLIGHT, TREATED

AS_FACT = ("stated", "alleged")


def condition_of(draft: Draft) -> str | None:
    """The word of "in a critical condition"; empty of "is in intensive care", which has none; else None."""
    if draft.fired is not None and draft.fired.listed in (PLIGHT.listed, TREATED.listed):
        return draft.trigger.lower if draft.trigger.lower in lexicon().conditions else ""
    return next((c.lower for c in draft.trigger.children if c.lower in lexicon().conditions), None)


def outcome_of(draft: Draft) -> str | None:
    """What a claim says became of the one it is about: `dead`, `hurt`, `open`, or None."""
    claim = draft.claim
    if claim.measure not in HARM or claim.polarity == "denied":
        return None
    if claim.certainty not in AS_FACT:
        return "open" if claim.certainty == "hedged" else None
    if claim.measure == "killed":
        return "dead"
    return "open" if draft.open else "hurt"
