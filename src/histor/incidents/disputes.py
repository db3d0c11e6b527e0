"""Disputes: claims of one incident that differ in what they say.

Figures on which the voices differ, a denial of what others assert of the same kind of thing, and words that exclude
each other for what was hit, with what and by whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from histor.claims.draft import Draft
from histor.incidents.contradictions import contradictions
from histor.mentions.mentions import Mentions
from histor.record import Claim, Dispute, Figure

OF_THINGS = ("struck", "damaged", "destroyed")


def disputes(
    drafts: Sequence[Draft], figures: Mapping[str, Figure], voice: Callable[[Claim], str], mentions: Mentions
) -> Iterator[Dispute]:
    """The disputes of one incident, figures first; `voice` tells whose word a claim is."""
    for measure, figure in figures.items():
        if figure.agreement in ("contested", "revised"):
            behind = [d for d in drafts if d.claim.id in figure.claims]
            if measure.partition("/")[0] in OF_THINGS and not _numbered(behind):
                continue
            yield Dispute(field=measure, claims=figure.claims, values=_numbers(behind))
    yield from _denials(drafts, figures)
    yield from contradictions(drafts, voice, mentions)


def _numbered(drafts: Sequence[Draft]) -> bool:
    """Whether several claims count with numbers: who tells of one school more disputes no number."""
    return sum(d.claim.count is not None and d.claim.count.span is not None for d in drafts) > 1


def _numbers(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """What each voice gives, in its words; numbers that add up in one clause as their sum."""
    by_trigger: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_trigger.setdefault(draft.siblings, []).append(draft)
    return tuple(dict.fromkeys(_number(group) for group in by_trigger.values()))


def _number(group: list[Draft]) -> str:
    counts = [d.claim.count for d in group if d.claim.count is not None]
    if len(counts) == 1 and counts[0].span is not None:
        return counts[0].span.text
    return str(sum(count.best or 0 for count in counts))


def _denials(drafts: Sequence[Draft], figures: Mapping[str, Figure]) -> Iterator[Dispute]:
    """A measure that one voice affirms before another denies it, of the same kind of thing."""
    for measure, figure in figures.items():
        for denial in drafts:
            if denial.claim.polarity != "denied" or denial.claim.measure != measure.partition("/")[0]:
                continue
            affirmed = [d for d in drafts if d.claim.id in figure.claims and _is_denied_by(d, denial)]
            if affirmed:
                both = [*(d.claim for d in affirmed), denial.claim]
                values = tuple(dict.fromkeys(c.evidence.text for c in both))
                yield Dispute(field=f"{measure} denied", claims=tuple(c.id for c in both), values=values)


def _is_denied_by(affirmed: Draft, denial: Draft) -> bool:
    """Whether a denial by another voice, later in the text, may mean what is affirmed.

    That one person was not hurt denies nothing of another: "her mother was not hurt".
    """
    if denial.person is not None and denial.person is not affirmed.person:
        return False
    same_unit = affirmed.group is not None and denial.group is not None and affirmed.group.unit == denial.group.unit
    later = affirmed.claim.evidence.start < denial.claim.evidence.start
    return same_unit and later and affirmed.claim.statement != denial.claim.statement
