"""What somebody of the news was held for long ago: a suspect's record is none of the news.

"The suspect served 12 years for killing his wife", "he was charged with murder in 2009", "he had once been accused of
stabbing a guard", "his record includes a conviction for shooting two men". Nor is how a suspect ended in prison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from histor.claims.draft import Draft
from histor.claims.fresh import brings_in
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.nearness import interval, moment
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.incidents.background import LONG_PAST
from histor.incidents.cluster import Cluster
from histor.incidents.reopened import accusing, tells_of_harm
from histor.incidents.some import is_a_charge
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Time

WORDS = "records.toml"
ABOVE = 6  # words above a trigger


def is_of_a_record(
    draft: Draft, drafts: Sequence[Draft], clusters: Sequence[Cluster], mentions: Mentions, published: str | None
) -> bool:
    """Whether a claim is of what somebody was held for before, in a report that tells of other harm.

    A report of a trial may say the same of its own news: then nobody else is told of as harmed, or the victim is told
    of again.
    """
    if draft.claim.measure not in HARM:
        return False
    if _died_in_prison(draft, drafts):
        return True
    if not _is_of_somebody_else(draft, drafts):
        return False
    news = [c for c in clusters if not c.background]
    if any(_is_long_past(mentions.times[t], published) for c in news for t in c.times):
        return False
    above = (draft.trigger, *ancestors(draft.trigger, ABOVE))
    past = [t for t in above if _is_served(t) or _is_listed(t) or _is_freed(t) or _is_called_earlier(t)]
    if past:
        return any(tells_of_harm(d) and not any(t in past for t in (d.trigger, *ancestors(d.trigger))) for d in drafts)
    times = list(_times(draft, mentions))
    told = any(tells_of_harm(d) and d.trigger.sentence is not draft.trigger.sentence for c in news for d in c.drafts)
    held = told and any(t.lemma.lower() in accusing() for t in above)
    return held and bool(times) and all(_is_long_past(time, published) for time in times)


def _is_of_somebody_else(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether those whom a claim is about are told of as harmed in no other sentence, nor as if known."""
    if draft.person is None:
        return is_a_charge(draft) or (brings_in(draft) and not draft.members)
    others = (d for d in drafts if d.trigger.sentence is not draft.trigger.sentence and d.claim.measure in HARM)
    return not any(d.person is draft.person or draft.person in d.members for d in others)


def _is_called_earlier(verb: Token) -> bool:
    """ "Was previously convicted of", "had once been accused of"."""
    words = word_set(WORDS, "before")
    return verb.lemma.lower() in accusing() and any(c.lower in words for c in verb.children)


def _died_in_prison(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "A third suspect hanged himself in his cell": the end of one held for harm that was done elsewhere."""
    if draft.claim.measure != "killed" or draft.person is None or not draft.person.doer or not _tells_of_prison(draft):
        return False
    others = (d for d in drafts if tells_of_harm(d) and d.person is not draft.person)
    return any(not _tells_of_prison(d) for d in others)


def _tells_of_prison(draft: Draft) -> bool:
    """Whether a claim says that it was in a prison or a cell."""
    words = word_set(WORDS, "prisons", "cells")
    verb = draft.fired.verb if draft.fired is not None else draft.trigger
    inside = (c for t in (draft.trigger, verb, verb.head) for c in children(t, "obl", "nmod"))
    return any(t.lemma.lower() in words and case_of(t) in ("in", "at", "inside") for t in inside)


def _is_served(verb: Token) -> bool:
    """ "Served 12 years for", "spent a decade in prison for", "did time for"."""
    if verb.lemma.lower() not in word_set(WORDS, "serving"):
        return False
    below = children(verb, "obj", "obl", "obl:unmarked")
    inside = any(t.lemma.lower() in word_set(WORDS, "prisons") for t in verb.subtree())
    terms = any(t.lemma.lower() in word_set(WORDS, "terms") for t in below)
    return (terms and verb.lemma.lower() != "spend") or inside


def _is_freed(verb: Token) -> bool:
    """ "Was released from prison after a sentence for", "was paroled after"."""
    return verb.lemma.lower() in word_set(WORDS, "freeing") and (
        verb.lemma.lower() == "parole"
        or any(t.lemma.lower() in word_set(WORDS, "prisons") and case_of(t) == "from" for t in children(verb, "obl"))
    )


def _is_listed(verb: Token) -> bool:
    """ "His record includes a conviction for shooting a woman"."""
    return verb.lemma.lower() in word_set(WORDS, "holding") and any(
        t.lemma.lower() in word_set(WORDS, "records") for t in subjects(verb)
    )


def _times(draft: Draft, mentions: Mentions) -> Iterator[Time]:
    """The times of a claim's sentence that have a place on the calendar."""
    first, last = draft.trigger.sentence.start, draft.trigger.sentence.end
    return (t for t in mentions.times if t.start is not None and first <= t.start < last and interval(t) is not None)


def _is_long_past(time: Time, published: str | None) -> bool:
    span, news = interval(time), moment(published)
    return span is not None and news is not None and news - span[1] > LONG_PAST
