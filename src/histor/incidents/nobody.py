"""Nobody: claims that none was killed or hurt, of all or of some, and beside the numbers that others give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.outdated import is_outdated
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import apart
from histor.record import Claim, Figure

WHOSE = ("to", "among")
NONE_OF = ("none", "neither")
MOST_ONE = 2


def is_none_of_some(draft: Draft) -> bool:
    """Whether a claim says that none of some named group fared so, which says nothing of others.

    "No officers were hurt", "none of the guards was", "no injuries to staff", "nobody else was hurt"; but not "no
    people", "no civilians".
    """
    group = draft.group
    if group is None or group.high != 0:
        return False
    head = group.head
    if any(c.lower in ("else", "other", "more", "further") for c in head.subtree()):
        return True
    if head is draft.trigger:  # "no injuries", "no deaths among the staff"
        return any(case_of(c) in WHOSE for c in children(head, "nmod"))
    if head.lower in NONE_OF:
        return any(case_of(c) == "of" and _are_none_of_all(c) for c in children(head, "nmod"))
    return head.pos in ("NOUN", "PROPN") and head.lemma.lower() not in word_set("pronouns.toml", "anybody")


def _are_none_of_all(noun: Token) -> bool:
    """ "None of the guards", "neither of the wounds"; "none of the passengers" may be all whom it could have hurt."""
    return noun.lemma.lower() in word_set("natural.toml", "on_duty") | word_set("nominal.toml", "hurts")


def is_nobody_there(draft: Draft, drafts: Iterable[Draft], mentions: Mentions) -> bool:
    """Whether a claim says of one of several places that nobody was harmed, which says nothing of the others.

    "In the north a house was damaged, but there were no casualties. ... In the port a boy was hurt."
    """
    if draft.group is None or draft.group.high != 0 or draft.claim.place is None:
        return False
    here = mentions.places[draft.claim.place]
    others = (d.claim.place for d in drafts if d.claim.place is not None and (d.group is None or d.group.high != 0))
    return any(apart(mentions.places[there], here) for there in others)


def with_nobody(figure: Figure, measure: str, drafts: Sequence[Draft]) -> Figure:
    """The figure with the claims of named voices that there was nobody, where others give a number: contested."""
    behind = [d for d in drafts if d.claim.id in figure.claims]
    numbered = [d for d in behind if d.group is not None and d.group.best]
    told = {d.claim.statement for d in numbered}
    nobody = [
        d.claim.id
        for d in drafts
        if d.claim.measure == measure and d.group is not None and d.group.high == 0
        if d.voiced and d.claim.statement not in told and d.claim.id not in figure.claims
        if not is_outdated(d.trigger)  # "police first said that nobody was hurt"
    ]
    if not figure.best or not nobody:
        return figure
    low = 0 if all(d.voiced for d in numbered) else figure.low  # the report's own voice gives the range
    return changed(figure, low=low, claims=(*figure.claims, *nobody), agreement="contested")


def with_one(figure: Figure, measure: str, drafts: Sequence[Draft], voice: Callable[[Claim], str] | None) -> Figure:
    """The figure with the one that a voice counts where others by name count more: "one guard died", "two had died".

    Whoever describes "a guard" may tell of one of them, but "one" is a number.
    """
    if voice is None or figure.low is None or figure.low < MOST_ONE:
        return figure
    counting = {voice(d.claim) for d in drafts if d.claim.id in figure.claims}
    alone = [d for d in drafts if d.claim.measure == measure and d.claim.id not in figure.claims and _is_one(d)]
    numbers = {voice(d.claim) for d in drafts if d.claim.measure == measure and d not in alone}
    told = [d for d in alone if voice(d.claim) and voice(d.claim) not in numbers]
    if not told or "" in counting or len(told) > 1:
        return figure
    return changed(figure, low=1, claims=(*figure.claims, told[0].claim.id), agreement="contested")


def _is_one(draft: Draft) -> bool:
    group = draft.group
    if group is None or draft.aftermath or group.best != 1 or group.nature != "number" or group.part or group.share:
        return False
    words = [group.head, *group.head.children]
    return any(t.lower == "one" for t in words) and not any(case_of(t) == "of" for t in children(group.head, "nmod"))
