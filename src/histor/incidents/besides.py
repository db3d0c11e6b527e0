"""Totals that tell of different people, and so add up: those in care here and there, the others, the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, child
from histor.incidents.totals import Total
from histor.language.analysis import Token

NEAR = 1  # sentences


def beside(total: Total, number: int, claims: Iterable[str]) -> Total:
    """A number of others with those whom it is beside: the whole."""
    return replace(
        total,
        low=None if total.low is None else total.low + number,
        best=total.best + number,
        high=None if total.high is None else total.high + number,
        claims=tuple(dict.fromkeys((*total.claims, *claims))),
        others=False,
        numbered=True,
    )


def more_in_care(told: Total, before: Sequence[Total]) -> Total | None:
    """The number in care right before others who are beside them: "three went to hospital. Two others drove"."""
    first = before[-1] if before else None
    if first is None or told.inclusive or not (first.aftermath and first.numbered and first.best):
        return None
    near = 0 <= told.sentence - first.sentence <= NEAR and told.trigger is not first.trigger
    return first if near and not first.inclusive else None


def number_before(told: Total, before: Sequence[Total], drafts: Sequence[Draft]) -> Total | None:
    """The number right before others who are beside it: "five were wounded and two others grazed" are seven.

    It stands in their sentence, or in the one before where that tells of no dead and neither of care; nothing else
    is told of between the two ("four were shot. One died. Three others were hurt").
    """
    first = before[-1] if before else None
    if first is None or not (first.numbered and first.best) or first.others or first.vague or told.vague:
        return None
    near = told.sentence - first.sentence
    if told.rest or first.updated or told.trigger is first.trigger or near not in (0, NEAR):
        return None  # "the toll rose to nine after two more died"
    if near and (told.aftermath or first.aftermath or first.share or _tells_of_dead((first, told), drafts)):
        return None
    between = (d for d in drafts if first.trigger.i < d.trigger.i < told.trigger.i and d.claim.measure in HARM)
    return None if any(True for _ in between) else first


def _tells_of_dead(totals: Iterable[Total], drafts: Iterable[Draft]) -> bool:
    """Whether the sentences of some totals tell of dead as well."""
    sentences = {t.sentence for t in totals}
    return any(d.claim.measure == "killed" and d.trigger.sentence.index in sentences for d in drafts)


def is_of_a_whole(told: Total, before: Iterable[Total]) -> bool:
    """ "Five men were taken to hospital. ... The two other victims are stable": the rest of a number told of before."""
    return told.rest and any(t.numbered and not t.others and t.best > told.best for t in before)


def with_the_rest(told: Total, found: Sequence[Total]) -> Total:
    """ "Two of the rowers are in a grave state. The other three are stable": the rest and those before.

    "Both were taken to hospital. ... The other one is stable" is one of the two.
    """
    if not told.rest:
        return told
    near = [t for t in found if t.share and t.best and t.position < told.position and "both" not in t.nouns]
    near = [t for t in near if told.sentence - t.sentence <= NEAR and t.trigger is not told.trigger]
    return beside(told, near[-1].best, near[-1].claims) if near else told


def side_by_side(found: Sequence[Total]) -> list[Total]:
    """The totals, with those of coordinated clauses that tell of different people in care added up.

    "Two were taken to Linden Hospital and three to a clinic", "four are in critical condition and two in a fair one";
    but "twelve were wounded and three are in critical condition" are twelve.
    """
    made: list[Total] = []
    for total in found:
        first = next((t for t in made if _goes_with(t, total)), None)
        if first is None:
            made.append(total)
        else:
            made[made.index(first)] = beside(first, total.best, total.claims)
    return made


def _goes_with(first: Total, other: Total) -> bool:
    return _are_others(first, other) or _are_in_care_beside(first, other)


def _are_others(first: Total, other: Total) -> bool:
    """ "Two guards were killed. Three attackers were also killed": others by their noun, told of right after."""
    near = 0 <= other.sentence - first.sentence <= 1 and first.trigger is not other.trigger
    told = other.also and other.numbered and first.numbered and not (first.inclusive or other.inclusive)
    anybody = word_set("pronouns.toml", "anybody")
    if not (near and told and other.best) or (first.nouns | other.nouns) & anybody:
        return False
    return first.nouns.isdisjoint(other.nouns)


def _are_in_care_beside(first: Total, other: Total) -> bool:
    if first.sentence != other.sentence or not (first.aftermath and other.aftermath) or other.share or not other.best:
        return False
    states = [t.trigger.lemma.lower() in lexicon().condition_nouns for t in (first, other)]
    alike = states[0] == states[1] or (states[0] and other.trigger.lemma.lower() == "treat")
    clause, told = _clause(other.trigger), _clause(first.trigger)
    return alike and clause.dep == "conj" and clause.head in (told, told.head)


def _clause(token: Token) -> Token:
    """The head of the clause that a word stands in."""
    for word in (token, *ancestors(token, 3)):
        if word.dep in ("conj", "root") or child(word, "nsubj", "nsubj:pass") is not None:
            return word
    return token
