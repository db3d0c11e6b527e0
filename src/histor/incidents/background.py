"""What a document tells as history and not as its news.

A claim is background where its sentence remembers it or takes it for known, where its time is a long span or long past
("this year", "in 2019"), or where its sentence counts over a span ("so far this year", "since the war began").
"""

from __future__ import annotations

import re
from datetime import timedelta

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.incidents.nearness import interval, moment
from histor.mentions.mentions import Mentions

OVER = ("in", "over", "within", "across", "during")
HEAD_SENTENCES = 3
OPENING = ("[", "(", "►", "▶", "•", "|")
LONG = ("month", "season", "quarter", "year", "decade", "century")
LONGEST = timedelta(days=31)
LONG_LENGTH = re.compile(r"P[\dX]+(Y|M|DE|CE)$")
NEAR = 12  # words beside a claim
BEFORE_LENGTH = 2
LONG_PAST = timedelta(days=60)


def is_background(draft: Draft, mentions: Mentions, published: str | None) -> bool:
    """Whether a claim is told as history, by its own time and the words of its sentence."""
    if draft.earlier or _is_linked(draft) or is_of_a_war(draft):
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
    return _counts_over_a_span(draft) or _lasts_long(draft, mentions)


def _lasts_long(draft: Draft, mentions: Mentions) -> bool:
    """ "In the past four years 900 have been killed", "8,000 deaths over a six-year period"."""
    if draft.group is None or draft.group.nature == "one" or draft.group.best == 1:
        return False
    tokens = draft.trigger.sentence.tokens
    for time in mentions.times:
        if (
            time.start is None
            or not tokens[0].start <= time.start < tokens[-1].end
            or not LONG_LENGTH.match(time.timex or "")
        ):
            continue
        before = [t for t in tokens if t.start < time.start][-BEFORE_LENGTH:]
        if any(t.lower in word_set("background.toml", "throughout") for t in before):
            return all(abs(t.i - draft.trigger.i) <= NEAR for t in before)
    return False


def is_of_a_war(draft: Draft) -> bool:
    """Whether a claim is what a whole war has cost, in the perfect: "the conflict has claimed 8,000 lives"."""
    if draft.group is None or (draft.group.best or 0) < 2:
        return False
    clauses = (draft.trigger, *ancestors(draft.trigger, 2))
    costs = (c for c in clauses if any(a.lemma == "have" for a in children(c, "aux")))
    wars = word_set("background.toml", "wars")
    return any(t.lemma.lower() in wars for c in costs for t in subjects(c))


def _is_linked(draft: Draft) -> bool:
    """ "[Related: Two shot in Lunt]": the headline of another report that the page links."""
    tokens = draft.trigger.sentence.tokens
    at = draft.trigger.i - tokens[0].i
    for colon in (k for k in range(1, min(at, len(tokens))) if tokens[k].text == ":"):
        label = tokens[colon - 1]
        opens = colon == 1 or any(t.text in OPENING for t in tokens[max(0, colon - 3) : colon - 1])
        if opens and label.lower in word_set("background.toml", "links") and label.text[0].isupper():
            return True
    return False


def _is_statistic(draft: Draft) -> bool:
    """ "There were eight murders this week": crimes counted, and none of them told."""
    several = draft.group is not None and (draft.group.best or 0) > 1
    return several and draft.trigger.lemma.lower() in word_set("background.toml", "crimes")


def _is_round_up(draft: Draft) -> bool:
    """ "Twelve people were shot in the city in ten hours", told below the news of one of them."""
    sentence = draft.trigger.sentence
    if sentence.index < HEAD_SENTENCES or draft.group is None or (draft.group.best or 0) < 2:
        return False
    behind = (t for t in sentence.tokens if draft.trigger.i < t.i <= draft.trigger.i + NEAR)
    spans = (t for t in behind if t.lemma.lower() in word_set("background.toml", "spans"))
    return any(case_of(t) in OVER for t in spans)


def _counts_over_a_span(draft: Draft) -> bool:
    """ "since", "annually", "homicides so far this year": words beside the claim that sum up."""
    if _is_round_up(draft):
        return True
    near = " ".join(t.lower for t in draft.trigger.sentence.tokens if abs(t.i - draft.trigger.i) <= NEAR)
    phrases = word_set("background.toml", "phrases")
    if _is_statistic(draft):
        phrases = phrases | word_set("background.toml", "weeks")
    return any(f" {phrase} " in f" {near} " for phrase in phrases)
