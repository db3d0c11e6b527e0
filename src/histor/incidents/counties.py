"""The counties that a report is plainly from: it opens with one, or one's sheriff or police speak or act.

They keep the outlet's home from being taken for where it happened, and are said where no town is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from histor.incidents.around import FOLLOWS, data, is_dateline, up_to_break
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.record import Place


def counties(mentions: Mentions, analysis: Analysis) -> list[int]:
    """Index of the first such mention of each county: only those of datelines where there are any."""
    starts = [sentence.start for sentence in analysis.sentences]
    opening: dict[str, int] = {}
    speaking: dict[str, int] = {}
    for number, place in enumerate(mentions.places):
        if place.kind != "district" or place.gazetteer is None or place.start is None:
            continue
        if is_dateline(place, analysis.sentences[max(0, bisect_right(starts, place.start) - 1)]):
            opening.setdefault(place.gazetteer, number)
        elif _speaks(place, analysis):
            speaking.setdefault(place.gazetteer, number)
    return list((opening or speaking).values())


def _speaks(place: Place, analysis: Analysis) -> bool:
    """ "X County deputies said", "the X County Sheriff's Office"."""
    at = bisect_left(analysis.tokens, place.end or 0, key=lambda token: token.start)
    follows = up_to_break(analysis.tokens[at : at + FOLLOWS])
    return any(token.lower in data()["words"]["authority"] for token in follows)
