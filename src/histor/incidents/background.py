"""What a document tells as history and not as its news.

A claim is background where its sentence remembers it or takes it for known, where its time is a long span or long past
("this year", "in 2019"), or where its sentence counts over a span ("so far this year", "since the war began").
"""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.nearness import interval, moment
from histor.claims.scopes import in_scope
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.incidents.inarow import counts_a_row
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Time

BEFORE = ("earlier", "before", "prior")
FROM, TO = ("from", "between"), ("to", "and", "until", "through")
THOSE = ("those", "these")
OVER = ("in", "over", "within", "across", "during")
HEAD_SENTENCES = 3
OPENING = ("[", "(", "►", "▶", "•", "|")
LONG = ("month", "season", "quarter", "year", "decade", "century")
LONGEST = timedelta(days=31)
LONG_LENGTH = re.compile(r"P[\dX]+(Y|M|DE|CE)$")
DAYS_LENGTH = re.compile(r"P(\d+)([DW])$")
WEEK_DAYS = 7
OPENING_WORDS = 4  # "Since the beginning of", however far the claim stands behind it
NEAR = 12  # words beside a claim
MOST_TO_LENGTH = 24  # words between a claim and the length of time that it is counted over
BEFORE_LENGTH = 2
ABOVE = 4  # words above one
LONG_PAST = timedelta(days=60)


def is_background(draft: Draft, mentions: Mentions, published: str | None) -> bool:
    """Whether a claim is told as history, by its own time and the words of its sentence."""
    if draft.earlier or _is_linked(draft) or is_of_a_war(draft) or _is_cried_over(draft) or _is_recalled(draft):
        return True
    if _began_a_span(draft) or _is_of_all_those(draft) or counts_a_row(draft):
        return True
    if draft.claim.time is not None and not _has_just_died(draft):
        time = mentions.times[draft.claim.time]
        span, news = interval(time), moment(published)
        if time.precision in LONG or (time.precision == "week" and _is_statistic(draft)):
            return True
        if span is not None and news is not None and news - span[1] > LONG_PAST:
            return True
        if span is not None and span[1] - span[0] > LONGEST:
            return True  # "in the past five years"
    return _counts_over_a_span(draft) or _lasts_long(draft, mentions) or _is_from_to(draft, mentions)


def _has_just_died(draft: Draft) -> bool:
    """ "A clerk who was shot in May has died": the death is the news, however long ago the shot was."""
    single = draft.group is not None and draft.group.nature == "one"
    now = any(c.dep == "aux" and c.lower in ("has", "'s") for c in draft.trigger.children)
    return single and now and draft.trigger.lemma.lower() in word_set("persons.toml", "dying")


def _is_from_to(draft: Draft, mentions: Mentions) -> bool:
    """ "From May 2022 to June 2024 the mission counted 9,000 dead"."""
    tokens = draft.trigger.sentence.tokens
    held = [t for t in mentions.times if t.start is not None and tokens[0].start <= t.start < tokens[-1].end]
    for first, last in pairwise(held):
        before = [next((t.lower for t in reversed(tokens) if t.end <= (e.start or 0)), "") for e in (first, last)]
        since, until = interval(first), interval(last)
        if before[0] in FROM and before[1] in TO and since is not None and until is not None:
            return until[1] - since[0] > LONGEST
    return False


def _lasts_long(draft: Draft, mentions: Mentions) -> bool:
    """ "In the past four years 900 have been killed", "8,000 deaths over a six-year period"."""
    if draft.group is None or draft.group.nature == "one" or draft.group.best == 1:
        return False
    tokens = draft.trigger.sentence.tokens
    for time in mentions.times:
        if time.start is None or not tokens[0].start <= time.start < tokens[-1].end or not _is_long(draft, time):
            continue
        before = [t for t in tokens if t.start < time.start and t.lower not in word_set("background.toml", "course")]
        before = before[-BEFORE_LENGTH:]
        if any(t.lower in word_set("background.toml", "throughout") for t in before):
            return all(abs(t.i - draft.trigger.i) <= MOST_TO_LENGTH for t in before)
    return False


def _is_long(draft: Draft, time: Time) -> bool:
    """Whether a length of time is long: months and years, or a week or more that a sentence below the news sums up.

    "Four judges have been shot dead in only 20 days" is no count of the judge whose murder is the news.
    """
    if LONG_LENGTH.match(time.timex or ""):
        return True
    length = DAYS_LENGTH.match(time.timex or "")
    if length is None or draft.trigger.sentence.index < HEAD_SENTENCES or not _counts_several(draft):
        return False
    long = length[2] == "W" or int(length[1]) >= WEEK_DAYS
    return long and bool(in_the_perfect(draft))


def _counts_several(draft: Draft) -> bool:
    return draft.group is not None and (draft.group.best or 0) > 1


