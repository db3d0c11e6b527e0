"""Whether two numbers may count the same people: "13 civilians" and "30 militants" do not, and so dispute nothing.

Irregular fighters are counted apart from all others by those who killed them. Soldiers and police may be among people
of whom nothing is said, but are no civilians.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.mentions.quantities import describe

Sort = Literal["people", "fighters", "state", "civilians"]
PEOPLE: Sort = "people"
FIGHTERS: Sort = "fighters"
STATE: Sort = "state"
CIVILIANS: Sort = "civilians"
BY_STATUS: dict[str, Sort] = {"combatant": FIGHTERS, "military": STATE, "police": STATE, "civilian": CIVILIANS}
APART = (frozenset((STATE, CIVILIANS)),)


def sort_of(nouns: Iterable[str]) -> Sort:
    """Whom nouns count: fighters, soldiers or police, civilians, or people of whom they do not say."""
    named = list(nouns)
    sorts = {_sort(noun) for noun in named}
    if FIGHTERS in sorts:  # "a commander and two other militants"
        sorts = {_sort(n) for n in named if _sort(n) == FIGHTERS or n.removesuffix("s") not in _ranks()}
    return sorts.pop() if len(sorts) == 1 else PEOPLE


def _ranks() -> frozenset[str]:
    """Nouns of those who may be of any armed body: "commander", "leader", "member"."""
    return word_set("roles/doers.toml", "members")


def are_comparable(one: Sort, other: Sort) -> bool:
    """Whether numbers of two sorts may count the same people."""
    if FIGHTERS in (one, other):
        return one == other
    return frozenset((one, other)) not in APART


def differing(drafts: Sequence[Draft]) -> list[Draft]:
    """Those of several claims whose number another of a comparable sort differs from; all where none does."""
    kept = [d for d in drafts if any(_differ(d, other) for other in drafts)]
    return kept or list(drafts)


def _differ(one: Draft, other: Draft) -> bool:
    a, b = one.group, other.group
    if a is None or b is None or a.best == b.best:
        return False
    return are_comparable(sort_of([a.head.lower]), sort_of([b.head.lower]))


def _sort(noun: str) -> Sort:
    return BY_STATUS.get(status_of(noun) or "", PEOPLE)


def status_of(noun: str) -> str | None:
    """What those are whom a noun counts: "combatant", "military", "police", "civilian"; None where it may be any."""
    singular = noun.removesuffix("s")
    if {noun, singular} & word_set("sides.toml", "doers"):
        return "combatant"
    known = describe(noun) or describe(singular)
    return known.status if known is not None else None
