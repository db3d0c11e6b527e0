"""The single people of an incident and what its claims say became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.persons import Known
from histor.claims.persons.wounds import are_hit_elsewhere

BESIDE_ONE = ("second",)
OTHERS = ("other", "another")
NEAR = 1  # sentences


@dataclass(slots=True)
class Individual:
    """One person of an incident and the measures claimed of them, with the claims' ids.

    `apart`: a claim is about them alone; others name them among several. `held`: a number is said to hold them
    ("five people, including the gunman").
    """

    known: Known
    apart: bool = False
    held: bool = False
    sentences: set[int] = field(default_factory=set)
    claims: dict[str, list[str]] = field(default_factory=dict)

    @property
    def name(self) -> str | None:
        """The person's name."""
        return self.known.name

    @property
    def outcome(self) -> str:
        """`killed` where any claim says so, else the first measure claimed."""
        return "killed" if "killed" in self.claims else next(iter(self.claims))


def individuals(drafts: Iterable[Draft]) -> list[Individual]:
    """The people of an incident's claims about single ones, and of sets whom it names, in order of first mention.

    Somebody of whom nothing is told but that they are one ("a person") counts only where nobody else fared alike, but
    for those set beside them ("one died at the scene, a second in hospital").
    """
    found: dict[int, Individual] = {}
    for draft in drafts:
        if draft.claim.measure is None:
            continue
        for person in (*((draft.person,) if draft.person is not None else ()), *draft.members):
            one = found.setdefault(id(person), Individual(person))
            one.sentences.add(draft.trigger.sentence.index)
            one.claims.setdefault(draft.claim.measure, []).append(draft.claim.id)
            one.apart = one.apart or person is draft.person
    everybody = list(found.values())
    firm = [i for i in everybody if not (i.known.is_weak or is_set_beside(i, everybody))]
    return [i for i in everybody if not i.known.is_weak or not any(_may_be(i, f) for f in firm)]


def _may_be(weak: Individual, firm: Individual) -> bool:
    """Whether one of whom nothing is told but that they are one may be another who fared alike.

    Not who did it to them ("killed one person before police shot him dead"), nor one of the other sex ("the man died.
    One of the women died"), nor "the suspect" an officer or a clerk, nor one of the robbers whom they shot before.
    """
    if weak.outcome != firm.outcome or (weak.known.doer and firm.known.is_police and not firm.known.doer):
        return False
    if weak.known.is_a_doer_behind(firm.known) or (
        weak.known.doer and weak.outcome == "injured" and _is_met(firm.known)
    ):
        return False
    heads = {m.head.i for m in firm.known.mentions}
    if any(heads & m.against for m in weak.known.mentions if not m.is_pronoun):
        return False
    if weak.known.doer and are_hit_elsewhere(weak.known.mentions, firm.known.mentions, anew=False):
        return False
    sexes = {weak.known.sex, firm.known.sex}
    return None in sexes or len(sexes) == 1 or firm.known.sex_by_pronoun


def _is_met(known: Known) -> bool:
    """Whether a noun says that somebody is a clerk or a teacher, whom who does harm meets at work."""
    return not known.doer and bool(known.nouns & word_set("sides.toml", "others"))


def is_set_beside(person: Individual, everybody: Iterable[Individual]) -> bool:
    """Whether one is brought in beside another: "a second died", but not "her second son", and "the other" of two.

    "One died at the scene. The other died in hospital": beside one of whom nothing else is told.
    """
    if any(m.order in BESIDE_ONE and not m.is_definite for m in person.known.mentions):
        return True
    if person.known.order not in OTHERS:
        return False
    first = person.known.mentions[0].head
    told = [m for i in everybody if i.known.is_weak for m in i.known.mentions if m.outcome is not None]
    ones = [m.head for m in told if m.is_one]
    return any(one.i < first.i and first.sentence.index - one.sentence.index <= NEAR for one in ones)
