"""What a headline says beside the report under it: it may claim more, and it sums up what the report describes.

The headline here is the document's title, which stands outside its text. What it says of a measure is compared with
all that the report tells as news of it: higher numbers, or plain what the report doubts, are a dispute. And where the
report gives no number but describes people one by one, the headline tells how many of them there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.incidents.headlinese import plain
from histor.incidents.summed import Headline, settled
from histor.mentions.places.home import headline as own_words
from histor.record import Claim, Dispute, Document, Figure, Incident

SURE = ("stated", "hedged")
MUCH = 1.5  # of an open number, beyond which a headline claims more than it may hold
HEAD = 200  # characters beyond its length in which a title stands at the head of its text


def worth_reading(document: Document, text: str, drafts: Sequence[Draft]) -> str | None:
    """The title in plain words, where the text tells how people fared."""
    title = document.title
    return plain(title, text) if title and any(d.claim.measure in HARM for d in drafts) else None


def headline(document: Document, text: str, news: Sequence[Draft], incidents: Sequence[Incident]) -> Headline:
    """What a title comes to, with its own words; `news` are its claims that are no history."""
    words = own_words(document.title or "")
    inside = words.casefold() in text[: len(words) + HEAD].casefold()
    return Headline(words, news, incidents, apart=not inside)


def with_headline(incidents: Sequence[Incident], drafts: Sequence[Draft], above: Headline) -> tuple[Incident, ...]:
    """The incidents, the main one with what the headline claims beyond the report, or sums up of it."""
    main = max((i for i in incidents if not i.background), key=lambda i: len(i.claims), default=None)
    if main is None:
        return tuple(incidents)
    beyond = (_beyond(measure, main, incidents, drafts, above) for measure in (HARM if above.apart else ()))
    found = [d for d in beyond if d is not None]
    told = settled(main, drafts, above)
    return tuple(replace(told, disputes=(*i.disputes, *found)) if i is main else i for i in incidents)


def _beyond(
    measure: str, main: Incident, incidents: Sequence[Incident], drafts: Sequence[Draft], above: Headline
) -> Dispute | None:
    said = [d.claim for d in above.drafts if d.claim.measure == measure and _counts(d.claim)]
    if not said:
        return None
    title = max(said, key=lambda c: c.count.low or 0 if c.count is not None else 0)
    news = {id for i in incidents if not i.background for id in i.claims}
    own = [d.claim for d in drafts if d.claim.measure == measure and d.claim.id in news]
    figures = [i.figures[measure] for i in incidents if not i.background and measure in i.figures]
    if not own or not (_is_higher(title, figures) or _is_surer(title, own)):
        return None
    own = [c for c in own if c.id in main.claims]
    if not own:
        return None
    words = tuple(dict.fromkeys(c.evidence.text for c in own))
    return Dispute(
        field=f"{measure} in the headline",
        claims=tuple(dict.fromkeys(c.id for c in own)),
        values=(_own(title.evidence.text, above.words), *words),
    )


def _own(read: str, words: str) -> str:
    """The headline's own words for what was read of it; all of them where it was put into plain ones."""
    said = read.replace(" were ", " ")
    at = words.casefold().find(said.casefold())
    return words[at : at + len(said)] if at >= 0 else words


def _counts(claim: Claim) -> bool:
    """Whether a claim gives a number, of one told with a number and not by a noun alone."""
    return (
        claim.polarity == "affirmed" and claim.certainty in SURE and claim.count is not None and bool(claim.count.low)
    )


def _is_higher(title: Claim, figures: Sequence[Figure]) -> bool:
    """Whether the least that a headline claims is more than all that the report's incidents come to."""
    if not figures or title.count is None:
        return False
    open_ended = any(f.high is None for f in figures)  # "at least eight" may be ten, but nobody says 20
    if open_ended and title.certainty != "stated":
        return False  # "40 feared dead"
    most = sum(f.high or f.best or f.low or 0 for f in figures)
    return (title.count.low or 0) > most * (MUCH if open_ended else 1)


def _is_surer(title: Claim, own: Sequence[Claim]) -> bool:
    """Whether a headline states what the report tells only with a doubt, as alleged or as denied."""
    if title.certainty != "stated":
        return False
    low = title.count.low or 0 if title.count is not None else 0
    as_many = [c for c in own if c.count is not None and (c.count.high is None or c.count.high >= low)]
    return all(_is_doubted(c) for c in own) or (bool(as_many) and all(_is_doubted(c) for c in as_many))


def _is_doubted(claim: Claim) -> bool:
    return claim.certainty in ("hedged", "alleged") or claim.polarity == "denied"
