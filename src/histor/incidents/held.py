"""An arrest that a report tells apart from its one violent incident: who is held is held for it."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.incidents.cluster import Cluster
from histor.incidents.reopened import tells_of_harm


def join_the_held(clusters: list[Cluster]) -> None:
    """Gives the arrests of single people to the one incident of the news in which somebody was killed or hurt.

    "A woman was shot on Monday. ... Karl Lind was arrested in Harrowby on Friday": another day and another town part
    the claims, but the report has one incident to hold him for. Where it tells of several, or of arrests of many,
    nothing is joined. The arrest brings neither its place nor its time.
    """
    news = [c for c in clusters if not c.background]
    harmed = [c for c in news if any(map(tells_of_harm, c.drafts))]
    if len(harmed) != 1:
        return
    (incident,) = harmed
    for cluster in news:
        if cluster is not incident and cluster.drafts and all(map(_holds_one, cluster.drafts)):
            incident.drafts.extend(cluster.drafts)
            clusters.remove(cluster)


def _holds_one(draft: Draft) -> bool:
    return draft.claim.measure == "detained" and draft.person is not None and bool(draft.person.name)
