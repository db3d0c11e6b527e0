"""Deeds told one after another in a sentence: those whom each of them met are different people, and add up.

"Killed a guard at the gate, then stormed the hotel and killed eight guests", "killed two clerks before killing nine
monks".
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, child, children
from histor.incidents.besides import beside
from histor.incidents.totals import Total
from histor.incidents.victims import Individual
from histor.language.analysis import Token

IN_TURN = ("before", "after")
MOST_UP = 4  # verbs from one deed to the other


def with_other_deeds(found: Sequence[Total], people: Sequence[Individual], drafts: Sequence[Draft]) -> list[Total]:
    """The totals, each with those of another deed of its sentence: numbers of others, and single people."""
    made: list[Total] = []
    for total in found:
        first = next((t for t in made if _are_deeds(t.trigger, total.trigger) and _are_others(t, total)), None)
        if first is not None:
            made[made.index(first)] = beside(first, total.best, total.claims)
        else:
            made.append(total)
    return [_with_single(total, people, drafts) if total.numbered else total for total in made]


def _with_single(total: Total, people: Sequence[Individual], drafts: Sequence[Draft]) -> Total:
    told = [d for d in drafts if d.person is not None and d.trigger is not total.trigger and _is_known_one(d)]
    deeds = [d for d in told if _are_deeds(d.trigger, total.trigger) and d.claim.id not in total.claims]
    single = {id(d.person): d for d in deeds if d.group is not None and d.group.head.lemma.lower() not in total.nouns}
    more = [p for p in people if id(p.known) in single and p.apart and not p.held]
    claims = [single[id(p.known)].claim.id for p in more]
    return beside(total, len(more), claims) if more else total


def _is_known_one(draft: Draft) -> bool:
    """Whether a claim is of one whom a noun or a name tells and whom the deed met, and not of one of those counted.

    Who killed four "before taking his own life" is counted elsewhere.
    """
    group = draft.group
    if group is None or group.nature != "one" or group.share or group.head.pos not in ("NOUN", "PROPN"):
        return False
    return any(t is group.head for t in _objects(draft.trigger))


def _are_others(first: Total, other: Total) -> bool:
    known = first.numbered and other.numbered and not (first.others or other.others or first.inclusive)
    anybody = word_set("pronouns.toml", "whoever")
    return known and first.nouns.isdisjoint(other.nouns) and not (first.nouns | other.nouns) & anybody


def _are_deeds(one: Token, other: Token) -> bool:
    """Whether two verbs of a sentence are told one after another, each with an object of its own."""
    if one.sentence is not other.sentence or one is other:
        return False
    earlier, later = sorted((one, other), key=lambda t: t.i)
    if any(t.pos != "VERB" or child(t, "aux:pass") is not None or not _objects(t) for t in (one, other)):
        return False
    below = later
    for above in ancestors(later, MOST_UP):
        turn = below.dep == "conj" or any(c.lower in IN_TURN for c in children(below, "mark"))
        if not turn or child(below, "nsubj") is not None:
            return False
        if above is earlier:
            return True
        if below.dep == "conj" and earlier.dep == "conj" and earlier.head is above:
            return True
        below = above
    return False


def _objects(verb: Token) -> list[Token]:
    return [t for t in children(verb, "obj") if t.i > verb.i]
