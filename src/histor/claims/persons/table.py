"""The table of a document's persons, and its claims with the people that they are about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Literal

from msgspec.structs import replace as changed

from histor.claims.draft import REAL, Draft, Whom, is_of_harm
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.people import People
from histor.claims.persons.agelists import AgeList, age_lists
from histor.claims.persons.barelists import bare_lists, lists_apart
from histor.claims.persons.collect import Collector
from histor.claims.persons.foretold import foretell_doers
from histor.claims.persons.join import join
from histor.claims.persons.known import Known
from histor.claims.persons.part import has_part
from histor.claims.persons.rows import is_next_in_a_row
from histor.claims.persons.several import Several
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions
from histor.record import Person, Statement

Role = Literal["victim", "perpetrator", "suspect"]
MOST_SENTENCES = 25  # between those held to have done it and the claim that they stand with


class Persons:
    """The persons of one document."""

    def __init__(
        self, analysis: Analysis, mentions: Mentions, statements: list[Statement], drafts: list[Draft], people: People
    ) -> None:
        self._people = people
        self._text = analysis.text
        self._lists = self._age_lists(analysis)
        collector = Collector(analysis, mentions, statements, drafts, people)
        found = collector.collect()
        for mention in found:
            mention.episode = _episode_at(mention.head.sentence.index, drafts)
        foretell_doers(found)
        self._of_head = join(found, single=not any(map(_tells_of_several, drafts)))
        self._of_draft = {at: self._of_head[m.head.i] for m in found for at in m.drafts}
        self._top = collector.top
        self._members = {claim: [self._of_head[m.head.i] for m in told] for claim, told in collector.members.items()}

    def _age_lists(self, analysis: Analysis) -> list[AgeList]:
        """All lists of ages, each word in one of them alone."""
        found: list[AgeList] = []
        seen: set[int] = set()
        for kind in (lists_apart, age_lists, bare_lists):
            for one in kind(analysis, self._is_person):
                words = {word.i for _, word in one.ages}
                if not words & seen:
                    found.append(one)
                    seen |= words
        return sorted(found, key=lambda one: one.ages[0][1].i)

    def _is_person(self, token: Token) -> bool:
        return self._people.kinds.unit(token) == "person"

    def told(self, drafts: list[Draft]) -> list[Draft]:
        """The claims with the people that they are about, as the whole document tells of them."""
        made = [self._with_people(at, draft) for at, draft in enumerate(drafts)]
        self._place_the_rest(made)
        if self._lists:
            several = Several(self._text, self._people.kinds, list(dict.fromkeys(self._of_head.values())))
            several.put(self._lists, made)
        return made

    def _with_people(self, at: int, draft: Draft) -> Draft:
        known = self._of_draft.get(at)
        role: Role = "suspect" if draft.claim.measure == "detained" else "victim"
        affirmed = draft.claim.polarity == "affirmed"  # "her sons, ages 2 and 4, were not hurt"
        several = [changed(p, role=role) for p in self._people.several(draft.group)] if affirmed else []
        people = [_as(known, role)] if known is not None else several
        if known is not None and draft.claim.polarity == "denied" and not known.outcomes and not known.doer:
            people = []  # "the second child, 4, was not hurt"
        whom = [Whom("the claim is about them", known)] * len(people)
        for head in draft.doers:
            doer = self._of_head.get(self._top(head).i)
            if doer is not None and doer is not known and (doer.name or doer.age is not None):
                people.append(_as(doer, "suspect" if draft.claim.certainty == "alleged" else "perpetrator"))
                whom.append(Whom("the clause says that they did it", doer))
        members = tuple(dict.fromkeys(self._members.get(draft.claim.id, ())))
        people_of = changed(draft.claim, people=tuple(people))
        return replace(draft, claim=people_of, person=known, whom=tuple(whom), members=members)

    def _place_the_rest(self, drafts: list[Draft]) -> None:
        """Adds those held to have done it, and victims named apart, to the claim before the words that say so.

        Who is told of in claims of arrests or plans alone is among them, if the harm was done in one place: of several
        nobody says for which one somebody is held.
        """
        violent = [n for n, d in enumerate(drafts) if is_of_harm(d)]
        held_for_one = len({p for n in violent if (p := drafts[n].claim.place) is not None}) <= 1
        real = [d for d in drafts if d.claim.certainty in REAL and not (held_for_one and d.claim.measure == "detained")]
        told = [p for d in real for p in d.claim.people]
        others = [w.known for d in real for w in d.whom if w.known is not None]
        rest = [k for k in dict.fromkeys(self._of_head.values()) if has_part(k)]
        for known in rest if violent else ():
            person = _as(known, _role(known))
            if any(p.span == person.span for p in told) or (person.name is None and person.age is None):
                continue
            if any(_is_again(one, known) for one in others):
                continue
            first = known.mentions[0].head.start
            before = [n for n in violent if drafts[n].claim.evidence.start <= first]
            at = before[-1] if before else violent[0]
            if abs(drafts[at].trigger.sentence.index - known.mentions[0].head.sentence.index) > MOST_SENTENCES:
                continue  # so far below, a charge is of another case
            claim, whom = drafts[at].claim, Whom("named elsewhere; no claim before the words is nearer", known)
            told_now = changed(claim, people=(*claim.people, person))
            drafts[at] = replace(drafts[at], claim=told_now, whom=(*drafts[at].whom, whom))


def _is_again(one: Known, bare: Known) -> bool:
    """ "Ida Lind, 7, was killed. ... “She was a precious 7-year-old girl”": it is hers."""
    if bare.name is not None or bare.doer or bare.outcomes or bare.order is not None or bare.age is None:
        return False
    same = one.age == bare.age and (None in (one.sex, bare.sex) or one.sex == bare.sex)
    return same and not any(is_next_in_a_row(a, b.mentions[0]) for a, b in ((one, bare), (bare, one)))


def _episode_at(sentence: int, drafts: list[Draft]) -> int:
    """The episode of the last claim made up to a sentence."""
    before = bisect_right(drafts, sentence, key=lambda d: d.trigger.sentence.index)
    return drafts[before - 1].episode if before else 0


def _tells_of_several(draft: Draft) -> bool:
    """Whether a claim is of several who were killed or hurt, by a number or a plural."""
    group, claim = draft.group, draft.claim
    if group is None or claim.measure not in HARM or group.high == 0 or claim.certainty not in REAL:
        return False
    if group.head.lemma.lower() in word_set("nominal.toml", "hurts"):
        return False  # "had injuries": of one
    return (group.best or 0) > 1 or (group.nature == "plural" and group.head.tag in ("NNS", "NNPS"))


def _role(known: Known) -> Role | None:
    if known.doer:
        return "suspect"
    return "victim" if known.outcomes or known.doer is False else None


def _as(known: Known, role: Role | None) -> Person:
    """The person in a role; whom the document holds to have done it keeps that role when hurt."""
    person = known.as_person()
    return changed(person, role="suspect" if known.doer and role == "victim" else role)
