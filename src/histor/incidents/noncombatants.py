"""Whom the violence of an incident met: those who fight, or people and things that take no part in it.

"Rebels ambushed an army patrol and killed five soldiers" is a fight; with a farmer among the dead it is one that
harmed others. Numbers and pronouns that do not say whom they mean ("nine were wounded") are of neither side, and nor
are things that both sides may have ("a truck was hit"); "a bus carrying soldiers" and "the headquarters of the air
force" are an army's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from histor.claims.draft import Draft, is_real
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.sorts import Sorts
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.record import Party

Side = Literal["fighters", "others", "unsaid"]
WORDS = "noncombatants.toml"
FIGHTING = ("military", "combatant")
OWNING = ("of", "with", "full")  # "the headquarters of the army", "a truck with soldiers"
HOLDING = ("acl", "acl:relcl", "amod")
UNTELLING = ("place", "time")  # words beside a noun that do not say whose it is: "a vehicle in Lunt"
POLICE = "police"  # who are no party to a murder that a report of a fight tells of
MURDERS = "attack"  # the kind of an assassination that a report of a fight tells of
OF_PEOPLE = ("killed", "injured", "abducted", "missing")
OF_THINGS = ("struck", "damaged", "destroyed")


class Sides:
    """Says who was harmed in the incidents of one document."""

    def __init__(self, mentions: Mentions) -> None:
        self._kinds = Kinds(mentions)
        self._sorts, self._mentions = Sorts(mentions, self._kinds), mentions

    def harmed(self, drafts: Sequence[Draft], clash: bool) -> set[Side]:
        """The sides that the claims of an incident say were harmed; in a `clash` police and criminals fight too."""
        return {side for draft in drafts if is_real(draft.claim) for side in self._of(draft, clash)}

    def _of(self, draft: Draft, fight: bool) -> Iterator[Side]:
        """The sides that one claim says were harmed; `clash`: the words for those who are met with force as a party."""
        claim = draft.claim
        criminals, police = word_set(WORDS, "foes"), word_set(WORDS, "police")
        clash = frozenset() if not fight else criminals if claim.event == MURDERS else criminals | police
        if draft.group is not None and draft.group.high != 0 and claim.measure in (*OF_PEOPLE, *OF_THINGS):
            if draft.group.part:
                yield "unsaid"  # "seven rebels, including a woman"
                return
            statuses = {person.status for person in claim.people if person.status is not None}
            aboard = draft.group.head.lemma.lower() in word_set(WORDS, "crew")  # of an army's craft, or of another
            yield self._by_status(statuses, clash) if statuses and not aboard else self._side(draft.group.head, clash)
        mutual = draft.trigger.pos == "NOUN" and draft.trigger.lemma.lower() in word_set(WORDS, "mutual")
        if (claim.measure is None and not mutual) or claim.measure in (*OF_PEOPLE, *OF_THINGS):
            for party in (*claim.roles.victim, *claim.roles.target):
                head = _head(party, draft.trigger.sentence.tokens)
                if head is not None:
                    yield self._side(head, clash)

    @staticmethod
    def _by_status(statuses: set[str], clash: frozenset[str]) -> Side:
        fighting = statuses <= {*FIGHTING, *(("police",) if POLICE in clash else ())}
        return "fighters" if fighting else "others"

    def _side(self, noun: Token, clash: frozenset[str]) -> Side:
        """The side of what a nominal names."""
        if self._is_of_a_force(noun, clash):
            return "fighters"
        lemma = noun.lemma.lower()
        if _is_of_either(noun):
            return "unsaid"
        if noun.pos in ("NUM", "PRON", "DET") or lemma in word_set(WORDS, "counts", "crew"):
            beside = [t for c in noun.children if c.dep in ("nmod", "compound", "amod") for t in (c, *c.children)]
            if POLICE not in clash and any(t.lemma.lower() == POLICE for t in beside):
                return "others"  # "a member of the police was murdered"
            if any(self._is_of_a_force(t, clash) for t in beside):
                return "fighters"
            return "others" if _is_civil(beside) else "unsaid"
        if POLICE in clash and noun.pos == "PROPN" and noun.ent == "person":
            return self._by_office(noun, clash)
        if self._sorts.is_place(noun) and not self._sorts.is_thing(noun):
            return "unsaid"
        return "others"

    def _by_office(self, name: Token, clash: frozenset[str]) -> Side:
        """The side of somebody named in a fight by a word beside the name: "the baker Lind", "three rebels, Lind, ...".

        "Lind and Vogt were killed" does not say that they took no part.
        """
        first = name
        while first.dep == "conj" and not first.is_root:
            first = first.head
        beside = [c for c in name.children if c.dep in ("compound", "appos", "nmod:desc")]
        beside += [first.head] if first.dep == "appos" else []
        if any(self._is_of_a_force(t, clash) for office in beside for t in (office, *children(office, "nmod"))):
            return "fighters"  # "Lind, one of the most wanted smugglers, ..."
        told = any(self._kinds.noun(t) is not None for t in beside)
        return "others" if told or _is_civil([c for t in beside for c in (t, *t.children)]) else "unsaid"

    def _is_of_a_force(self, noun: Token, clash: frozenset[str]) -> bool:
        known = self._kinds.noun(noun)
        lemma = noun.lemma.lower()
        if self._is_marked(noun):
            return True
        if known is not None and known.status is not None:
            return self._by_status({known.status}, clash) == "fighters"
        if lemma in word_set(WORDS, "forces") or self._sorts.is_fighters(noun) or self._is_theirs(noun):
            return True
        return lemma in clash

    @staticmethod
    def _is_marked(noun: Token) -> bool:
        """ "An army convoy", "rebel positions", "the battalion's headquarters"."""
        marks = word_set(WORDS, "military")
        beside = (c for c in noun.children if c.dep in ("compound", "amod", "nmod", "nmod:poss"))
        return any(t.lemma.lower() in marks for c in beside for t in (c, *c.children) if t.i < noun.i)

    def _is_theirs(self, noun: Token) -> bool:
        """ "The headquarters of the air force", "a bus carrying soldiers", "trucks filled with troops"."""
        lemma = noun.lemma.lower()
        if lemma in word_set(WORDS, "craft"):
            return not any(t.lower in word_set(WORDS, "civil") for t in (*noun.children, noun))
        if lemma not in word_set(WORDS, "either", "carriers"):
            return False
        carrying = (c for c in noun.children if c.dep in HOLDING and c.lemma.lower() in word_set(WORDS, "carrying"))
        within = [t for c in carrying for t in children(c, "obj", "obl")]
        behind = [*(c for c in noun.children if case_of(c) in OWNING), *within]
        return any(t.i > noun.i and self._are_troops(t) for t in behind)

    def _are_troops(self, noun: Token) -> bool:
        known = self._kinds.noun(noun)
        names = {t.lemma.lower() for t in (noun, *(c for c in noun.children if c.dep in ("compound", "flat", "amod")))}
        forces = word_set(WORDS, "forces", "military")
        return bool(names & forces) or {"air", "force"} <= names or (known is not None and known.status in FIGHTING)


def _is_civil(beside: Sequence[Token]) -> bool:
    """Whether a word beside somebody says that they lead or belong to what does not fight: "a trade union leader"."""
    return any(t.lemma.lower() in word_set(WORDS, "civic") for t in beside)


def _is_of_either(noun: Token) -> bool:
    """Whether a noun names what both sides may have, and no word beside it says whose: "a truck", "two aircraft"."""
    beside = [c for c in noun.children if c.dep in ("compound", "nmod", "nmod:poss") and c.kind not in UNTELLING]
    return noun.lemma.lower() in word_set(WORDS, "either") and not beside


def _head(party: Party, tokens: Sequence[Token]) -> Token | None:
    """The head of the words of a role, where they stand in the sentence."""
    words = [t for t in tokens if party.start <= t.start < party.end]
    return next((t for t in words if all(t.head is not w for w in words if w is not t)), None)
