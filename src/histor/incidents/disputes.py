"""Disputes: claims of one incident that differ in what they say.

Figures that their speakers contest, a denial beside an assertion, and a target described with different words.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.draft import Draft
from histor.record import Claim, Dispute, Figure


def disputes(drafts: list[Draft], figures: dict[str, Figure]) -> Iterator[Dispute]:
    """The disputes of one incident, figures first."""
    claims = {d.claim.id: d.claim for d in drafts}
    for measure, figure in figures.items():
        if figure.agreement in ("contested", "revised"):
            behind = [claims[c] for c in figure.claims]
            yield Dispute(field=measure, claims=figure.claims, values=tuple(dict.fromkeys(map(_number, behind))))
    yield from _denials(drafts, figures)


def _number(claim: Claim) -> str:
    if claim.count is None:
        return claim.evidence.text
    if claim.count.span is not None:
        return claim.count.span.text
    return str(claim.count.best)


def _denials(drafts: list[Draft], figures: dict[str, Figure]) -> Iterator[Dispute]:
    """A measure that one claim affirms and another, by somebody else, denies or puts at none."""
    for measure, figure in figures.items():
        same = [d.claim for d in drafts if d.claim.measure == measure]
        denying = [c for c in same if c.polarity == "denied"]
        denial = min((c.evidence.start for c in denying), default=0)
        affirming = [c for c in same if c.id in figure.claims and c.evidence.start < denial]
        if denying and affirming and {c.statement for c in denying} != {c.statement for c in affirming}:
            both = [*affirming, *denying]
            yield Dispute(
                field=f"{measure} denied",
                claims=tuple(c.id for c in both),
                values=tuple(dict.fromkeys(c.evidence.text for c in both)),
            )
