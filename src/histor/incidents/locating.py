"""Where an incident was, when its claims do not name a town: the town that the whole report is about.

Reports name the town once and then say "the street", "the school", "there". A town that the dateline or the report's
mentions single out is taken, as a place of its own that says that it was inferred. Two towns that come out about
alike leave the incident without one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.mentions.mentions import Mentions
from histor.record import Place

SETTLEMENTS = ("city", "town", "village")
DATELINE, NEAR_CLAIM, LEAD = 2.0, 2.0, 1.0
LEAD_CHARACTERS = 600
NEAR_CHARACTERS = 300
CLEAR = 1.0


def is_settled(place: Place) -> bool:
    """Whether a place says as much as a town: a resolved settlement, a building, or a point computed from one."""
    if place.latitude is None:
        return False
    return place.kind in (*SETTLEMENTS, "building", "site") or (
        place.relation is not None and bool(place.relation.distance_km)
    )


def base_of(place: Place) -> int | None:
    """Index of the town that "northern X" or "near X" was computed from; None for places a distance away from it."""
    return place.relation.of if place.relation is not None and not place.relation.distance_km else None


def infer(drafts: Sequence[Draft], mentions: Mentions) -> Place | None:
    """The town that a report singles out for an incident, as an inferred place; None where none stands out."""
    scores: Counter[str] = Counter()
    towns: dict[str, Place] = {}
    evidence = [d.claim.evidence for d in drafts]
    for number, place in enumerate(mentions.places):
        if place.start is None or place.gazetteer is None or place.kind not in SETTLEMENTS:
            continue
        towns.setdefault(place.gazetteer, place)
        near = any(e.start - NEAR_CHARACTERS <= place.start <= e.end + NEAR_CHARACTERS for e in evidence)
        scores[place.gazetteer] += 1.0 + (NEAR_CLAIM / len(evidence) if near else 0.0)  # type: ignore[assignment]
        if number == 0 and place.text is not None and place.text.isupper():
            scores[place.gazetteer] += DATELINE  # type: ignore[assignment]
        if place.start < LEAD_CHARACTERS:
            scores[place.gazetteer] += LEAD  # type: ignore[assignment]
    ranked = scores.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] - ranked[1][1] < CLEAR):
        return None
    town = towns[ranked[0][0]]
    return changed(town, start=None, end=None, text=None, relation=None, inferred="from the report's mentions of it")
