"""A death of an earlier day than the news: "a week ago, on 2 October, a boy died when a gun went off"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from histor.claims.draft import REAL, Draft, is_real
from histor.claims.fresh import brings_in
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.nearness import DAY_LIKE, SLACK, interval
from histor.claims.syntax import children, subjects
from histor.incidents.cluster import Cluster
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Time

CLAUSES = ("root", "conj", "ccomp", "advcl", "parataxis", "acl:relcl")
SPANS = ("week", "month", "year")
LAST = ("last", "the previous", "the week before")
TO_TIME = 6  # characters from a deed to the day behind it


def is_of_an_earlier_day(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether a claim tells of the death of somebody new before all that an incident tells of other people.

    "Last week" is before a day of this week. Where no claim of the incident has a time, the times that the text names
    between its first claim and this one stand for it, if words set the death apart ("a week ago", "another charge").
    """
    claim = draft.claim
    if _is_of_an_earlier_deed(cluster, draft, mentions) or _is_of_another_then(cluster, draft):
        return True
    if claim.measure != "killed" or not is_real(claim) or claim.time is None:
        return False
    if draft.person is None or any(d.person is draft.person for d in cluster.drafts):
        return False
    if not any(d.claim.measure in HARM for d in cluster.drafts):
        return False
    own = mentions.times[claim.time]
    if cluster.times:
        week = own.precision == "week"
        return week and all(_is_over(own, mentions.times[t], timedelta(0)) for t in cluster.times)
    told = _between(cluster, draft, mentions) if own.precision in (*DAY_LIKE, "week") and _is_set_apart(draft) else []
    return bool(told) and all(_is_over(own, time, SLACK) for time in told)


def recalls_last_week(clusters: Sequence[Cluster], draft: Draft, mentions: Mentions) -> bool:
    """ "Drones hurt a clerk on Monday. ... Last week, shells killed two": told as history of a day that is the news."""
    time = mentions.times[draft.claim.time] if draft.claim.time is not None else None
    if time is None or time.precision != "week" or not (time.text or "").lower().startswith(LAST):
        return False
    news = [c for c in clusters if not c.background]
    told = [mentions.times[t] for c in news for t in c.times]
    days = [t for t in told if t.precision in DAY_LIKE]
    return bool(days) and len(days) == len(told) and all(_is_over(time, day, timedelta(0)) for day in days)


def _is_of_another_then(cluster: Cluster, draft: Draft) -> bool:
    """ "His mother, Ida Lund, was killed three days earlier", "Jan Orme was shot dead last week": beside others.

    The incident must tell of somebody else by name or age who fared so; who is told of without either may be they.
    """
    claim, person = draft.claim, draft.person
    if claim.measure != "killed" or not is_real(claim) or person is None:
        return False
    dead = [d.person for d in cluster.drafts if d.claim.measure == "killed" and d.person is not None]
    others = [known for known in dead if known.name is not None or known.age is not None]
    several = any(d.claim.measure == "killed" and d.group and (d.group.best or 0) > 1 for d in cluster.drafts)
    if person.name is None or not others or several or any(known is person for known in dead):
        return False
    if draft.group is None or (draft.group.head.pos != "PROPN" and not children(draft.group.head, "appos", "flat")):
        return False
    return _is_reckoned_back(draft)


def _is_reckoned_back(draft: Draft) -> bool:
    """ "Three days earlier", "a month before", "last week" behind the word for what happened, no clause between."""
    words = [t for t in draft.trigger.sentence.tokens if t.i > draft.trigger.i]
    long, past = word_set("earlier.toml", "days"), word_set("newness.toml", "past")
    for one, other in pairwise(words):
        back = one.lemma.lower() in long and other.lower in past
        if back or (one.lower == "last" and other.lower in SPANS):
            deeds = word_set("newness.toml", "killings")  # "a drive-by shooting three days earlier"
            between = [t for t in words if t.i < one.i and t.lower not in deeds]
            return not any(t.pos == "VERB" and t.dep in CLAUSES for t in between)
    return False


def _is_of_an_earlier_deed(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """ "A shooting on the same block last week killed a clerk": a deed and people told of anew, before all the rest."""
    claim = draft.claim
    if claim.measure not in HARM or claim.certainty not in REAL or not _is_somebody_new(cluster, draft):
        return False
    deed = _new_deed(draft)
    if deed is None or not any(d.claim.measure in HARM for d in cluster.drafts):
        return False
    said = next((t for t in mentions.times if t.start is not None and _is_beside(t.start, deed) and interval(t)), None)
    own = said or (mentions.times[claim.time] if claim.time is not None else None)
    times = [mentions.times[t] for t in cluster.times]
    return own is not None and bool(times) and all(_is_over(own, time, timedelta(0)) for time in times)


def _is_somebody_new(cluster: Cluster, draft: Draft) -> bool:
    """Whether a claim brings somebody in, or names somebody of whom the incident does not tell."""
    named = draft.person is not None and draft.person.name is not None and draft.group is not None
    new = named and draft.group is not None and draft.group.head.pos == "PROPN"
    return brings_in(draft) or (new and not any(d.person is draft.person for d in cluster.drafts))


def _is_beside(start: int, deed: Token) -> bool:
    """ "A shooting Saturday", "a shooting on Saturday": a time right behind the deed."""
    return 0 < start - deed.end <= TO_TIME


def _new_deed(draft: Draft) -> Token | None:
    """ "A shooting" that harmed them, and not "the shooting"."""
    above = (draft.trigger, draft.fired.verb if draft.fired is not None else draft.trigger, draft.trigger.head)
    nouns = [t for verb in above for t in (*subjects(verb), *children(verb, "obl", "nmod"))]
    below = [*children(draft.trigger, "advcl"), *(c for t in children(draft.trigger, "obl") for c in t.children)]
    nouns.extend(t for clause in below for t in children(clause, "obl"))  # "died of wounds suffered in a shooting"
    deeds = word_set("newness.toml", "killings", "violent")
    new = (t for t in nouns if t.tag == "NN" and any(c.lower in ("a", "an") for c in t.children))
    return next((t for t in new if t.lemma.lower() in deeds), None)


def _is_set_apart(draft: Draft) -> bool:
    """Whether the sentence of a claim speaks of another happening or of one that is past."""
    words = word_set("newness.toml", "others", "set_apart")
    return any(t.lower in words for t in draft.trigger.sentence.tokens)


def _between(cluster: Cluster, draft: Draft, mentions: Mentions) -> list[Time]:
    """The days and hours named from the first claim of an incident to another claim, without that claim's own."""
    first, end = cluster.drafts[0].trigger.sentence.start, draft.trigger.sentence.start
    return [
        time
        for time in mentions.times
        if time.start is not None and first <= time.start < end and time.precision in DAY_LIKE and interval(time)
    ]


def _is_over(one: Time, other: Time, slack: timedelta) -> bool:
    """Whether one time is surely over before another begins."""
    before, after = interval(one), interval(other)
    return before is not None and after is not None and before[1] + slack <= after[0]
