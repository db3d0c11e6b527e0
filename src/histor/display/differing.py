"""What the claims of an incident differ in, value by value, each with everyone who says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.display.safe import one_line
from histor.display.words import count_words
from histor.record import Count, Dispute, Figure

if TYPE_CHECKING:
    from histor.display.outline import Said

HEADLINE = "in the headline"
PARTS = "in its parts"


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a dispute and the claims that give it.

    `is_clause`: it is a whole clause of the report. `of_title`: it stands in the document's title alone.
    """

    value: str
    said: tuple[Said, ...]
    is_clause: bool = False
    of_title: bool = False

    @property
    def voices(self) -> list[tuple[Said, ...]]:
        """The claims by speaker, each speaker once."""
        found: dict[str, list[Said]] = {}
        for item in sorted(self.said, key=lambda said: said.number):
            found.setdefault(item.voice.key, []).append(item)
        return [tuple(own) for own in found.values()]


def sides(dispute: Dispute, rows: Sequence[Said], figures: Mapping[str, Figure]) -> tuple[Side, ...]:
    """The values of a dispute with their claims: numbers from the lowest on, other words in the order of the text."""
    if dispute.field in figures:
        return tuple(_by_number(rows))
    return tuple(_by_words(dispute, rows))


def _by_number(rows: Sequence[Said]) -> Iterator[Side]:
    """Claims of one number together, "at least 7" with 7; those in the same words add up ("a nurse and a driver")."""
    told: dict[tuple[int, int], list[Said]] = {}
    for item in rows:
        told.setdefault((item.claim.evidence.start, item.claim.evidence.end), []).append(item)
    by_best: dict[int, list[tuple[Count, list[Said]]]] = {}
    for together in told.values():
        counts = [item.claim.count for item in together if item.claim.count is not None]
        if counts:
            whole = _sum(counts)
            by_best.setdefault(whole.best or whole.low or 0, []).append((whole, together))
    for _, same in sorted(by_best.items()):
        exact = next((count for count, _ in same if count.low == count.high), same[0][0])
        yield Side(count_words(exact), tuple(item for _, together in same for item in together))


def _sum(counts: Sequence[Count]) -> Count:
    """Numbers told in one clause as one; a number that several words give is none to be added."""
    if len(counts) == 1 or any(c.part_of is not None for c in counts):
        return counts[0]
    ends = ([c.low for c in counts], [c.best for c in counts], [c.high for c in counts])
    low, best, high = (None if None in end else sum(n or 0 for n in end) for end in ends)
    return Count(span=None, low=low, best=best, high=high, unit=counts[0].unit)


def _by_words(dispute: Dispute, rows: Sequence[Said]) -> Iterator[Side]:
    if dispute.field.endswith(PARTS) and len(dispute.values) > 1:
        yield Side(one_line(dispute.values[0]), tuple(rows[:1]))
        yield Side(one_line(dispute.values[1]), tuple(rows[1:]))
        return
    for value in dispute.values:
        said = tuple(item for item in rows if value in _words(item))
        said = said or tuple(item for item in rows if value in item.claim.evidence.text)
        of_title = dispute.field.endswith(HEADLINE) and value == dispute.values[0]
        clause = any(value == item.claim.evidence.text for item in rows)
        yield Side(one_line(value), () if of_title else said, clause or of_title, of_title)


def _words(said: Said) -> set[str]:
    """What a claim calls those of its roles, and its words as a whole."""
    roles = said.claim.roles
    parties = (*roles.perpetrator, *roles.organisation, *roles.target, *roles.weapon)
    return {said.claim.evidence.text, *(party.text for party in parties)}
