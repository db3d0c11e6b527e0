"""Totals: what one trigger counts in all, and which of several totals to go by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from histor.claims.draft import Draft
from histor.claims.groups import Group
from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children
from histor.claims.toll import Update, update_of
from histor.claims.turned import turned
from histor.incidents.apartfromdead import are_beside_the_dead
from histor.incidents.asserted import is_of_ones_own, is_told_beside
from histor.incidents.called import are_called_so, is_of_anybody
from histor.incidents.comparable import FIGHTERS, PEOPLE, Sort, sort_of
from histor.incidents.found import holds_some, holds_the_dead
from histor.language.analysis import Token
from histor.record import Measure

REST = ("other", "remaining")


@dataclass(frozen=True, slots=True)
class Total:
    """What one trigger counts in all; its claims are by `statement` and stand in `sentence`.

    `numbered`: a number above one counts it. `vague`: by a word such as "several". `inclusive`: it counts the dead as
    well ("four people were shot"). `others`: beside those told of before ("six others"). `share`: some of those told of
    elsewhere ("three of the men"). `all_told`: all of those told of before ("all three"). `agentive`: somebody is said
    to have done it. `aftermath`: it counts who is in hospital or in what condition, which may be a part only.
    `voiced`: somebody whom the text names says so. `trigger`: the word that counts.
    `also`: it is told of beside others ("three guards were also killed"), by the nouns of those whom it counts.
    `rest`: those of all who are left ("the other three"), `all_of_them`: "all four victims".
    `grave`: those critically hurt. `updated`: it is what a toll has risen or been corrected to.
    `sort`: whether they are fighters, soldiers or civilians. `called`: nouns say who they are, not numbers alone.
    `counted`: the noun and number of each of the groups that add up to it.
    """

    low: int | None
    best: int
    high: int | None
    claims: tuple[str, ...]
    statement: str | None
    position: int
    sentence: int
    numbered: bool
    vague: bool
    inclusive: bool
    others: bool
    share: bool
    all_told: bool
    agentive: bool
    aftermath: bool
    voiced: bool
    trigger: Token
    nouns: frozenset[str] = frozenset()
    also: bool = False
    rest: bool = False
    all_of_them: bool = False
    grave: bool = False
    updated: Update | None = None
    counted: frozenset[tuple[str, int]] = frozenset()
    sort: Sort = PEOPLE
    called: bool = True


def totals(measure: Measure, drafts: Sequence[Draft]) -> list[Total]:
    """One total a trigger: its groups that are no parts, added up."""
    by_trigger: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.claim.measure == measure:
            by_trigger.setdefault(draft.siblings, []).append(draft)
    found = [total for group in by_trigger.values() if (total := _total(group)) is not None]
    dead = [d.trigger for d in drafts if d.claim.measure == "killed"] if measure == "injured" else []
    some = [d.trigger for d in drafts if d.claim.measure == "killed" and d.group is not None and d.group.share]
    of_dead = [t for t in found if t.numbered and (holds_the_dead(t.trigger, dead) or holds_some(t.trigger, some))]
    again = [t for t in found if t.numbered and not t.others and _is_told_again(t, of_dead, dead)]
    found = [replace(t, inclusive=True) if t in of_dead or t in again else t for t in found]
    if measure == "injured":
        beside = _beside_the_dead(by_trigger.values(), drafts)
        found = [replace(t, inclusive=False) if beside.intersection(t.claims) else t for t in found]
    alone = sum(t.numbered for t in found) == 1
    return [replace(t, others=True) if alone and t.numbered and t.also and _suffer(t.trigger) else t for t in found]


def _beside_the_dead(told: Iterable[list[Draft]], drafts: Sequence[Draft]) -> set[str]:
    """The claims of those shot who are set beside the dead: "killed two men and shot two guards"."""
    dead = [d for d in drafts if d.claim.measure == "killed"]
    beside = (group for group in told if group[0].inclusive and all(are_beside_the_dead(d, dead) for d in group))
    return {d.claim.id for group in beside for d in group}


def _is_told_again(total: Total, of_dead: Sequence[Total], dead: Sequence[Token]) -> bool:
    """ "Two people were wounded. ... Police found two victims with wounds. One died": one number, told twice."""
    beside = any(t.sentence.index == total.sentence for t in dead)
    return not beside and any(total.best == t.best for t in of_dead)


def _total(drafts: list[Draft]) -> Total | None:
    groups = [d.group for d in drafts if d.group is not None and d.group.best is not None]
    if not groups:
        return None
    first = drafts[0]
    return Total(
        low=_sum(g.low for g in groups),
        best=sum(g.best or 0 for g in groups),
        high=_sum(g.high for g in groups),
        claims=tuple(d.claim.id for d in drafts),
        statement=first.claim.statement,
        position=first.claim.evidence.start,
        sentence=first.trigger.sentence.index,
        numbered=any(g.nature == "number" and g.best != 1 for g in groups) or _is_with_one_of_some(groups),
        vague=any(g.quantity is not None and g.quantity.vague for g in groups),
        inclusive=first.inclusive,
        others=all(_is_others(g) for g in groups),
        share=any(g.share for g in groups),
        all_told=any(_is_all(g) for g in groups),
        agentive=first.agentive,
        aftermath=first.aftermath,
        voiced=first.voiced,
        trigger=first.trigger,
        nouns=frozenset("people" if g.head is first.trigger else g.head.lemma.lower() for g in groups),
        also=is_told_beside(first.trigger),
        rest=all(_is_the_rest(g) for g in groups),
        grave=any(c.lower in word_set("certainty.toml", "grave") for c in first.trigger.children),
        all_of_them=all(any(c.lower == "all" for c in g.head.children) for g in groups),
        updated=update_of(first.trigger),
        sort=sort_of(g.head.lower for g in groups if g.head is not first.trigger),
        called=all(g.head.pos == "NOUN" for g in groups),
        counted=frozenset((g.head.lemma.lower(), g.best or 0) for g in groups),
    )


def _is_with_one_of_some(groups: Sequence[Group]) -> bool:
    """ "Her driver and one of her guards were killed": nobody tells more of the one, so that the number must count."""
    return len(groups) > 1 and any(g.share or _is_one_of(g) for g in groups)


def _is_one_of(group: Group) -> bool:
    one = group.head.lower == "one" or (group.quantity is not None and group.best == 1)
    return one and any(case_of(t) == "of" for t in children(group.head, "nmod"))


def _suffer(trigger: Token) -> bool:
    """Whether the word tells what was done to its subject, or that it died: "were killed", "died", "lost life"."""
    life = any(t.lemma.lower() == "life" for t in children(trigger, "obj")) and trigger.lemma.lower() == "lose"
    undergone = child(trigger, "nsubj:pass") is not None or turned(trigger) is not None
    return undergone or tells_of_dying(trigger) or life


def _is_all(group: Group) -> bool:
    """ "All three", "all three victims": those told of before."""
    tokens = group.head.sentence.tokens
    at = group.quantity.first_token - tokens[0].i if group.quantity is not None else 0
    return group.quantity is not None and "all" in {t.lower for t in tokens[max(at - 1, 0) : at + 1]}


def _is_others(group: Group) -> bool:
    return group.quantity is not None and group.quantity.increment


def _is_the_rest(group: Group) -> bool:
    words = {c.lower for c in group.head.children}
    return "the" in words and bool(words & set(REST))


def _sum(numbers: Iterable[int | None]) -> int | None:
    """The sum; None where one of them is open."""
    known = list(numbers)
    return None if None in known else sum(n for n in known if n is not None)


def strongest(found: list[Total]) -> list[Total]:
    """The totals to go by: numbered ones, rather whole than shares, rather exact than vague, rather some than none."""
    kept = [t for t in found if t.numbered]
    kept = [t for t in kept if not is_less_than(t, kept)]
    most = max((t.best for t in kept if not t.share), default=0)
    kept = [replace(t, share=False) if t.share and t.agentive and t.best > most > 0 else t for t in kept]
    kept = _closed_by_care(kept)
    for weaker in (_is_others_alone, _is_aftermath, _is_share, _is_vague, _is_zero):
        kept = [t for t in kept if not weaker(t)] or kept
    return kept


def _closed_by_care(found: list[Total]) -> list[Total]:
    """Those in care, where only a vague or open number stands for all, which may be as many.

    "More than a dozen were wounded. ... 19 people were treated", "several were hurt. ... Six were taken to hospital".
    """
    whole = [t for t in found if not (t.aftermath or t.others or t.share)]
    care = [t for t in found if t.aftermath and not (t.others or t.share or t.vague or t.grave)]
    if not whole or not all(t.vague or t.high is None for t in whole):
        return found
    least = max(t.low or 0 if t.vague else t.best + 1 for t in whole)
    more = [t for t in care if t.best >= least]
    return [t for t in found if t not in whole] if more else found


def is_less_than(total: Total, others: Iterable[Total]) -> bool:
    """Whether it counts some of those told of elsewhere: a share, those gravely hurt, or fewer than "all four".

    Bodies found so far are some of the dead ("at least 30 drowned. ... The bodies of 17 were recovered"), and so are
    fighters of all whom another counts without a word for their kind ("killed 21 people. ... Four militants died").
    So are "six of its members", and those whom somebody knows of ("knew of two guests who were hurt").
    "Two girls were found dead. ... Three people died": the girls are some of the three.
    So are "six monks" where the same voice counts "six monks and a cook", and "the two dead brothers".
    """
    whole = [t for t in others if not (t.share or t.others or t.vague)]
    more = [t for t in whole if t.best > total.best]
    return (
        (total.share and any(t.best >= total.best for t in whole))
        or (total.grave and bool(more))
        or ((is_of_ones_own(total.trigger) or total.also) and bool(more))
        or any(t.all_of_them and not (total.voiced and t.voiced) for t in more)
        or (_is_of_bodies(total) and not all(_is_of_bodies(t) or _is_of_fighters(t) for t in more))
        or (_is_of_fighters(total) and not all(map(_is_of_fighters, more)))
        or any(total.counted < t.counted and not (total.voiced and t.voiced) for t in more)
        or (_is_of_a_sort(total) and any(_is_of_people(t) and not (total.voiced and t.voiced) for t in more))
        or (are_called_so(total.trigger, total.nouns) and any(is_of_anybody(t.trigger, t.nouns) for t in more))
    )


def _is_of_a_sort(total: Total) -> bool:
    """ "Two girls", "three officers": not "five people", nor "five residents"."""
    anybody = word_set("pronouns.toml", "anybody", "whoever") | word_set("persons.toml", "wide")
    return total.called and bool(total.nouns) and not total.nouns & anybody


def _is_of_people(total: Total) -> bool:
    """ "Three people", "three lives": whoever they are."""
    return bool(total.nouns) and total.nouns <= word_set("pronouns.toml", "everybody")


def _is_of_bodies(total: Total) -> bool:
    return bool({total.trigger.lemma.lower(), *total.nouns} & word_set("nominal.toml", "bodies"))


def _is_of_fighters(total: Total) -> bool:
    of = {t.lemma.lower() for t in children(total.trigger, "nmod") if case_of(t) == "of"}  # "the number of militants"
    return (sort_of(of) if of and total.trigger.pos == "NOUN" else total.sort) == FIGHTERS


def _is_others_alone(total: Total) -> bool:
    return total.others


def _is_aftermath(total: Total) -> bool:
    return total.aftermath and not total.all_of_them


def _is_share(total: Total) -> bool:
    return total.share


def _is_vague(total: Total) -> bool:
    return total.vague


def _is_zero(total: Total) -> bool:
    return total.best == 0
