"""The town of an incident that the gazetteer lacks: "OAKDALE CORNER, Kan. — Two men were shot".

It has no point, but its name says more than the region that the claims have as their place. It is taken only where the
text puts it in a region by name and it is the one such town of the dateline or of the sentences that make the claims.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.nearness import fineness
from histor.incidents.around import is_dateline
from histor.incidents.counties import counties
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.record import Place

REGION = 1  # the fineness of a region


def unlisted(drafts: Sequence[Draft], own: Sequence[int], mentions: Mentions, analysis: Analysis) -> int | None:
    """The index of that town's first mention among the places; None where there is none, or a finer place is known."""
    wide = [mentions.places[number] for number in own]
    if any(fineness(place) > REGION for place in wide):
        return None
    telling = {draft.trigger.sentence.index for draft in drafts if not draft.aftermath}
    starts = [sentence.start for sentence in analysis.sentences]
    found: dict[str, int] = {}
    for number, place in enumerate(mentions.places):
        if not _is_unlisted(place) or not _may_hold(wide, place):
            continue
        sentence = analysis.sentences[max(0, bisect_right(starts, place.start or 0) - 1)]
        if is_dateline(place, sentence) or sentence.index in telling:
            found.setdefault(place.name.lower(), number)
    if len(found) == 1:
        return next(iter(found.values()))
    if any(place.kind == "district" for place in wide):
        return None
    held = [number for number in counties(mentions, analysis) if _may_hold(wide, mentions.places[number])]
    return held[0] if not found and len(held) == 1 else None


def _is_unlisted(place: Place) -> bool:
    """Whether it is a name that the text puts in a region and that the gazetteer has nowhere."""
    return (
        place.start is not None
        and place.latitude is None
        and place.admin1 is not None
        and not place.candidates
        and place.kind in (None, "village", "town")
    )


def _may_hold(wide: Sequence[Place], place: Place) -> bool:
    regions = [other for other in wide if other.country is not None and other.latitude is not None]
    return all(
        other.country == place.country and (other.kind == "country" or other.admin1 == place.admin1)
        for other in regions
    )
