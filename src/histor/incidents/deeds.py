"""Deeds told one after another in a sentence: those whom each of them met are different people, and add up.

"Killed a guard at the gate, then stormed the hotel and killed eight guests", "killed two clerks before killing nine
monks". So do those of clauses side by side, where the second brings in others: "two guards were shot dead, and a woman
who lived next door was hit by a stray bullet and died".
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import DEFINITE
from histor.claims.syntax import ancestors, case_of, child, children
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
        first = next((t for t in made if _are_of_two_deeds(t, total)), None)
        if first is not None:
            made[made.index(first)] = beside(first, total.best, total.claims)
        else:
            made.append(total)
    return [_with_single(total, people, drafts) if total.numbered else total for total in made]


def _with_single(total: Total, people: Sequence[Individual], drafts: Sequence[Draft]) -> Total:
    told = [d for d in drafts if d.person is not None and d.trigger is not total.trigger and _is_known_one(d)]
    deeds = [d for d in told if _are_told_apart(d.trigger, total.trigger) and d.claim.id not in total.claims]
    deeds = [d for d in deeds if _are_deeds(d.trigger, total.trigger) or _are_other_people(_nouns(d), total.nouns)]
    single = {id(d.person): d for d in deeds if _nouns(d).isdisjoint(total.nouns)}
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
    return any(t is group.head for t in (*_objects(draft.trigger), *_own_subjects(_clause(draft.trigger))))


def _clause(verb: Token) -> Token:
    """The verb that has the subject of one coordinated with it: "a nun was hit by a bullet and died"."""
    while verb.dep == "conj" and child(verb, "nsubj", "nsubj:pass", "obj") is None and verb.head.pos == "VERB":
        verb = verb.head
    return verb


def _nouns(draft: Draft) -> frozenset[str]:
    return frozenset((draft.group.head.lemma.lower(),)) if draft.group is not None else frozenset()


def _are_told_apart(one: Token, other: Token) -> bool:
    return _are_deeds(one, other) or _are_side_by_side(one, other)


def _are_side_by_side(one: Token, other: Token) -> bool:
    """Whether two verbs of a sentence head clauses joined by "and", the second with a subject not told of before.

    "A judge was killed, and three of her guards died", "killed two guards, and their cook was burnt to death".
    """
    if one.sentence is not other.sentence or one is other:
        return False
    earlier, later = (_clause(t) for t in sorted((one, other), key=lambda t: t.i))
    if later.dep != "conj" or not _are_brought_in(_own_subjects(later)):
        return False
    told = _own_subjects(earlier) or _objects(earlier)
    return later.head is earlier and bool(told) and any(c.lower == "and" for c in children(later, "cc"))


def _are_brought_in(subjects: Sequence[Token]) -> bool:
    """ "A woman", "three of her guards", "his wife", and not "the gunman" or "one of them"."""
    if not subjects:
        return False
    head = subjects[0]
    of = next((t for t in children(head, "nmod") if case_of(t) == "of"), None) if head.pos == "NUM" else None
    noun = of if of is not None else head
    known = any(c.lower in DEFINITE for c in children(noun, "det"))
    return noun.pos == "NOUN" and not known and noun.lemma.lower() not in word_set("sides.toml", "doers")


def _are_other_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nouns count people of whom none may be among the others: soldiers and a woman, not pupils and a boy."""
    anybody = word_set("pronouns.toml", "anybody") | word_set("persons.toml", "young", "minors")
    if (one | other) & word_set("pronouns.toml", "whoever"):
        return False
    return one.isdisjoint(other) and not (one & anybody and other & anybody)


def _are_of_two_deeds(first: Total, other: Total) -> bool:
    if _are_deeds(first.trigger, other.trigger):
        return _are_others(first, other)
    apart = _are_side_by_side(first.trigger, other.trigger) and _are_other_people(first.nouns, other.nouns)
    return apart and _are_others(first, other)


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


def _own_subjects(verb: Token) -> list[Token]:
    """The subjects of a verb that tells what befell them: passive, or of dying."""
    return children(verb, "nsubj:pass") or (children(verb, "nsubj") if tells_of_dying(verb) else [])


def _objects(verb: Token) -> list[Token]:
    return [t for t in children(verb, "obj") if t.i > verb.i]
