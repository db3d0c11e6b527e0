"""The people of a list of ages, put to the claims that are about them.

The list stands with a plural of which a claim is made ("two men, ages 20 and 24, were shot"), or with one that takes up
those of a claim before: the victims, or as many as were counted ("Two men were shot. Both are 24 years old"). Who is
told of alone as well ("the 20-year-old died") is the same person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from msgspec.structs import replace as changed

from histor.claims.draft import Draft, Whom, is_of_harm, is_real
from histor.claims.groups import Group
from histor.claims.harm import HARM
from histor.claims.kinds import Kinds
from histor.claims.lexicon import data_file
from histor.claims.persons.accused import accused
from histor.claims.persons.agelists import AgeList, subject_of
from histor.claims.persons.known import Known
from histor.claims.persons.outcomes import outcome_of
from histor.claims.persons.sides import side_of
from histor.claims.persons.wholes import pieces, those_above
from histor.claims.syntax import child
from histor.language.analysis import Token
from histor.record import Person, span

MOST_OF_ONE_AGE = 12
TAKING_UP = ("the", "these", "those", "both", "all", "other")
PRONOUNS = ("they", "them", "those", "their", "both", "all")
ANEW = ("other", "others", "more", "additional")


@dataclass(slots=True)
class Several:
    """Puts the people of the lists to the claims of one document; `known` are those told of one by one."""

    text: str
    kinds: Kinds
    known: Sequence[Known]
    _made: list[tuple[AgeList, list[Person], str | None]] = field(default_factory=list)

    def put(self, lists: Iterable[AgeList], drafts: list[Draft]) -> None:
        """Adds the people of each list to the claim that it belongs to, in place."""
        told = {person.span for draft in drafts for person in draft.claim.people}
        alone = [k for k in self.known if k.age is not None and k.as_person().span in told]
        for found in lists:
            for at, draft, count in self._claims_of(found, drafts):
                drafts[at] = _with(draft, self._people(found, count, draft, alone), {t.start for _, t in found.ages})

    def _claims_of(self, found: AgeList, drafts: list[Draft]) -> Iterator[tuple[int, Draft, int]]:
        """The claims that a list is of, with how many people it gives each."""
        heads = [h for h in (found.head, subject_of(found.head) if found.head is not None else None) if h is not None]
        own = [(n, d) for n, d in enumerate(drafts) if d.group is not None and any(d.group.head is h for h in heads)]
        real = [(n, d) for n, d in own if d.claim.polarity == "affirmed"]  # "the children, ages 2 and 4, were not hurt"
        fitting = [(n, d, count) for n, d in real if d.group is not None and (count := _fits(found, d.group))]
        above = those_above(found.head) if found.head is not None else []
        parts = [(n, d) for n, d in enumerate(drafts) if d.group is not None and any(d.group.head is h for h in above)]
        parts = [
            (n, d) for n, d in parts if d.group is not None and _is_of_people(d, None) and _may_hold(found, d.group)
        ]
        if not own and found.head is not None and found.head.tag == "NNS":  # "the boys, 9 and 12, ran as they were hit"
            own = [(n, d) for n, d in enumerate(drafts) if _means_again(found, d)][:1]
            fitting = [(n, d, _many(found)) for n, d in own]
        if found.loose and is_held(found):
            return  # "police look for two gunmen aged 18 to 24"
        if own:
            yield from fitting
        elif is_held(found):
            yield from _of_the_held(found, drafts)
        elif parts:
            yield (*parts[0], _many(found))
        elif (before := self._taken_up(found, heads, above, drafts)) is not None:
            yield before

    def _taken_up(
        self, found: AgeList, heads: list[Token], above: list[Token], drafts: list[Draft]
    ) -> tuple[int, Draft, int] | None:
        """The claim before, whose people a list is of: the latest of as many, else of more, or of no number."""
        first = found.ages[0][1]
        fate = _fate([*heads, *above]) if heads else ""
        counted = found.head is None or fate is not None or any(map(_takes_up, above))
        if fate is None and not any(map(_takes_up, (*heads, *above))):
            return None
        here = first.sentence
        told = [(n, d) for n, d in enumerate(drafts) if d.trigger.i < first.i or d.trigger.sentence is here]
        before = [(n, d) for n, d in told if _is_of_people(d, fate)]
        if found.head is None:  # "The youngest was 17"
            near = (here.index, here.index - 1)
            before = [(n, d) for n, d in before if d.group and not d.group.share and d.trigger.sentence.index in near]
        exact = [(n, d) for n, d in before if d.group is not None and _fits(found, d.group) and _is_counted(d.group)]
        if not counted:  # "both men": the two who were counted before
            nouns = {h.lemma.lower() for h in heads if h.pos == "NOUN" and not _is_of_all(h)}
            exact = [
                (n, d) for n, d in exact if d.group is not None and (not nouns or d.group.head.lemma.lower() in nouns)
            ]
        others = any(c.lower == "other" for h in heads for c in h.children)  # "the other two, ages 35 and 38,"
        more = counted or others
        wide = [(n, d) for n, d in before if more and d.group is not None and _may_hold(found, d.group)]
        held = [(n, d) for n, d in told if _is_of_the_caught(d, found)]  # "two were arrested. They are 16 and 17"
        at, draft = next(iter((held or exact or wide)[::-1]), (-1, None))
        count = _fits(found, draft.group) if draft is not None and draft.group is not None else 0
        return None if draft is None else (at, draft, count or _many(found))

    def _people(self, found: AgeList, count: int, draft: Draft, alone: list[Known]) -> list[Person]:
        """The people of a list: who is told of alone too or stands in a list before is that person."""
        held = draft.claim.measure == "detained" or is_held(found)
        role: Literal["victim", "suspect"] = "suspect" if held else "victim"
        ages = [found.ages[0]] * count if found.each is not None else list(found.ages)
        sex = self.kinds.sex(found.head) if found.head is not None else None
        people: list[Person] = []
        free = [k for k in alone if bool(k.doer) == (role == "suspect") and sex in (None, k.sex, k.sex or sex)]
        if found.head is not None and _fate([found.head]) == "hurt":  # "killed a man of 30. Those hurt were 30 and 31"
            free = [k for k in free if "dead" not in k.outcomes]
        if found.head is not None and _are_brought_in(
            found.head
        ):  # "a man of 30 died. ... Two men, 30 and 31, were hurt"
            free = [k for k in free if min(m.head.i for m in k.mentions) > found.head.i]
        fate = outcome_of(draft)
        before = [p for other, told, fared in self._made if _may_be_again(found, fate, other, fared) for p in told]
        words = pieces(found.head, found.ages[0][1]) if found.each is not None and found.head is not None else iter(())
        for age, token in ages:
            one = next((k for k in free if k.age == age and _may_be_told_in(k, token)), None)
            listed = next((p for p in before if p.age == age and p.role == role), None)
            if one is not None:
                free.remove(one)
                people.append(changed(one.as_person(), role=role))
            elif listed is not None:
                before.remove(listed)
                people.append(listed)
            else:
                where = next(words, (token.start, token.start + len(token.text.rstrip("-‑"))))
                people.append(Person(age=age, sex=sex, role=role, span=span(self.text, *where)))
        self._made.append((found, people, fate))
        return people


def _may_be_again(found: AgeList, fate: str | None, other: AgeList, fared: str | None) -> bool:
    """Whether a list may be of those of one before, told of once more.

    Not in one sentence, nor where some died and others live ("two men, 24 and 31, were killed. ... Those hurt were 24
    and 40"), nor "two others, ages 30 and 21".
    """
    if other.ages[0][1].sentence is found.ages[0][1].sentence or {fate, fared} == {"dead", "hurt"}:
        return False
    return found.head is None or not any(c.lower in ANEW for c in (found.head, *found.head.children))


def _with(draft: Draft, people: list[Person], spelled: set[int]) -> Draft:
    """A claim with those of a list instead of whoever its words alone made of the ages `spelled` out in it."""
    kept = [
        (p, w)
        for p, w in zip(draft.claim.people, draft.whom, strict=True)
        if w.known is not None or p.span is None or p.span.start not in spelled
    ]
    there = {p.span for p, _ in kept}
    new = [p for p in people if p.span not in there]
    whom = (*(w for _, w in kept), *(Whom("their ages stand in a list", None) for _ in new))
    return replace(draft, claim=changed(draft.claim, people=(*(p for p, _ in kept), *new)), whom=whom)


def is_held(found: AgeList) -> bool:
    """ "Two men, 20 and 25, face charges", "the suspects, ages 20 and 25,": whether those of a list are held for it."""
    return found.head is not None and (side_of(found.head) is True or accused(found.head)[0])


def _of_the_held(found: AgeList, drafts: list[Draft]) -> Iterator[tuple[int, Draft, int]]:
    """The claim of harm that those who are held for it stand with: the last before them, else the first."""
    first = found.ages[0][1].start
    harmed = [(n, d) for n, d in enumerate(drafts) if is_of_harm(d)]
    before = [(n, d) for n, d in harmed if d.claim.evidence.start <= first]
    for at, draft in before[-1:] or harmed[:1]:
        yield at, draft, _many(found)


def _means_again(found: AgeList, draft: Draft) -> bool:
    """Whether a claim is of those of a list, who are "they" further on in its sentence."""
    if found.head is None or draft.group is None or not _is_of_people(draft, None):
        return False
    head = draft.group.head
    subject = found.head.dep in ("nsubj", "nsubj:pass")
    return subject and head.lower in ("they", "them") and head.sentence is found.head.sentence and head.i > found.head.i


def _many(found: AgeList) -> int:
    """How many people a list tells of."""
    return len(found.ages) * max(found.each or 1, 1)


def _fits(found: AgeList, group: Group) -> int:
    """How many people a list gives a group that it belongs to; 0 where the group is of another number."""
    if group.unit != "person" or group.nature not in ("number", "plural"):
        return 0
    number = group.best if group.nature == "number" else None
    if found.each is not None:
        many = found.each or number or 0
        return min(many, MOST_OF_ONE_AGE) if number in (None, many) else 0
    if found.ends:
        return len(found.ages) if number is None or number >= len(found.ages) else 0
    if found.some and number is not None and number > len(found.ages):
        return len(found.ages)
    return len(found.ages) if number in (None, len(found.ages)) else 0


def _may_hold(found: AgeList, group: Group) -> bool:
    """Whether those of a list may be some of a group."""
    number = group.best if group.nature == "number" else None
    least = max(found.each or 0, len(found.ages))
    return group.unit == "person" and group.nature in ("number", "plural") and (number is None or number >= least)


def _is_counted(group: Group) -> bool:
    return group.nature == "number"


def _is_of_people(draft: Draft, fate: str | None) -> bool:
    claim, group = draft.claim, draft.group
    if group is None or group.high == 0 or not is_real(claim):
        return False
    fates = {"dead": ("killed",), "hurt": ("injured",)}
    return claim.measure in fates.get(fate or "", HARM)


def _fate(heads: Iterable[Token]) -> str | None:
    """What became of "the wounded", "those killed" ("" for "the victims"); None where the words do not say it."""
    words: dict[str, str] = data_file("persons.toml")["taken_up"]
    for head in heads:
        if child(head, "nmod:poss") is not None:
            continue
        behind = head.lower == "those"  # "those hurt", whatever the tree makes of it
        own = [head, *(c for c in head.children if c.dep in ("acl", "amod") or (behind and c.i == head.i + 1))]
        told = next((words[w] for t in own for w in (t.lower, t.lemma.lower()) if w in words), None)
        if told is not None:
            return told
    return None


def _are_brought_in(head: Token) -> bool:
    """ "Two men, 30 and 31," "two others": as many as a number says, told of for the first time."""
    number = any(c.dep == "nummod" for c in head.children)
    return number and head.tag == "NNS" and not any(c.dep in ("det", "nmod:poss") for c in head.children)


def _is_of_the_caught(draft: Draft, found: AgeList) -> bool:
    """Whether a claim of the same sentence or the one before says that as many as those of a list were caught."""
    near = found.ages[0][1].sentence.index - draft.trigger.sentence.index <= 1
    caught = draft.claim.measure == "detained" and draft.group is not None and _is_counted(draft.group)
    pronoun = found.head is not None and found.head.lower in PRONOUNS
    return near and caught and pronoun and draft.group is not None and bool(_fits(found, draft.group))


def _takes_up(head: Token) -> bool:
    """ "They", "both men", "the four women": those counted before."""
    if head.lower in PRONOUNS:
        return True
    return any(c.lower in TAKING_UP for c in head.children) and child(head, "nmod:poss") is None


def _is_of_all(head: Token) -> bool:
    """ "Both men": whatever they were called before."""
    return any(c.lower in ("both", "all") for c in head.children)


def _may_be_told_in(known: Known, token: Token) -> bool:
    """Whether one told of alone may be one of a list: not beside it in its sentence, but by the very same words."""
    for mention in known.mentions:
        if mention.head.sentence is token.sentence and not any(t is token for t in mention.head.subtree()):
            return False
    return True
