"""What happened years before a report and is told of only in passing, such as a murder that an interview recalls."""

from __future__ import annotations

from datetime import timedelta

from histor.claims.nearness import interval, moment
from histor.incidents.background import HEAD_SENTENCES
from histor.incidents.cluster import Cluster
from histor.mentions.mentions import Mentions

YEAR = timedelta(days=365)


def is_long_gone(cluster: Cluster, mentions: Mentions, published: str | None) -> bool:
    """Whether an incident is told of only below the head of a report, and a time of it is over a year before that.

    "The envoy, who was murdered in 1971, ..." in an interview is not what the interview is about.
    """
    news = moment(published)
    if news is None or any(d.trigger.sentence.index < HEAD_SENTENCES for d in cluster.drafts):
        return False
    spans = [span for t in cluster.times if (span := interval(mentions.times[t])) is not None]
    return any(news - span[1] > YEAR for span in spans)