def in_the_perfect(draft: Draft) -> list[Token]:
    """The words of a claim's clause that have "have" as their auxiliary."""
    clauses = (draft.trigger, *ancestors(draft.trigger, 2))
    return [c for c in clauses if any(a.lemma == "have" for a in children(c, "aux"))]


def is_of_a_war(draft: Draft) -> bool:
    """Whether a claim is what a whole war has cost, in the perfect: "the conflict has claimed 8,000 lives".

    So is "the war, in which 8,000 people have died".
    """
    if not _counts_several(draft):
        return False
    told = [t for c in in_the_perfect(draft) for t in (*subjects(c), *_before_which(c))]
    return any(t.lemma.lower() in word_set("background.toml", "wars") for t in told)


def _is_of_all_those(draft: Draft) -> bool:
    """ "Over 400 guests have been hurt in those shootings", "all four of those deaths": of all that it told of before.

    So is "several pupils have lost their lives through street violence".
    """
    if draft.trigger.sentence.index < HEAD_SENTENCES or not _is_of_several(draft):
        return False
    perfect = any(t.dep == "aux" and t.lower in ("have", "has") for t in draft.trigger.sentence.tokens)
    nouns = (t for t in draft.trigger.sentence.tokens if t.lemma.lower() in word_set("background.toml", "counted"))
    those = [t for t in nouns if t.tag == "NNS" and any(c.lower in THOSE for c in children(t, "det"))]
    if those:
        return perfect or any(c.pos == "NUM" for t in those for c in (t.head, *t.children))
    ends = [t for c in in_the_perfect(draft) for t in children(c, "obl", "nmod")]
    return any(t.lemma.lower() == "violence" and case_of(t) in ("to", "by", "from", "through") for t in ends)


def _is_of_several(draft: Draft) -> bool:
    return _counts_several(draft) or (draft.group is not None and draft.group.nature == "plural")


def _before_which(clause: Token) -> list[Token]:
    """The word right before ", in which", whatever noun the tree hangs the clause on."""
    tokens = clause.sentence.tokens
    which = next((t for t in children(clause, "obl") if t.lower == "which"), None)
    before = [t for t in tokens if which is not None and t.i < which.i and t.pos not in ("ADP", "PUNCT")]
    return before[-1:]


def _is_cried_over(draft: Draft) -> bool:
    """ "A night of protests over the death of Ivo Lind": a death that people know of."""
    noun = draft.trigger
    above = [noun.head, *subjects(noun.head)] if noun.pos == "NOUN" and case_of(noun) == "over" else []
    return any(t.lemma.lower() in word_set("background.toml", "outcries") for t in above)


def _is_recalled(draft: Draft) -> bool:
    """ "Before her recent death", "another guest who recently died"."""
    words = [c.lower for c in draft.trigger.children if c.dep in ("amod", "advmod")]
    return draft.claim.measure == "killed" and any(w in word_set("background.toml", "recalling") for w in words)


def _began_a_span(draft: Draft) -> bool:
    """ "They have been camping there since 15 May, when police shot Ivo Lind": what a span of time began with.

    So is "police had been there a day earlier, when a woman was hurt".
    """
    if _is_what_it_is_since(draft.trigger):
        return True
    clauses = (t for t in (draft.trigger, *ancestors(draft.trigger, 2)) if t.dep in ("advcl", "acl:relcl"))
    begun = [(c, w) for c in clauses for w in children(c, "advmod") if w.lower == "when"]
    if any(case_of(t) == "since" and t.i < c.i for c, _ in begun for t in (c.head, *c.head.children)):
        return True
    before = (t for _, when in begun for t in draft.trigger.sentence.tokens if t.i in (when.i - 1, when.i - 2))
    return any(t.lower in BEFORE for t in before)


def _is_what_it_is_since(verb: Token) -> bool:
    """ "The deadliest raid since a bombing in 2022 killed 30 people", whatever the tree makes of it."""
    tokens = verb.sentence.tokens
    before = [t for t in tokens if t.i < verb.i]
    since = max((t.i for t in before[1:] if t.lower == "since"), default=None)
    between = [t for t in before if since is not None and t.i > since]
    return verb.tag == "VBD" and bool(between) and not any(t.pos in ("VERB", "AUX", "PUNCT") for t in between)


def _is_linked(draft: Draft) -> bool:
    """ "[Related: Two shot in Lunt]": the headline of another report that the page links."""
    tokens = draft.trigger.sentence.tokens
    at = draft.trigger.i - tokens[0].i
    for colon in (k for k in range(1, min(at, len(tokens))) if tokens[k].text == ":"):
        label = tokens[colon - 1]
        alone = all(t.lower in word_set("background.toml", "links") for t in tokens[:colon])  # "See also:"
        if alone and tokens[0].text[0].isupper():
            return True
        opens = any(t.text in OPENING for t in tokens[max(0, colon - 3) : colon - 1])
        if opens and label.lower in word_set("background.toml", "links") and label.text[0].isupper():
            return True
    return False


