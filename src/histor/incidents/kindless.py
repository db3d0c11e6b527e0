"""Harm told without a word for its kind, behind a fire, a looting, a capture or an abduction: it is of that."""

from __future__ import annotations

from histor.claims.draft import REAL, Draft
from histor.claims.events import DEFAULT
from histor.claims.harm import HARM
from histor.incidents.cluster import Cluster

VIOLENCE = "violence"
MOST_BACK = 2  # sentences between what happened and who was hurt in it, where nobody was


def names_no_kind(draft: Draft) -> bool:
    """Whether a claim tells of harm without a word for its kind, or that there was none ("in the incident")."""
    harm = draft.claim.measure in HARM and draft.claim.event == DEFAULT
    return draft.claim.certainty in REAL and (harm or _is_of_nobody(draft))


def told_just_before(clusters: list[Cluster], draft: Draft) -> Cluster | None:
    """ "Looters emptied a pharmacy. Nobody was hurt": what was told of last, if that was no violence.

    `clusters`: the news that a claim which names no kind may belong to. None where nothing was told shortly before.
    """
    last = max(clusters, key=_last, default=None)
    if last is None or last.family in (DEFAULT, VIOLENCE):
        return None
    most = MOST_BACK if _is_of_nobody(draft) else 1
    return last if draft.trigger.sentence.index - _sentence(last) <= most else None


def _is_of_nobody(draft: Draft) -> bool:
    return draft.group is not None and draft.group.high == 0


def _last(cluster: Cluster) -> int:
    return cluster.drafts[-1].trigger.i


def _sentence(cluster: Cluster) -> int:
    return cluster.drafts[-1].trigger.sentence.index
