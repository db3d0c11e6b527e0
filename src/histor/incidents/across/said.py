"""What each voice of each document says of one measure: the numbers that a figure across documents is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from histor.incidents.across.members import Member
from histor.record import Claim, Figure
from histor.record.values import Value


class Number(Value, frozen=True, kw_only=True):
    """A number as one voice gives it in one document: its range, who says it, where and when, and the claims behind it.

    `speaker` is null where the outlet speaks. `published` is when the document was, as far as it is known.
    """

    low: int | None
    best: int | None
    high: int | None
    speaker: str | None
    outlet: str | None
    published: str | None
    document: str
    claims: tuple[str, ...]


def numbers(members: Sequence[Member], measure: str) -> list[Number]:
    """All numbers of a measure (`killed`, `intercepted/missile`), by publication and document."""
    return [
        number
        for member in sorted(members, key=lambda m: m.order)
        if (figure := member.incident.figures.get(measure)) is not None
        for number in _of_document(member, figure)
    ]


def _of_document(member: Member, figure: Figure) -> Iterator[Number]:
    """One number for each voice; where the document's voices agree, the document's own figure is that of each."""
    by_voice: dict[str | None, list[Claim]] = {}
    for claim in member.claims:
        if claim.id in figure.claims:
            voice = member.voices.of(claim)
            by_voice.setdefault(voice.name if voice else None, []).append(claim)
    apart = figure.agreement in ("contested", "revised") and len(by_voice) > 1
    if not apart and len(by_voice) > 1:
        by_voice.pop(None, None)  # the outlet repeats what its voices give
    for speaker, claims in by_voice.items():
        low, best, high = _total(claims) if apart else (figure.low, figure.best, figure.high)
        yield Number(
            low=low,
            best=best,
            high=high,
            speaker=speaker,
            outlet=member.record.document.publisher,
            published=member.record.document.published,
            document=member.document,
            claims=tuple(claim.id for claim in claims),
        )


def _total(claims: Sequence[Claim]) -> tuple[int | None, int | None, int | None]:
    """What one voice gives in all: claims of one clause add up, of several clauses the last that counts stands."""
    clauses: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        if claim.count is not None and claim.count.part_of is None:
            clauses.setdefault((claim.evidence.start, claim.evidence.end), []).append(claim)
    totals = [[c.count for c in group if c.count is not None] for group in clauses.values()]
    if not totals:
        return None, None, None
    last = max(totals, key=lambda counts: sum(count.best or 0 for count in counts))
    open_end = any(count.high is None for count in last)
    lows = [count.low for count in last if count.low is not None]  # "up to five" says nothing of the least
    bests = [count.best for count in last if count.best is not None]
    low, best = sum(lows) if lows else None, sum(bests) if bests else None
    return low, best, None if open_end else sum(count.high or 0 for count in last)