def _is_statistic(draft: Draft) -> bool:
    """ "There were eight murders this week": crimes counted, and none of them told."""
    return _counts_several(draft) and draft.trigger.lemma.lower() in word_set("background.toml", "crimes")


def _is_round_up(draft: Draft) -> bool:
    """ "Twelve people were shot in the city in ten hours", told below the news of one of them.

    So is "over the weekend, twelve were shot across the city", and "a weekend that saw two killed".
    """
    sentence, at = draft.trigger.sentence, draft.trigger.i
    if sentence.index < HEAD_SENTENCES or not _counts_several(draft):
        return False
    spans = [t for t in sentence.tokens if t.lemma.lower() in word_set("background.toml", "spans")]
    if any(at < t.i <= at + NEAR and case_of(t) in OVER for t in spans):
        return True
    above = [*ancestors(draft.trigger, 5)]
    counted = word_set("background.toml", "counted") | {"violence", "victim"}
    if any(t.dep == "compound" and t.head.lemma.lower() in counted and _is_several(t.head) for t in spans):
        return True
    if any(t in above for t in spans):
        return True
    wide = any(t.lower in word_set("background.toml", "wide") and _is_all_over(t) for t in sentence.tokens)
    return wide and any(at - NEAR <= t.i < at and case_of(t) in OVER for t in spans)


def _is_of_a_stretch(draft: Draft) -> bool:
    """ "A week in which nine people were killed", "a weekend that saw six shot": counted over a stretch of time."""
    above = (draft.trigger, *ancestors(draft.trigger, 2))
    heads = (t.head for t in above if t.dep in ("acl:relcl", "advcl:relcl"))
    nouns = [n for n in heads if any(c.lower in ("a", "another") for c in children(n, "det"))]
    words = word_set("background.toml", "stretches")
    return _counts_several(draft) and any(n.tag == "NN" and n.lemma.lower() in words for n in nouns)


def _is_of_other_harm(word: Token, trigger: Token) -> bool:
    """ "Were shot at a park where, a year ago, their cousin was killed": the time of other harm, in a clause below."""
    above = [word, *ancestors(word, ABOVE)]
    harm = word_set("earlier.toml", "harming")
    clauses = (t for t in above if t.dep in ("acl:relcl", "advcl", "advcl:relcl") and t.lemma.lower() in harm)
    return any(c is not trigger and c not in ancestors(trigger) and trigger in ancestors(c) for c in clauses)


def _is_since_a_change(draft: Draft) -> bool:
    """ "At least 40 have been killed since the army took power", told below the news: counted over what followed.

    "Since Monday" and "since the shooting" may be the news; but "in raids on the town since Sunday" counts several,
    and so does "in the unrest since Monday".
    """
    if draft.trigger.sentence.index == 0 or not _counts_several(draft):
        return False
    since = (t for c in in_the_perfect(draft) for t in children(c, "advcl", "obl"))
    opened = [t for t in since if any(c.lower == "since" for c in children(t, "mark", "case"))]
    turns = word_set("background.toml", "turns")
    raids = word_set("newness.toml", "killings", "violent")
    lasting = word_set("background.toml", "lasting")
    tokens = draft.trigger.sentence.tokens
    several = any((t.tag == "NNS" and t.lemma.lower() in raids) or t.lemma.lower() in lasting for t in tokens)
    return any(t.dep == "advcl" or several or t.lemma.lower() in turns for t in opened)


def _is_all_over(word: Token) -> bool:
    """ "Across the city", "in the county", "citywide"."""
    return word.pos == "ADV" or case_of(word) in ("in", "across", "around", "throughout", "over")


def _is_several(noun: Token) -> bool:
    """ "Weekend shootings", "weekend violence"; "a weekend shooting" is one."""
    return noun.tag == "NNS" or noun.lemma.lower() == "violence"


def _counts_over_a_span(draft: Draft) -> bool:
    """ "since", "annually", "homicides so far this year": words beside the claim that sum up."""
    if _is_round_up(draft) or _is_of_a_stretch(draft) or _is_since_a_change(draft):
        return True
    tokens = draft.trigger.sentence.tokens
    opening = OPENING_WORDS if _counts_several(draft) and in_the_perfect(draft) else 0
    scope = in_scope(draft.trigger.sentence, draft.trigger)  # "the deadliest raid since May, with nine dead"
    beside = [t for k, t in enumerate(tokens) if k < opening or abs(t.i - draft.trigger.i) <= NEAR]
    near = " ".join(t.lower for t in beside if t.i not in scope and not _is_of_other_harm(t, draft.trigger))
    phrases = word_set("background.toml", "phrases")
    if _is_statistic(draft):
        phrases = phrases | word_set("background.toml", "weeks")
    return any(f" {phrase} " in f" {near} " for phrase in phrases)
