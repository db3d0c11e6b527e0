"""One who was hurt beside those whom a number counts: the doer of it, or somebody who "was also hurt"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace as changed

from histor.claims.agewords import AGE_HEADS
from histor.claims.draft import Draft
from histor.claims.fresh import is_fresh
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.oneself import REFLEXIVE
from histor.claims.persons import Known
from histor.claims.persons.mention import ORDINALS
from histor.claims.syntax import child, children, is_brought_in
from histor.incidents.asserted import is_told_beside
from histor.incidents.doershurt import is_none_of
from histor.incidents.totals import Total
from histor.incidents.victims import Individual
from histor.mentions.quantities.nouns import describe
from histor.record import Figure, Measure

NEAR = 1  # sentences
CHILD = 13  # years
ADULT = 20
LEAST_BEFORE_NEXT = 2  # so many are told of before "a third one" is one more
BEFORE_ANOTHER = 2  # sentences between a number and "another one"


def with_the_next(figure: Figure, measure: Measure, people: list[Individual], dead: int = 0) -> Figure:
    """ "Three children were wounded. ... A fourth victim was grazed": one more than are told of so far.

    `dead` are told of besides those whom the figure counts; "a third person who was wounded" is the third of these.
    """
    told = (figure.best or 0) + dead
    later = [p for p in people if p.outcome == measure and p.known.order in ORDINALS]
    later = [p for p in later if set(p.claims[measure]).isdisjoint(figure.claims)]
    later = [p for p in later if ORDINALS.index(p.known.order or "") in (told, figure.best if _is_told_so(p) else told)]
    if figure.best is None or told < LEAST_BEFORE_NEXT or not later:
        return figure
    high = None if figure.high is None else max(figure.high, figure.best + 1)
    claims = tuple(dict.fromkeys([*figure.claims, *later[0].claims[measure]]))
    return changed(figure, best=figure.best + 1, high=high, claims=claims)


def _is_told_so(person: Individual) -> bool:
    """ "A third man who was wounded was found": the rank is of those who fared so, where "a third victim" is of all."""
    first = next(m for m in person.known.mentions if m.order in ORDINALS)
    return is_brought_in(first.head) and bool(first.drafts) and bool(children(first.head, "acl:relcl"))


def with_those_beside(
    figure: Figure,
    found: Sequence[Total],
    people: Sequence[Individual],
    drafts: Sequence[Draft],
    measure: Measure = "injured",
) -> Figure:
    """The figure of the hurt or dead, raised by those who were beside the number that it rests on.

    "He wounded two guards before officers shot him", "two men were wounded. A girl was also hit": three. "Five people,
    including the gunman, were hurt" are five, and "four people were hurt. A girl was also hit" may be four.
    """
    counted = [t for t in found if set(t.claims) <= set(figure.claims)]
    most = max((t.best for t in counted), default=0)
    whole = [t for t in counted if t.best == most and t.numbered and not t.vague]
    alike = [*whole, *(t for t in found if t.best == figure.best and t.numbered and not t.vague and t not in whole)]
    hurt = [p for p in people if p.outcome == measure and p.apart and not p.held]
    hurt = [p for p in hurt if set(p.claims[measure]).isdisjoint(figure.claims)]
    if measure == "killed":
        more = [p for p in hurt if not p.known.doer and _is_beside(p, whole, drafts, measure)]
    else:
        more = [p for p in hurt if _is_beside(p, whole, drafts, measure) or _is_another(p, alike, drafts)]
        apart = [p for p in people if p.outcome == measure and p.apart]
        doers = [p for p in hurt if p not in more and p.known.doer]
        more += [p for p in doers if any(is_none_of(p, total, drafts, apart) for total in whole)]
    if figure.best is None or not whole or not more:
        return figure
    claims = tuple(dict.fromkeys([*figure.claims, *(c for p in more for c in p.claims[measure])]))
    number = len(more)
    return changed(
        figure,
        low=None if figure.low is None else figure.low + number,
        best=figure.best + number,
        high=None if figure.high is None else figure.high + number,
        claims=claims,
    )


def _is_beside(person: Individual, whole: Sequence[Total], drafts: Sequence[Draft], measure: Measure) -> bool:
    own = [d for d in drafts if d.person is person.known]
    told = [d for d in own if d.claim.measure == measure and d.claim.certainty in ("stated", "alleged")]
    if person.known.doer:
        told = [d for d in told if _is_own(d)]
        beside = any(map(_is_also, told)) or any(_did(person, total, drafts) for total in whole)
        return bool(told) and beside
    listed = any(is_fresh(d) and d.trigger is t.trigger for t in told for d in drafts)  # "a maid and her daughter"
    return any(_is_also_hurt(draft, total, listed) for draft in told for total in whole)


def _did(person: Individual, total: Total, drafts: Sequence[Draft]) -> bool:
    """Whether the person is the one who is said to have hurt those whom a number counts."""
    return any(is_done_by(person.known, draft) for draft in drafts if draft.claim.id in total.claims)


def is_done_by(known: Known, draft: Draft) -> bool:
    """Whether a claim says that a person did it."""
    heads = {mention.head.i for mention in known.mentions}
    return bool(known.doer) and any(head.i in heads for head in draft.doers)


def _is_own(draft: Draft) -> bool:
    """Whether a claim surely tells of the doer's own hurt: not "..., struck her", where the object may be another."""
    head = draft.group.head if draft.group is not None else None
    return head is None or head.pos != "PRON" or head.dep != "obj" or child(head.head, "nsubj") is not None


