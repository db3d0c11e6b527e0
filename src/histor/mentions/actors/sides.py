"""States as actors, and the side that a mention names: the country in "the Ukrainian military", "Danish officials"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import words
from histor.mentions.gazetteer.gazetteer import shipped
from histor.record import Place

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_ACTING = frozenset({"nsubj", "obl:agent"})


def states(analysis: Analysis, places: Sequence[Place], taken: set[int]) -> list[Draft]:
    """Countries that do something: the subject of an active verb ("Denmark sent"), or the agent of a passive.

    So do those on whom an act is put ("accused Denmark of", "was blamed on Denmark"). A capital stands for its state
    where it does what governments do ("Vilnius recalled its ambassador") and where it is accused.
    """
    out: list[Draft] = []
    for place in places:
        inside = () if place.start is None or place.end is None else analysis.tokens_between(place.start, place.end)
        if not inside or any(token.i in taken for token in inside):
            continue
        head = next((t for t in inside if not inside[0].i <= t.head.i <= inside[-1].i or t.is_root), inside[-1])
        if head.pos != "PROPN" or not (_acts(head) or is_accused(head)):
            continue
        state = place.name if place.kind == "country" else _governed_from(place, head)
        if state:
            out.append(Draft(inside[0].i, inside[-1].i, head.i, state, "state", True, party=state))
    return out


def _acts(head: Token) -> bool:
    """Whether a name is the subject of an active verb or the agent of a passive."""
    verb = head.head
    by = head.dep == "obl" and any(c.dep == "case" and c.lower == "by" for c in head.children) and verb.tag == "VBN"
    return by or (head.dep in _ACTING and verb.pos == "VERB")


def is_accused(head: Token) -> bool:
    """Whether something is put on a name: "accused X of it", "X was blamed", "blamed on X", "X is responsible"."""
    above, case = head.head, next((c.lower for c in head.children if c.dep == "case"), "")
    lemma = above.lemma.lower()
    if lemma in words("accusing_verbs") and above.pos == "VERB":
        return head.dep in ("obj", "iobj", "nsubj:pass") or (head.dep in ("obl", "nmod") and case in ("on", "upon"))
    return head.dep == "nsubj" and lemma in words("accusing_adjectives")


def _governed_from(place: Place, head: Token) -> str | None:
    """The country whose capital a place is, where the capital does what governments do."""
    governs = head.head.lemma in words("government_verbs") or is_accused(head)
    if place.gazetteer is None or place.country is None or not governs:
        return None
    if not any(entry.is_capital and entry.id == place.gazetteer for entry in shipped().lookup(place.name)):
        return None
    country = shipped().country(place.country)
    return country.name if country is not None else None


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
