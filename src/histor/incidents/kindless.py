"""Harm told without a word for its kind, behind a fire, a looting, a capture or an abduction: it is of that."""

from __future__ import annotations

from histor.claims.draft import REAL, Draft
from histor.claims.events import DEFAULT
from histor.claims.harm import HARM
from histor.incidents.cluster import Cluster

VIOLENCE = "violence"
MOST_BACK = 2  # sentences between what happened and who was hurt in it, where nobody was


def told_just_before(clusters: list[Cluster], draft: Draft) -> Cluster | None:
    """ "Looters emptied a pharmacy. Nobody was hurt": what was told of last, if that was no violence.

    `clusters`: the news that the claim may belong to. None where the claim names its own kind, unless it says that
    there were none ("no one was injured in the incident"), or where nothing was told shortly before.
    """
    nobody = draft.group is not None and draft.group.high == 0
    harm = draft.claim.measure in HARM and draft.claim.event == DEFAULT
    if draft.claim.certainty not in REAL or not (nobody or harm):
        return None
    last = max(clusters, key=_last, default=None)
    if (
        last is None
        or last.family in (DEFAULT, VIOLENCE)
        or draft.trigger.sentence.index - _sentence(last) > (MOST_BACK if nobody else 1)
    ):
        return None
    return last


def _last(cluster: Cluster) -> int:
    return cluster.drafts[-1].trigger.i


def _sentence(cluster: Cluster) -> int:
    return cluster.drafts[-1].trigger.sentence.index