def _is_also_hurt(draft: Draft, total: Total, listed: bool) -> bool:
    """ "Two men were wounded. A girl was also hit": who is told of right behind a number of others by their noun.

    "Two men were wounded. A woman was hit" are three as well, for no woman is one of two men, and so are "a woman was
    hit. Two men were wounded".
    """
    group = draft.group
    near = 0 <= draft.trigger.sentence.index - total.sentence <= NEAR and draft.trigger.i > total.trigger.i
    if 0 <= total.sentence - draft.trigger.sentence.index <= NEAR and draft.trigger.i < total.trigger.i:
        anew = group is not None and is_brought_in(group.head) and not (total.others or total.share or total.aftermath)
        return anew and draft.person is not None and is_of_another_kind(draft.person, total.nouns)
    if group is None or not near or not total.nouns or not (listed or _is_named_first(draft)):
        return False
    if draft.person is not None and is_of_another_kind(draft.person, total.nouns):
        return True
    if not _is_also(draft) or total.nouns & word_set("pronouns.toml", "whoever"):
        return False
    if group.head.lower in AGE_HEADS:
        age = draft.person.age if draft.person is not None else None
        return age is not None and age < CHILD and bool(total.nouns & word_set("pronouns.toml", "grown"))
    return group.head.lemma.lower() not in total.nouns


def _is_named_first(draft: Draft) -> bool:
    """ "The owner of the mill, Ivo Kell, was also killed": somebody by name of whom nothing was told before."""
    known = draft.person
    if known is None or known.name is None or draft.aftermath or not _is_also(draft):
        return False
    return min(m.head.i for m in known.mentions) >= draft.trigger.sentence.tokens[0].i


def is_of_another_kind(person: Known, nouns: frozenset[str]) -> bool:
    """Whether somebody is, by sex or years, surely none of those whom the nouns count."""
    told = [describe(noun) for noun in nouns]
    sexes = {known.sex if known is not None else None for known in told}
    if None not in sexes and person.sex is not None and not person.sex_by_pronoun and person.sex not in sexes:
        return True
    grown = bool(person.nouns & word_set("persons.toml", "grown")) or (person.age is not None and person.age >= ADULT)
    if nouns <= word_set("persons.toml", "young"):
        return grown
    child = person.age < CHILD if person.age is not None else _is_called_a_child(person)
    return nouns <= word_set("pronouns.toml", "grown") and child


def _is_called_a_child(person: Known) -> bool:
    return bool(person.nouns & word_set("persons.toml", "young")) and not person.nouns & word_set(
        "persons.toml", "adult"
    )


def _is_another(person: Individual, counted: Sequence[Total], drafts: Sequence[Draft]) -> bool:
    """ "Three men were wounded. ... Another man was found later": right behind a number, and nobody between.

    Or beside it: "two men were shot and another was stabbed".
    """
    first = next((m for m in person.known.mentions if m.order == "another"), None)
    if first is None or person.known.order != "another" or person.known.doer or not person.apart:
        return False
    head, at = first.head, first.head.sentence.index
    before = [t for t in counted if 0 < at - t.sentence <= BEFORE_ANOTHER and not t.share]
    own = [d.trigger for d in drafts if d.person is person.known and d.trigger.sentence is head.sentence]
    if any(t.trigger is trigger.head and trigger.dep == "conj" and not t.share for t in counted for trigger in own):
        return True
    told = [d.trigger.i for d in drafts if d.claim.measure in HARM and d.trigger.i < head.i]
    return any(not any(t.trigger.i < i for i in told) for t in before)


def _is_also(draft: Draft) -> bool:
    """ "Was also hit", "was himself hit", "in addition to the men, a girl was hit", "so was a girl"."""
    first = [t.lower for t in draft.trigger.sentence.tokens[:3]]
    himself = any(c.lower in REFLEXIVE and c.i < draft.trigger.i for c in draft.trigger.children)
    if draft.fired is not None and draft.fired.frame == "so":
        return True
    return first == ["in", "addition", "to"] or first[:1] == ["besides"] or himself or is_told_beside(draft.trigger)
