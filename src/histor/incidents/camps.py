"""The dead and hurt of each side of a fight, told of apart: they are different people, and add up.

"The ambush killed nine soldiers. ... Troops killed some 20 rebels in the fight that followed": 29. "The army spoke of
40 dead rebels, the rebels of three" are two numbers of one side, and "29 people died" counts all that stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace as changed

from histor.claims.lexicon import word_set
from histor.incidents.comparable import status_of
from histor.incidents.ranges import figure_of
from histor.incidents.totals import Total
from histor.record import Figure

STATE = ("military", "police")
FIGHTING = frozenset(("state", "combatant"))


def figure_of_all(found: Sequence[Total]) -> Figure:
    """The figure of totals of one side, or that do not say; the sum of those of the sides where each names its own."""
    sides = _sides([_camps(total) for total in found])
    if sides is None or len(set(sides)) < 2 or any(t.updated or t.share or t.rest for t in found):
        return figure_of(found)
    each = [figure_of([t for t, n in zip(found, sides, strict=True) if n == side]) for side in sorted(set(sides))]
    return changed(
        figure_of(found),
        low=_sum([f.low for f in each]),
        best=_sum([f.best for f in each]),
        high=_sum([f.high for f in each]),
        agreement="single" if all(f.agreement == "single" for f in each) else each[0].agreement,
    )


def _sides(camps: Sequence[frozenset[str]]) -> list[int] | None:
    """A number for each total, the same where they may count the same people; None where one may count anybody else."""
    if any(not c & FIGHTING for c in camps):
        return None
    numbers = list(range(len(camps)))
    for at, mine in enumerate(camps):
        for before in range(at):
            if mine & camps[before]:
                old, new = numbers[at], numbers[before]
                numbers = [new if n == old else n for n in numbers]
    return numbers


def _camps(total: Total) -> frozenset[str]:
    """The sides of those whom a number counts, by their nouns; empty where they may be of any."""
    camps = {noun: _camp_of(noun) for noun in total.nouns}
    unknown = {noun.removesuffix("s") for noun, camp in camps.items() if camp is None} | set(total.nouns)
    if any(camps.get(n) is None for n in unknown & word_set("pronouns.toml", "whoever")):
        return frozenset()
    return frozenset(camp for camp in camps.values() if camp is not None)


def _camp_of(noun: str) -> str | None:
    status = status_of(noun)
    return "state" if status in STATE else status


def _sum(numbers: Sequence[int | None]) -> int | None:
    return None if None in numbers else sum(n for n in numbers if n is not None)
