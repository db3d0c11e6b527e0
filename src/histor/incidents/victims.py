"""The single people of an incident and what its claims say became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from histor.claims.draft import Draft
from histor.claims.persons import Known

BESIDE_ONE = ("second",)


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
    firm = {i.outcome for i in everybody if not (i.known.is_weak or is_set_beside(i))}
    return [i for i in everybody if not i.known.is_weak or i.outcome not in firm]


def is_set_beside(person: Individual) -> bool:
    """ "A second died": brought in beside the one told of before, and no "her second son"."""
    return any(m.order in BESIDE_ONE and not m.is_definite for m in person.known.mentions)
