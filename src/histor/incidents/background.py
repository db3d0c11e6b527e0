"""What a document tells as history and not as its news.

A claim is background where its sentence remembers it or takes it for known, where its time is a long span or long past
("this year", "in 2019"), or where its sentence counts over a span ("so far this year", "since the war began").
"""

from __future__ import annotations

from datetime import timedelta

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.incidents.nearness import interval, moment
from histor.mentions.mentions import Mentions

LONG = ("month", "season", "quarter", "year", "decade", "century")
LONGEST = timedelta(days=31)
LONG_PAST = timedelta(days=60)


def is_background(draft: Draft, mentions: Mentions, published: str | None) -> bool:
    """Whether a claim is told as history, by its own time and the words of its sentence."""
    if draft.earlier:
        return True
    if draft.claim.time is not None:
        time = mentions.times[draft.claim.time]
        span, news = interval(time), moment(published)
        if time.precision in LONG or (time.precision == "week" and _is_statistic(draft)):
            return True
        if span is not None and news is not None and news - span[1] > LONG_PAST:
            return True
        if span is not None and span[1] - span[0] > LONGEST:
            return True  # "in the past five years"
    return _counts_over_a_span(draft)


def _is_statistic(draft: Draft) -> bool:
    """ "There were eight murders this week": crimes counted, and none of them told."""
    several = draft.group is not None and (draft.group.best or 0) > 1
    return several and draft.trigger.lemma.lower() in word_set("background.toml", "crimes")


def _counts_over_a_span(draft: Draft) -> bool:
    """ "since", "annually", "homicides so far this year": words beside the claim that sum up."""
    near = " ".join(t.lower for t in draft.trigger.sentence.tokens if abs(t.i - draft.trigger.i) <= 12)
    phrases = word_set("background.toml", "phrases")
    if _is_statistic(draft):
        phrases = phrases | word_set("background.toml", "weeks")
    return any(f" {phrase} " in f" {near} " for phrase in phrases)
