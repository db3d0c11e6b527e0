"""Who of those hurt lived: the dead are counted once, and not among the injured."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.harm import HARM, tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.outof import is_one_of_the_hurt
from histor.claims.partly import PART_CASES, is_named_as_part
from histor.claims.persons.mention import DEFINITE, ORDINALS
from histor.claims.syntax import ancestors, children
from histor.incidents.living import lives
from histor.incidents.onemore import is_of_another_kind
from histor.incidents.totals import Total
from histor.incidents.victims import Individual
from histor.language.analysis import Token
from histor.record import Figure


def alive(people: list[Individual], killed: Figure | None, drafts: list[Draft]) -> list[Individual]:
    """Those described as hurt, less as many of those shot with an open outcome as there are dead whom nobody describes.

    "He shot his wife and son. Police found two dead": nobody is left who was hurt and lived. But "three were killed and
    another was critically hurt": who is told of in the sentence of a number of dead is none of them, nor is who is
    said to live.
    """
    hurt = [p for p in people if p.outcome == "injured"]
    counting = {d.trigger.sentence.index for d in drafts if d.claim.measure == "killed" and _is_numbered(d)}
    dead = sum(p.outcome != "injured" and p.apart for p in people)
    missing = max((killed.best or 0) - dead, 0) if killed is not None else 0
    open_to = [p for p in hurt if p.known.outcomes == {"open"} and counting.isdisjoint(p.sentences)]
    living = {id(d.person) for d in drafts if d.claim.measure == "injured" and lives(d.trigger)}
    open_to = [p for p in open_to if not _is_beyond(p, killed) and id(p.known) not in living]
    told = {d.group.head.lemma.lower() for d in drafts if d.claim.measure == "killed" and d.group is not None}
    open_to = [p for p in open_to if not all(is_of_another_kind(p.known, frozenset((noun,))) for noun in told)]
    open_to = [p for p in open_to if not (p.known.is_police and _are_all_lawless(drafts))]
    died = {id(p) for p in open_to[:missing]}
    return [p for p in hurt if id(p) not in died]


def _are_all_lawless(drafts: list[Draft]) -> bool:
    """ "Two gang members were killed. An officer was hit by shrapnel": whether no officer may be one of the dead."""
    heads = [d.group.head for d in drafts if d.claim.measure == "killed" and d.group is not None and d.group.high != 0]
    lawless, doers = word_set("sides.toml", "lawless"), word_set("sides.toml", "doers")
    return bool(heads) and all(h.lemma.lower() in doers or any(c.lower in lawless for c in h.children) for h in heads)


def _is_beyond(person: Individual, killed: Figure | None) -> bool:
    """ "Four were killed. Another child was brought to hospital", or a fifth one: somebody beside the dead."""
    order = person.known.order
    dead = killed.best or 0 if killed is not None else 0
    return order == "another" or (order in ORDINALS and ORDINALS.index(order) >= dead)


def _is_numbered(draft: Draft) -> bool:
    return draft.group is not None and draft.group.nature == "number"


def are_the_dead(stated: list[Total], killed: Figure | None) -> bool:
    """Whether those who are said to be hurt are the dead, taken up again: "both victims had gunshot wounds"."""
    dead = killed.best if killed is not None else None
    return bool(stated) and all((t.share or t.all_told) and t.best == dead for t in stated)


def without_those_who_died(total: Total, found: list[Total], drafts: list[Draft], parts: list[Draft]) -> Total:
    """ "Four people were wounded. ... One of the victims later died": three of them lived. `found`: all totals.

    Beside others who died at once only "one of them has since died" is one of those hurt.

    So are "three people were hurt, including a girl who succumbed to her injuries", by their `parts`.
    """
    same = [t for t in found if t is total or (t.share and t.aftermath and t.best == total.best)]  # "both", of two
    out_of = [
        d
        for d in drafts
        if d.claim.measure == "killed" and d.group is not None
        if d.group.share or _is_more_of(d, total) or _are_some_of(d, total)
        if (d.claim.evidence.start > total.position or _is_out_of(d, total) or _holds(d, total))
        and tells_of_dying(d.trigger)
    ]
    members = _members(total, found, drafts, parts)
    there = [d for d in drafts if d.claim.measure == "killed" and any(_died_there(d, t) for t in same)]
    there += [d for d in drafts if d.claim.measure == "killed" and id(d.person) in members and d not in there]
    apart = [d for d in drafts if d.claim.measure == "killed" and d not in there]
    apart = [d for d in apart if not (d in out_of and d.group and (d.group.share or _are_some_of(d, total)))]
    later = any(is_one_of_the_hurt(d, drafts) for d in out_of)
    here = not later and any(d.trigger.sentence.index == total.sentence for d in apart)
    dead = max((d.group.best or 0 for d in (*out_of, *there) if d.group is not None), default=0)
    dead = max(dead, len({id(d.person) for d in there if d.person is not None}))
    if here or (total.share and not there) or not 0 < dead < total.best:
        return total
    low = None if total.low is None else max(total.low - dead, 0)
    return replace(total, low=low, best=total.best - dead, high=None if total.high is None else total.high - dead)


def _members(total: Total, found: list[Total], drafts: list[Draft], parts: list[Draft]) -> set[int]:
    """Those of whom one by one is said that a number counts them, or one as large told of once more.

    "Two people were wounded. ... Wardens found two guests, 31 and 47, with cuts", "four, including Ida Lund".
    """
    dead = [d for d in drafts if d.claim.measure == "killed" and d.trigger.sentence.index == total.sentence]
    beside = any(not _is_named_in(d, total, drafts) for d in dead)  # "one was killed and three others were hurt"
    again = [t for t in found if t.numbered and not (t.others or t.inclusive) and t.best == total.best]
    alike = [total, *([] if beside else again)]
    triggers, claims = {t.trigger.i for t in alike}, {claim for t in alike for claim in t.claims}
    told = {id(known) for d in drafts if d.trigger.i in triggers for known in d.members}
    named = [d for d in parts if d.group is not None and d.group.head.pos == "PROPN"]
    held = [d for d in named if d.claim.count is not None and d.claim.count.part_of in claims]
    held += [d for d in drafts if d.claim.measure == "killed" and any(_is_named_in(d, t, drafts) for t in alike)]
    return told | {id(d.person) for d in held if d.person is not None}


def _is_named_in(dead: Draft, total: Total, drafts: list[Draft]) -> bool:
    """ "Three people were hurt, including a girl who succumbed to her injuries": the girl is one of the three."""
    head, trigger = dead.group.head if dead.group is not None else dead.trigger, total.trigger
    named = is_named_as_part(head) or any(c.lower in PART_CASES for c in children(head, "case"))
    if dead.trigger.sentence is not trigger.sentence or head.i < trigger.i or not named:
        return False
    return not any(trigger.i < d.trigger.i < head.i for d in drafts if d.claim.measure in HARM)


def _died_there(draft: Draft, total: Total) -> bool:
    """ "Both were taken to hospital, where Lind died", "all four were rushed to a clinic. A boy died there".

    "A third guest", "another one" and "five others" who died there were brought beside those counted.
    """
    group, trigger = draft.group, draft.trigger
    if not total.aftermath or total.trigger is trigger or group is None or not tells_of_dying(trigger):
        return False
    if (group.quantity is not None and group.quantity.increment) or _is_one_more(draft):
        return False
    ends = [trigger, *ancestors(trigger, 2)]
    brought = trigger.sentence.index == total.sentence and trigger.i > total.trigger.i
    if brought and any(c.lower == "where" for t in ends for c in t.children):
        return total.trigger in ancestors(trigger)
    near = 0 <= trigger.sentence.index - total.sentence <= 1 and trigger.i > total.trigger.i
    return near and any(_points_there(c) for t in ends for c in t.children)


def _points_there(word: Token) -> bool:
    """ "There", "at the hospital": where those told of before were brought."""
    if word.dep == "advmod" and word.lower == "there":
        return True
    known = any(c.lower in DEFINITE for c in word.children) or any(c.lower == "there" for c in word.children)
    return word.dep == "obl" and known and word.lemma.lower() in word_set("nominal.toml", "hospitals")


def _is_one_more(draft: Draft) -> bool:
    return draft.person is not None and (draft.person.order == "another" or draft.person.order in ORDINALS)


def _is_more_of(draft: Draft, total: Total) -> bool:
    """ "Six others were rushed to hospital. Two more died there"."""
    return (
        total.aftermath
        and draft.group is not None
        and draft.group.quantity is not None
        and draft.group.quantity.increment
    )


def _are_some_of(draft: Draft, total: Total) -> bool:
    """ "Four people were wounded, and two later died", "four had gunshot wounds. One died": a number without a noun."""
    group, trigger = draft.group, draft.trigger
    near = 0 <= trigger.sentence.index - total.sentence <= 1 and trigger.i > total.trigger.i
    if group is None or group.head.pos != "NUM" or not near or not total.numbered or total.others:
        return False
    later = any(c.lower in word_set("contact.toml", "since") or c.lemma == "have" for c in trigger.children)
    wounds = (c.lower for noun in total.trigger.children for c in noun.children)
    return later or not word_set("contact.toml", "wounding").isdisjoint(wounds)


def _is_out_of(draft: Draft, total: Total) -> bool:
    """ "One of the five people who were hurt has died", wherever the five are told of; not "one of two who died"."""
    if draft.trigger.dep in ("acl", "acl:relcl"):
        return False
    quantity = draft.group.quantity if draft.group is not None else None
    return quantity is not None and quantity.of_total == total.best


def _holds(draft: Draft, total: Total) -> bool:
    """ "One of the victims of an attack that injured five has died": the number stands in the words for who died."""
    return draft.group is not None and draft.group.head in ancestors(total.trigger)


def up_to_date(stated: list[Total], killed: Figure | None, drafts: list[Draft]) -> list[Total]:
    """The totals of the hurt, less those beside fewer dead than there are where another, of fewer, is not.

    "One was killed and three were hurt. ... He killed Ida Brandt and Jan Funk. Two others were hurt": one died. But
    two speakers who give two tolls ("31 dead and 90 wounded", "24 dead and 100 wounded") only differ.
    """
    dead = killed.best or 0 if killed is not None else 0
    beside: dict[int, int] = {}
    for draft in drafts:
        if draft.claim.measure == "killed" and draft.group is not None and not draft.group.share:
            at = draft.trigger.sentence.index
            beside[at] = beside.get(at, 0) + (draft.group.best or 0)
    voices = {t.statement for t in stated if t.voiced}
    old = [t for t in stated if 0 < beside.get(t.sentence, 0) < dead and not (t.voiced and len(voices) > 1)]
    new = [t for t in stated if t not in old]
    return new if new and all(t.best < o.best for t in new for o in old) else stated


def is_in_place_of(inclusive: list[Total], stated: list[Total]) -> bool:
    """Whether an exact number of those shot stands for several who are said to be hurt, being no fewer than these."""
    exact = [t for t in inclusive if not t.vague and t.high == t.best]
    least = max((t.low or 0 for t in stated), default=0)
    return bool(exact) and bool(stated) and all(t.vague for t in stated) and max(t.best for t in exact) >= least


def without_the_dead(figure: Figure, killed: Figure | None, apart: int) -> Figure:
    """ "Four people were shot": the injured among them. `apart` of the dead were none of them."""
    dead = max((killed.best or 0) - apart, 0) if killed is not None else 0
    low, best = max((figure.low or 0) - dead, 0), max((figure.best or 0) - dead, 0)
    return changed(figure, low=low, best=best, high=None if figure.high is None else max(figure.high - dead, best))


def doers_dead(drafts: list[Draft], killed: Figure | None) -> int:
    """How many of those counted dead had shot others: "a gunman shot three people; police killed the gunman"."""
    counted = killed.claims if killed is not None else ()
    shots = [d for d in drafts if d.inclusive]
    heads = {head.i for d in shots for head in d.doers}
    actors = {p.actor for d in shots for p in d.claim.roles.perpetrator if p.actor is not None}
    dead = [d for d in drafts if d.claim.id in counted and d.group is not None and d.group.best == 1]
    return len({id(d.person) for d in dead if _has_shot(d, heads, actors)})


def _has_shot(dead: Draft, heads: set[int], actors: set[str]) -> bool:
    if dead.group is None or dead.person is None or dead.group.share:
        return False  # "one of them died" is none of the doers
    same = dead.group.head.i in heads or any(p.actor in actors for p in dead.claim.roles.victim)
    return same or is_doer(dead)


def is_doer(draft: Draft) -> bool:
    """Whether the one whom a claim is about is held to have done it."""
    return draft.person is not None and bool(draft.person.doer)
