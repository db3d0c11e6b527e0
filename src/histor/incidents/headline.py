"""Whether a headline claims more than the report under it: higher numbers, or plain what the report doubts.

The headline here is the document's title, which stands outside its text. What it says of a measure is compared with
all that the report tells as news of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from histor.claims.draft import Draft
from histor.incidents.figures import PEOPLE
from histor.mentions.quantities.words import entries
from histor.record import Claim, Dispute, Document, Figure, Incident

SURE = ("stated", "hedged")
HEAD = 200  # characters beyond its length in which a title stands at the head of its text


def worth_reading(document: Document, text: str, drafts: Sequence[Draft]) -> str | None:
    """The title where it may claim more than the text: it is no part of it, and counts, or the text only doubts."""
    title = document.title
    if not title or title.casefold() in text[: len(title) + HEAD].casefold():
        return None
    own = [d.claim for d in drafts if d.claim.measure in PEOPLE]
    counts = any(c.isdecimal() for c in title) or not _number_words().isdisjoint(title.lower().split())
    doubted = any(_is_doubted(claim) for claim in own)
    return title if own and (counts or doubted) else None


@cache
def _number_words() -> frozenset[str]:
    return frozenset(
        word for name in ("numbers", "scales", "vague") for _, words in entries("quantities", name) for word in words
    )


def with_headline(
    incidents: Sequence[Incident], drafts: Sequence[Draft], headline: Sequence[Draft]
) -> tuple[Incident, ...]:
    """The incidents, the main one with what the headline claims beyond the report. `headline`: the title's claims."""
    found = [d for d in (_beyond(measure, incidents, drafts, headline) for measure in PEOPLE) if d is not None]
    main = max((i for i in incidents if not i.background), key=lambda i: len(i.claims), default=None)
    if not found or main is None:
        return tuple(incidents)
    return tuple(replace(i, disputes=(*i.disputes, *found)) if i is main else i for i in incidents)


def _beyond(
    measure: str, incidents: Sequence[Incident], drafts: Sequence[Draft], headline: Sequence[Draft]
) -> Dispute | None:
    said = [d.claim for d in headline if d.claim.measure == measure and _counts(d.claim)]
    if not said:
        return None
    title = max(said, key=lambda c: c.count.low or 0 if c.count is not None else 0)
    news = {id for i in incidents if not i.background for id in i.claims}
    own = [d.claim for d in drafts if d.claim.measure == measure and d.claim.id in news]
    figures = [i.figures[measure] for i in incidents if not i.background and measure in i.figures]
    if not own or not (_is_higher(title, figures) or _is_surer(title, own)):
        return None
    words = tuple(dict.fromkeys(c.evidence.text for c in own))
    return Dispute(
        field=f"{measure} in the headline",
        claims=tuple(dict.fromkeys(c.id for c in own)),
        values=(title.evidence.text, *words),
    )


def _counts(claim: Claim) -> bool:
    """Whether a claim gives a number, of one told with a number and not by a noun alone."""
    return (
        claim.polarity == "affirmed" and claim.certainty in SURE and claim.count is not None and bool(claim.count.low)
    )


def _is_higher(title: Claim, figures: Sequence[Figure]) -> bool:
    """Whether the least that a headline claims is more than all that the report's incidents come to."""
    if not figures or any(f.high is None for f in figures) or title.count is None:
        return False
    return (title.count.low or 0) > sum(f.high or 0 for f in figures)


def _is_surer(title: Claim, own: Sequence[Claim]) -> bool:
    """Whether a headline states what the report tells only with a doubt, as alleged or as denied."""
    if title.certainty != "stated":
        return False
    low = title.count.low or 0 if title.count is not None else 0
    as_many = [c for c in own if c.count is not None and (c.count.high is None or c.count.high >= low)]
    return all(_is_doubted(c) for c in own) or (bool(as_many) and all(_is_doubted(c) for c in as_many))


def _is_doubted(claim: Claim) -> bool:
    return claim.certainty in ("hedged", "alleged") or claim.polarity == "denied"
