"""Those who are abducted and then killed: their abduction and their death are one happening, and they die once."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.incidents.cluster import Cluster
from histor.incidents.figures import REAL


def join_the_taken(clusters: list[Cluster]) -> None:
    """Joins an incident in which only those are killed whom another tells to be abducted with that one.

    "Gunmen kidnapped a banker on Monday. ... His body was found in a well on Friday": another day and another town
    part the claims, and it is one crime. With others among the dead the two stay apart: one may be a part of the other.
    """
    for taken in [c for c in clusters if any(map(_is_taken, c.drafts))]:
        for cluster in [c for c in clusters if c is not taken and c.background == taken.background]:
            dead = [d for d in cluster.drafts if _is_dead(d)]
            if dead and all(any(_are_they(d, t) for t in taken.drafts if _is_taken(t)) for d in dead):
                taken.drafts = sorted([*taken.drafts, *cluster.drafts], key=lambda d: d.trigger.i)
                taken.places.extend(cluster.places)
                taken.times.extend(cluster.times)
                clusters.remove(cluster)


def is_killed_hostage(drafts: Sequence[Draft]) -> bool:
    """Whether the claims of an incident tell of somebody abducted, and of nobody killed but those abducted."""
    dead = [d for d in drafts if _is_dead(d)]
    taken = [d for d in drafts if _is_taken(d)]
    return bool(taken) and all(any(_are_they(d, t) for t in taken) for d in dead)


def _is_taken(draft: Draft) -> bool:
    return draft.claim.measure == "abducted" and _is_real(draft)


def _is_dead(draft: Draft) -> bool:
    nobody = draft.group is not None and draft.group.high == 0
    return draft.claim.measure == "killed" and _is_real(draft) and not nobody


def _is_real(draft: Draft) -> bool:
    return draft.claim.polarity == "affirmed" and draft.claim.certainty in REAL


def _are_they(dead: Draft, taken: Draft) -> bool:
    """Whether a claim of a death is about those of a claim of an abduction: by person, nominal, or as many of them."""
    if dead.person is not None or taken.person is not None:
        return dead.person is taken.person or any(known is dead.person for known in taken.members)
    one, other = dead.group, taken.group
    if one is None or other is None or one.unit != other.unit:
        return False
    if one.head is other.head:
        return True
    alike = one.head.lemma.lower() == other.head.lemma.lower()
    return alike and one.best is not None and one.best == other.best and dead.trigger.i > taken.trigger.i
