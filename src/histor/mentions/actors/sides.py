"""States as actors, and the side that a mention names: the country in "the Ukrainian military", "Danish officials"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.record import Place

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

_ACTING = frozenset({"nsubj", "obl:agent"})


def states(analysis: Analysis, places: Sequence[Place], taken: set[int]) -> list[Draft]:
    """Countries that do something: the subject of an active verb ("Denmark sent"), or the agent of a passive."""
    out: list[Draft] = []
    for place in places:
        if place.kind != "country" or place.start is None or place.end is None:
            continue
        inside = analysis.tokens_between(place.start, place.end)
        if not inside or any(token.i in taken for token in inside):
            continue
        head = next((t for t in inside if not inside[0].i <= t.head.i <= inside[-1].i or t.is_root), inside[-1])
        verb = head.head
        acting = head.dep in _ACTING and verb.pos == "VERB"
        by = head.dep == "obl" and any(c.dep == "case" and c.lower == "by" for c in head.children) and verb.tag == "VBN"
        if head.pos == "PROPN" and (acting or by):
            name = place.name or analysis.text[place.start : place.end]
            out.append(Draft(inside[0].i, inside[-1].i, head.i, name, "state", True, party=name))
    return out


class Sides:
    """The countries of a document by their place in the text."""

    def __init__(self, places: Sequence[Place]) -> None:
        found = sorted((p.start, p.name) for p in places if p.kind == "country" and p.start is not None)
        self.starts = [start for start, _ in found]
        self.names = [name for _, name in found]

    def of(self, analysis: Analysis, draft: Draft) -> str | None:
        """The country named inside a mention or its title, if it is one only."""
        low, high = analysis.tokens[draft.first].start, analysis.tokens[draft.last].end
        named = set(self.names[bisect_left(self.starts, low) : bisect_left(self.starts, high)])
        return named.pop() if len(named) == 1 else None
