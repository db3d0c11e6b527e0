"""Deaths that a report tells of without saying whose: a fatal shooting, a charge of murder."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.incidents.cluster import Cluster
from histor.incidents.victims import Individual
from histor.record import Agreement, Figure


def some_died(people: Sequence[Individual], drafts: Sequence[Draft]) -> Figure | None:
    """At least one; the one who was shot, where what became of a single person is left open and of nobody else.

    "Police investigate a fatal shooting. A man of 19 was shot": he died.
    """
    told = [d for d in drafts if d.claim.measure == "killed" and d.group is not None and d.group.nature == "some"]
    if not told:
        return None
    claims = tuple(dict.fromkeys(d.claim.id for d in told))
    agreement: Agreement = "single" if len(claims) == 1 else "agreed"
    shot = [p for p in people if p.outcome == "injured" and p.known.outcomes == {"open"}]
    number = 1 if len(shot) == 1 and not _are_more_hurt(drafts) else None
    if number is not None:
        claims = tuple(dict.fromkeys([*claims, *shot[0].claims["injured"]]))
    return Figure(low=1, best=number, high=number, claims=claims, agreement=agreement)


def _are_more_hurt(drafts: Sequence[Draft]) -> bool:
    hurt = (d.group for d in drafts if d.claim.measure == "injured")
    return any(g is not None and (g.nature == "plural" or (g.best or 0) > 1) for g in hurt)


def is_a_charge(draft: Draft) -> bool:
    """Whether a charge, a ruling or an autopsy tells of a death, without saying whose."""
    return draft.aftermath and draft.group is not None and draft.group.nature == "some"


def is_charge_alone(draft: Draft, clusters: Sequence[Cluster]) -> bool:
    """ "Soldiers caught Bosk, who is wanted for murder": where nobody was told of as harmed, the dead are no news."""
    return is_a_charge(draft) and not any(
        d.claim.measure in HARM for c in clusters if not c.background for d in c.drafts
    )
