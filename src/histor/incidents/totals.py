"""Totals: what one trigger counts in all, and which of several totals to go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from histor.claims.draft import Draft
from histor.claims.groups import Group
from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children
from histor.claims.toll import Update, update_of
from histor.incidents.asserted import is_of_ones_own, is_told_beside
from histor.incidents.called import are_called_so, is_of_anybody
from histor.incidents.comparable import FIGHTERS, PEOPLE, Sort, are_comparable, sort_of
from histor.incidents.found import holds_some, holds_the_dead
from histor.incidents.updates import holds, update_among
from histor.language.analysis import Token
from histor.record import Agreement, Figure, Measure

HEAD_SENTENCES = 3
MOSTLY = 3
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
    `sort`: whether they are fighters, soldiers or civilians.
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
    found = [replace(t, inclusive=True) if t in of_dead else t for t in found]
    alone = sum(t.numbered for t in found) == 1
    return [replace(t, others=True) if alone and t.numbered and t.also and _suffer(t.trigger) else t for t in found]


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
        counted=frozenset((g.head.lemma.lower(), g.best or 0) for g in groups),
    )


def _is_with_one_of_some(groups: Sequence[Group]) -> bool:
    """ "Her driver and one of her guards were killed": nobody tells more of the one, so that the number must count."""
    return len(groups) > 1 and any(g.share or _is_one_of(g) for g in groups)


def _is_one_of(group: Group) -> bool:
    one = group.head.lower == "one" or (group.quantity is not None and group.best == 1)
    return one and any(case_of(t) == "of" for t in children(group.head, "nmod"))


def _suffer(trigger: Token) -> bool:
    """Whether the word tells what was done to its subject, or that it died: "two guards were killed", "two died"."""
    return child(trigger, "nsubj:pass") is not None or tells_of_dying(trigger)


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
    for weaker in (_is_others_alone, _is_aftermath, _is_share, _is_vague, _is_zero):
        kept = [t for t in kept if not weaker(t)] or kept
    return kept


def is_less_than(total: Total, others: Iterable[Total]) -> bool:
    """Whether it counts some of those told of elsewhere: a share, those gravely hurt, or fewer than "all four".

    Bodies found so far are some of the dead ("at least 30 drowned. ... The bodies of 17 were recovered"), and so are
    fighters of all whom another counts without a word for their kind ("killed 21 people. ... Four militants died").
    So are "six of its members", and those whom somebody knows of ("knew of two guests who were hurt").
    So are "six monks" where the same voice counts "six monks and a cook", and "the two dead brothers".
    """
    whole = [t for t in others if not (t.share or t.others or t.vague)]
    more = [t for t in whole if t.best > total.best]
    return (
        (total.share and any(t.best >= total.best for t in whole))
        or (total.grave and bool(more))
        or ((is_of_ones_own(total.trigger) or total.also) and bool(more))
        or any(t.all_of_them for t in more)
        or (_is_of_bodies(total) and not all(_is_of_bodies(t) or _is_of_fighters(t) for t in more))
        or (_is_of_fighters(total) and not all(map(_is_of_fighters, more)))
        or any(total.counted < t.counted and not (total.voiced and t.voiced) for t in more)
        or (are_called_so(total.trigger, total.nouns) and any(is_of_anybody(t.trigger, t.nouns) for t in more))
    )


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


def figure_of(found: Sequence[Total]) -> Figure:
    """The figure of several totals: the number given most often is best, of equals the first; the range spans all.

    Where a report sums up at its head in its own voice, its range is the figure's, and only an open end is closed by
    what others say below, of which the one said most often is best then. They stay behind the figure and in dispute.

    What a toll is said to have come to goes before both: nobody gives the earlier number any more.
    """
    update = update_among(found)
    if update is not None and not any(holds(t, update.best) for t in found if t is not update):
        claims = tuple(dict.fromkeys(c for t in found for c in t.claims))
        return Figure(low=update.low, best=update.best, high=update.high, claims=claims, agreement="revised")
    if (whole := _whole_of_parts(found)) is not None:
        claims = tuple(dict.fromkeys(c for t in found for c in t.claims))
        return Figure(low=whole.low, best=whole.best, high=whole.high, claims=claims, agreement="single")
    head = _head(found)
    summed = [t for t in found if head is None or t.best == head.best]
    counts = Counter(t.best for t in summed)
    best = min(summed, key=lambda t: (-counts[t.best], t.position))
    lows = [t.low for t in summed if t.low is not None]
    above = [t for t in found if t.best > best.best] if _highest(summed) is None else []
    if head is not None and above:  # "more than a dozen" is no other number than 19
        counts = Counter(t.best for t in above)
        best = min(above, key=lambda t: (-counts[t.best], t.position))
    return Figure(
        low=min(lows, default=None),
        best=update.best if update is not None else best.best,
        high=_highest([*summed, *above]),
        claims=tuple(dict.fromkeys(c for t in found for c in t.claims)),
        agreement="revised" if update is not None else _agreement(found),
    )


def _whole_of_parts(found: Sequence[Total]) -> Total | None:
    """The first total, where those after it, told of in other paragraphs, come to just as many.

    "At least seven died in raids on two towns. | Five were killed in X. | In Y, a couple died."
    """
    first, *parts = sorted(found, key=lambda t: t.position)
    apart = {t.trigger.sentence.paragraph for t in found}
    unlike = len({t.best for t in parts}) > 1 and len(apart) == len(found)
    return first if unlike and sum(t.best for t in parts) == first.best else None


def _head(found: Sequence[Total]) -> Total | None:
    """The first total in the report's own voice in its first sentences, unless that voice mostly gives another."""
    own = [t for t in found if not t.voiced and t.best]
    head = min((t for t in own if t.sentence < HEAD_SENTENCES), key=lambda t: t.position, default=None)
    counts = Counter(t.best for t in own)
    if head is not None and counts[head.best] == 1 and max(counts.values()) >= MOSTLY:
        return None
    return head


def _highest(found: Sequence[Total]) -> int | None:
    closed = [t.high for t in found if t.high is not None]
    highest = max(closed, default=None)
    if len(closed) < len(found) and (highest is None or highest <= max(t.best for t in found if t.high is None)):
        return None
    return highest


def _agreement(found: Sequence[Total]) -> Agreement:
    if len(found) == 1:
        return "single"
    pairs = [(a, b) for a, b in combinations(found, 2) if are_comparable(a.sort, b.sort)]
    unlike = [(a, b) for a, b in pairs if a.best != b.best]
    if not unlike:
        return "agreed" if pairs else "single"
    return "contested" if any(a.statement != b.statement for a, b in unlike) else "revised"
