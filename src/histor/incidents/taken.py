"""Those who are abducted and then killed: their abduction and their death are one happening, and they die once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from histor.claims.draft import Draft, is_real
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import DEFINITE
from histor.claims.syntax import case_of, children
from histor.incidents.cluster import Cluster

TAKING = "abduction/forced disappearance"
THEM = ("them", "whom", "which", "they", "who")
NEAR = 1  # sentences


def join_the_taken(clusters: list[Cluster]) -> None:
    """Joins an incident in which only, or all, those are killed whom another tells to be abducted with that one.

    "Gunmen kidnapped a banker on Monday. ... His body was found in a well on Friday": another day and another town
    part the claims, and it is one crime. Where the dead are others, or some of those taken and others, the two stay
    apart: one may be a part of the other.
    """
    for taken in [c for c in clusters if any(map(_is_taken, c.drafts))]:
        for cluster in [c for c in clusters if c is not taken]:
            dead = [d for d in cluster.drafts if _is_dead(d)]
            taken_away = [t for t in taken.drafts if _is_taken(t)]
            if taken.background != cluster.background and not _are_their_bodies(dead, taken_away):
                continue
            if dead and (_are_all_taken(dead, taken_away) or _are_named_as_one(taken.drafts, dead)):
                taken.drafts = sorted([*taken.drafts, *cluster.drafts], key=lambda d: d.trigger.i)
                taken.places.extend(cluster.places)
                taken.times.extend(cluster.times)
                taken.background = taken.background and cluster.background
                clusters.remove(cluster)


def _are_their_bodies(dead: Sequence[Draft], taken: Sequence[Draft]) -> bool:
    """ "The bodies of two clerks who were kidnapped last week were found": what was history is of the news."""
    found = [d for d in dead if _is_found(d)]
    return bool(found) and all(any(d.trigger.sentence is t.trigger.sentence for t in taken) for d in found)


def _is_found(dead: Draft) -> bool:
    """ "The body of a clerk was found", "was found dead"."""
    nouns = {dead.trigger.lemma.lower(), *([dead.group.head.lemma.lower()] if dead.group is not None else [])}
    verb = dead.trigger.head.lemma.lower()
    return bool(nouns & word_set("nominal.toml", "bodies")) or (dead.trigger.lower == "dead" and verb == "find")


def is_killed_hostage(drafts: Sequence[Draft]) -> bool:
    """Whether claims tell of somebody abducted, and of nobody killed but those abducted, or of all of these killed."""
    dead = [d for d in drafts if _is_dead(d)]
    taken = [d for d in drafts if _is_taken(d)]
    return bool(taken) and _are_all_taken(dead, taken)


def _are_all_taken(dead: Sequence[Draft], taken: Sequence[Draft]) -> bool:
    """Whether all dead were taken, or all those who were taken, and are told of one by one, are dead."""
    known = [d for d in dead if d.person is not None or not _is_told_again(d)] or dead
    if all(_was_taken(d, taken) for d in known):
        return True
    people = {id(t.person) for t in taken if t.person is not None}
    counted = any(t.person is None and t.group is not None and t.group.best is not None for t in taken)
    return bool(people) and not counted and people <= {id(p) for d in dead for p in (d.person, *d.members)}


def _is_told_again(dead: Draft) -> bool:
    """ "The murder", "murdering the prelate": of those who are known to be dead, and no others."""
    group = dead.group
    if group is None or group.best is None or group.head is dead.trigger:
        return True
    return any(c.lower in DEFINITE for c in children(group.head, "det"))


def _was_taken(dead: Draft, taken: Sequence[Draft]) -> bool:
    """Whether a claim of deaths is about those of claims of an abduction, or about as many bodies as were taken."""
    if dead.members:
        people = {id(p) for t in taken for p in (t.person, *t.members)}
        return all(id(known) in people for known in dead.members)
    bodies = dead.group is not None and dead.group.head.lemma.lower() in word_set("nominal.toml", "bodies")
    if bodies and dead.group is not None and dead.group.best == len({id(t.person) for t in taken if t.person}) > 1:
        return True
    return any(_are_they(dead, t) for t in taken)


def _are_named_as_one(taken: Sequence[Draft], dead: Sequence[Draft]) -> bool:
    """ "The kidnapping and murder of both": nouns coordinated before those whom both befell."""
    nouns = [t.trigger for t in taken if t.claim.event == TAKING and t.trigger.pos == "NOUN"]
    return any(d.trigger.pos == "NOUN" and (d.trigger.head is n or n.head is d.trigger) for d in dead for n in nouns)


def _is_taken(draft: Draft) -> bool:
    return draft.claim.measure == "abducted" and is_real(draft.claim)


def _is_dead(draft: Draft) -> bool:
    nobody = draft.group is not None and draft.group.high == 0
    return draft.claim.measure == "killed" and is_real(draft.claim) and not nobody


def _are_they(dead: Draft, taken: Draft) -> bool:
    """Whether a claim of a death is about those of a claim of an abduction: by person, nominal, or as many of them."""
    if dead.person is not None or taken.person is not None:
        return dead.person is taken.person or any(known is dead.person for known in taken.members)
    one, other = dead.group, taken.group
    if one is None or other is None or one.unit != other.unit:
        return False
    if _are_meant(dead, taken):
        return True
    if one.head is other.head or any(t is other.head for t in one.head.subtree()):
        return True  # "four of the nine clerks who had been kidnapped were found dead"
    alike = one.head.lemma.lower() == other.head.lemma.lower()
    return alike and one.best is not None and one.best == other.best and dead.trigger.i > taken.trigger.i


def _are_meant(dead: Draft, taken: Draft) -> bool:
    """ "Nine clerks were kidnapped. Two of them were found shot", "took three guards hostage and executed them"."""
    one, other = dead.group, taken.group
    if one is None or other is None or not 0 <= dead.trigger.sentence.index - taken.trigger.sentence.index <= NEAR:
        return False
    before = [t for t in one.head.sentence.tokens if other.head.i < t.i <= one.head.i]
    of_them = [b for a, b in pairwise(before) if a.lower == "of" and b.lower in ("whom", "which")]
    pronoun = next((t for t in (one.head, *children(one.head, "nmod"), *of_them) if t.lower in THEM), None)
    if pronoun is None or pronoun.i < other.head.i or (one.best or 0) > (other.best or 0):
        return False
    sentences = dict.fromkeys((other.head.sentence, pronoun.sentence))
    between = (t for s in sentences for t in s.tokens if other.head.i < t.i < pronoun.i)
    told = (t for t in between if t.tag == "NNS" and t.kind == "person")
    return all(t.dep in ("nsubj", "obl:agent") or case_of(t) == "by" for t in told)
