"""What carries on from history is history: "three children have died this year. Many others have been wounded".

So is what came of it: "in Brod, 40 people were shot over the weekend, leaving nine dead". And what one clause says of
two is one happening: "a brawl that left a guard dead and nine people hurt last year".
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.incidents.cluster import Cluster

OTHERS = ("others", "more")


THOSE = ("those", "these")
OPENING = 3  # sentences in which a report says what it remembers
NEXT = 2  # sentences between what is remembered and more of it


def goes_on_from_history(draft: Draft, clusters: Sequence[Cluster]) -> bool:
    """Whether the claim that a claim hangs on, or is told of others beside, is history."""
    if draft.claim.measure not in HARM or draft.group is None:
        return False
    told = [(d, c.background) for c in clusters for d in c.drafts if d.claim.measure in HARM]
    return (
        _comes_of(draft, told)
        or _are_others_beside(draft, told)
        or _is_more_of_what_is_remembered(draft, told)
        or _is_one_of_those(draft, clusters)
        or _is_their_death(draft, told)
    )


def _is_more_of_what_is_remembered(draft: Draft, told: Sequence[tuple[Draft, bool]]) -> bool:
    """ "They marked ten years since a gunman killed nine. The gunman also hurt 12": where nothing else was news yet."""
    if not told or not all(past for _, past in told) or draft.claim.time is not None:
        return False
    last = max((d.trigger.sentence for d, _ in told), key=lambda s: s.index)
    opening = told[0][0].trigger.sentence
    kept = word_set("earlier.toml", "remembering", "keeping")
    remembered = opening.index < OPENING and any(t.lemma.lower() in kept for t in opening.tokens)
    return remembered and draft.trigger.sentence.index - last.index <= NEXT


def _is_one_of_those(draft: Draft, clusters: Sequence[Cluster]) -> bool:
    """ "The town was shelled twice last month. In the first of those attacks, two died"."""
    here = draft.trigger.sentence
    before = [c.background for c in clusters for d in c.drafts if here.index - d.trigger.sentence.index == 1]
    violent = word_set("newness.toml", "violent", "killings")
    those = any(t.lower in THOSE and t.head.lemma.lower() in violent for t in here.tokens)
    return those and bool(before) and all(before)


def _is_their_death(draft: Draft, told: Sequence[tuple[Draft, bool]]) -> bool:
    """ "A girl was shot dead there last year. Her death led to marches", below other harm that is the news."""
    if draft.claim.measure != "killed" or draft.trigger.pos != "NOUN" or draft.person is None:
        return False
    deaths = [(d, past) for d, past in told if d.claim.measure == "killed" and d.person is draft.person]
    last = max((d.trigger.sentence.index for d, _ in deaths), default=None)
    if last is None or not all(past for _, past in deaths):
        return False
    news = any(not past and d.trigger.i < deaths[0][0].trigger.i for d, past in told if d.person is not draft.person)
    return news and draft.trigger.sentence.index - last <= 1


def _comes_of(draft: Draft, told: Sequence[tuple[Draft, bool]]) -> bool:
    """ "Forty were shot, leaving nine dead": the clause that a participle hangs on."""
    above = [draft.trigger, *ancestors(draft.trigger, 3)]
    under = next((k for k, t in enumerate(above) if t.dep == "advcl" and t.tag == "VBG"), None)
    governor = above[under].head if under is not None else None
    here = [past for d, past in told if governor is not None and governor in (d.trigger, d.fired and d.fired.verb)]
    return bool(here) and all(here)


def _are_others_beside(draft: Draft, told: Sequence[tuple[Draft, bool]]) -> bool:
    """ "Many others have been wounded", right behind a number and without a time of their own."""
    group, here = draft.group, draft.trigger.sentence
    if group is None or group.head.lower not in OTHERS or draft.claim.time is not None:
        return False
    before = [(d, past) for d, past in told if here.index - d.trigger.sentence.index == 1]
    return bool(before) and all(past and d.trigger.sentence.paragraph == here.paragraph for d, past in before)


def beside_another(draft: Draft, clusters: Sequence[Cluster]) -> bool | None:
    """Whether what a clause tells beside a claim is history, whichever its time stands nearer to; None for nothing.

    "The fight left a guard dead and nine people hurt last year", "the 3 May death of X and the wounding of his aunt".
    """
    if draft.claim.measure not in HARM or draft.group is None or draft.earlier:
        return None
    here = ((c, d) for c in clusters for d in c.drafts if d.trigger.sentence is draft.trigger.sentence)
    beside = [c.background for c, d in here if d.claim.measure in HARM and d.group and _are_in_one_list(d, draft)]
    return beside[0] if beside else None


def _are_in_one_list(first: Draft, second: Draft) -> bool:
    """Whether the second's people or its noun are coordinated with the first's: "the death of X and wounding of Y"."""
    nouns = second.trigger.pos == first.trigger.pos == "NOUN"
    heads = [(first.trigger, second.trigger)] if nouns else []
    if first.group is not None and second.group is not None:
        heads.append((first.group.head, second.group.head))
    return any(after.dep == "conj" and after.head is before for before, after in heads)
