"""When an incident was, where its claims do not say: the time that the report gives for its event.

"The shooting happened on Wednesday night": the sentence names the event and no victim. The first time as fine as a
day, in a sentence that names a kind of event and that does not belong to somebody's saying it, is the incident's.
"""

from __future__ import annotations

from datetime import timedelta

from histor.claims.attach import Attacher
from histor.claims.events import namings
from histor.incidents.nearness import DAY_LIKE, interval, moment
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions

SLACK = timedelta(days=1)
LONGEST_AGO = timedelta(days=60)
HAPPENING = ("happen", "occur", "unfold", "take", "break", "erupt", "begin", "start")


def date(analysis: Analysis, mentions: Mentions, attacher: Attacher, published: str | None) -> int | None:
    """Index of the time that the report gives for what it tells of, or None."""
    news = moment(published)
    for sentence in analysis.sentences:
        if not namings(sentence) and not any(t.lemma in HAPPENING for t in sentence.tokens):
            continue
        for index in attacher.times_of(sentence):
            span = interval(mentions.times[index])
            if span is None or mentions.times[index].precision not in DAY_LIKE:
                continue
            if news is None or -SLACK <= news - span[0] <= LONGEST_AGO:
                return index
    return None
