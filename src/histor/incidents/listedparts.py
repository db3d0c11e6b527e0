"""A number and the sorts of people that its sentence lists as all of them, where the list comes to another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.enumerated import stands_behind_a_colon
from histor.record import Dispute, Figure

FIELD = "in its parts"


@dataclass(frozen=True, slots=True)
class _Unlike:
    """A number, and the parts of it that come to another."""

    whole: Draft
    parts: list[Draft]
    sum: int


def with_listed_parts(figure: Figure, measure: str, drafts: Sequence[Draft]) -> Figure:
    """The figure over the number and what its parts come to."""
    for one in _unlike(measure, drafts):
        if one.whole.claim.id in figure.claims and figure.low is not None and figure.high is not None:
            figure = changed(figure, low=min(figure.low, one.sum), high=max(figure.high, one.sum))
    return figure


def disputed_sums(measure: str, drafts: Sequence[Draft]) -> Iterator[Dispute]:
    """The numbers of a measure that differ from their parts."""
    for one in _unlike(measure, drafts):
        *others, last = map(_words, one.parts)
        words = (_words(one.whole), f"{', '.join(others)} and {last}")
        claims = (one.whole.claim.id, *(part.claim.id for part in one.parts))
        yield Dispute(field=f"{measure} {FIELD}", claims=claims, values=words)


def _unlike(measure: str, drafts: Sequence[Draft]) -> Iterator[_Unlike]:
    for whole in (d for d in drafts if d.claim.measure == measure and d.claim.count is not None):
        parts = [d for d in drafts if d.claim.count is not None and d.claim.count.part_of == whole.claim.id]
        parts = [d for d in parts if stands_behind_a_colon(d, whole)]
        if any(d.group is not None and d.group.head.pos == "NUM" for d in parts):
            continue  # "two of them seriously", "two in Brod and four in Lipa"
        count = whole.claim.count
        told = sum(d.claim.count.best or 0 for d in parts if d.claim.count is not None)
        if len(parts) > 1 and count is not None and count.low == count.high and told != count.best:
            yield _Unlike(whole, parts, told)


def _words(draft: Draft) -> str:
    """The words that count: those of the number, else of the noun."""
    count, group = draft.claim.count, draft.group
    if count is not None and count.span is not None:
        return count.span.text
    return f"a {group.head.text}" if group is not None else draft.claim.evidence.text
