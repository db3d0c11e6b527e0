"""Who the dead and hurt were, where two voices differ: "12 militants", says the army, "nine farmers" say villagers.

Their numbers contest nothing, since they may count different people in a fight. But of one act of one side, such as a
strike from the air, both tell of all whom it harmed, so that they differ in who these were.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from histor.claims.draft import Draft, is_real
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.incidents.comparable import CIVILIANS, FIGHTERS, STATE, Sort, sort_of
from histor.record import Claim, Dispute

ONE_SIDED = ("air/drone strike", "shelling/artillery/missile attack")
FIELD = "victim"


def victims(drafts: Sequence[Draft], voice: Callable[[Claim], str]) -> Iterator[Dispute]:
    """The dispute over who was killed, else over who was hurt, in the words of each voice."""
    for measure in HARM:
        told = [d for d in drafts if d.claim.measure == measure and _counts_all(d) and voice(d.claim)]
        pairs = [(a, b) for a, b in combinations(told, 2) if _differ(a, b, told, voice)]
        named = sorted({id(d): d for pair in pairs for d in pair}.values(), key=lambda d: d.trigger.i)
        if named:
            values = dict.fromkeys(d.claim.count.span.text for d in named if d.claim.count and d.claim.count.span)
            if len(values) > 1:
                yield Dispute(field=FIELD, claims=tuple(d.claim.id for d in named), values=tuple(values))
                return


def _counts_all(draft: Draft) -> bool:
    """Whether a claim counts those harmed with a number and its noun, and not some of others."""
    group, claim = draft.group, draft.claim
    if group is None or not is_real(claim) or group.part or group.share or group.nature != "number" or not group.best:
        return False
    named = group.head.pos in ("NOUN", "PROPN") and group.head is not draft.trigger
    return claim.event in ONE_SIDED and named and not _is_some(draft)


def _is_some(draft: Draft) -> bool:
    """ "Four militants were among the dead", "two guards were also killed"."""
    tokens = draft.trigger.sentence.tokens
    return any(t.lower in ("among", "also", "including") for t in tokens)


def _differ(one: Draft, other: Draft, told: Sequence[Draft], voice: Callable[[Claim], str]) -> bool:
    """Whether one voice tells of fighters alone and the other of people who are none alone."""
    if voice(one.claim) == voice(other.claim):
        return False
    sorts = {_sort(one), _sort(other)}
    if FIGHTERS not in sorts or len(sorts) < 2 or STATE in sorts:
        return False
    return all(len({_sort(d) for d in told if voice(d.claim) == voice(s.claim)}) == 1 for s in (one, other))


def _sort(draft: Draft) -> Sort:
    noun = draft.group.head.lower if draft.group is not None else ""
    bodies = noun.removesuffix("s") in word_set("nominal.toml", "bodies") or noun == "bodies"
    return CIVILIANS if bodies else sort_of([noun])
