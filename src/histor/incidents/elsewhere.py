"""Whether a claim is told of another place than those before it, where one of the names is not on the map.

Two names alone do not part two happenings: a report calls one place by its village and by its town. They do where the
claims count differently as well ("killed six in X. ... killed 60 in Y"), or the words count the happenings ("a second
strike, on Y").
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from histor.claims.draft import Draft
from histor.claims.event_kinds import patterns
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.incidents.around import data
from histor.incidents.spread import listed_with
from histor.incidents.wards import is_ward
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS, kilometres
from histor.record import Place

SLACK_KM = 10.0  # between the outskirts of two towns each of which has dead of its own
ALIKE = 0.75  # spellings of one name
LEAVING, REACHING = frozenset(("from", "of")), frozenset(("to", "into", "for", "toward", "towards"))


def is_elsewhere(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether a claim's place and what it says speak for another happening than that of the claims before it."""
    if draft.points_back or draft.aftermath or (scene := scene_of(draft, mentions)) is None:
        return False
    mine = mentions.places[scene]
    before = [d for d in drafts if not d.aftermath and (d.claim.count is None or d.claim.count.part_of is None)]
    if not _is_spot(mine) or any(d.trigger.sentence is draft.trigger.sentence for d in before):
        return False
    placed = [(d, mentions.places[d.claim.place]) for d in before if d.claim.place is not None]
    if not all(_is_spot(place) and _are_two(mine, place) for _, place in placed):
        return False
    if any(_holds(d, draft) and _is_over(d, mine, mentions) for d in before):
        return False
    if _is_numbered(draft):
        return True
    return bool(placed) and _counts(draft) and all(_counts_otherwise(draft, d) for d in before)


def scene_of(draft: Draft, mentions: Mentions) -> int | None:
    """Index of the place where a claim happened; None where it has none, or where that is where people went or died."""
    return None if _is_refuge(draft, mentions) or is_ward(draft, mentions) else draft.claim.place


def _is_refuge(draft: Draft, mentions: Mentions) -> bool:
    """ "Fled to schools in the next town": where people went, not where it happened."""
    if draft.claim.measure != "displaced" or draft.claim.place is None:
        return False
    start = mentions.places[draft.claim.place].start
    if start is None:
        return False
    between = (t for t in draft.trigger.sentence.tokens if t.i > draft.trigger.i and t.end <= start)
    ways = [t.lower for t in between if t.pos in ("ADP", "PART") and t.lower in LEAVING | REACHING]
    return bool(ways) and ways[-1] in REACHING


def _is_spot(place: Place) -> bool:
    """Whether a place is a settlement, or an unresolved name that may be one: not "Ferrin's Bar"."""
    site = place.name.split()[-1:] and place.name.split()[-1].lower() in data()["words"]["sites"]
    unknown = place.kind is None and place.latitude is None and not site
    return place.relation is None and (place.kind in SETTLEMENTS or unknown)


def are_two_spots(one: Place, other: Place) -> bool:
    """Whether two places are settlements of different names, or may be, of which none holds the other."""
    a, b = one.name.lower(), other.name.lower()
    alike = a in b or b in a or SequenceMatcher(None, a, b).ratio() >= ALIKE
    return _is_spot(one) and _is_spot(other) and not alike and one.gazetteer != (other.gazetteer or "none")


def _are_two(one: Place, other: Place) -> bool:
    between = kilometres(one, other)
    if between is not None:
        return between > (one.radius_km or 0.0) + (other.radius_km or 0.0) + SLACK_KM
    a, b = one.name.lower(), other.name.lower()
    return a not in b and b not in a and SequenceMatcher(None, a, b).ratio() < ALIKE


def _holds(whole: Draft, draft: Draft) -> bool:
    """Whether those of a claim may be some of those whom one before it counts."""
    if whole.group is None or draft.group is None or whole.claim.measure != draft.claim.measure:
        return False
    return (whole.group.best or 0) > (draft.group.best or 0)


def _is_over(whole: Draft, place: Place, mentions: Mentions) -> bool:
    """ "Strikes on Brod and Lipa killed five. Two died in Lipa": whether a place is on the list of a claim."""
    return any(not _are_two(mentions.places[at], place) for at in listed_with(whole, mentions))


def _is_numbered(draft: Draft) -> bool:
    """Whether the words count the happening: "a second strike"."""
    nouns = [t for t in draft.trigger.sentence.tokens if t.i <= draft.trigger.i and t.lemma.lower() in patterns().nouns]
    words = word_set("persons.toml", "anew") - {"first", "other"}
    return any(c.lower in words and c.i < noun.i for noun in nouns for c in noun.children)


def _counts(draft: Draft) -> bool:
    """Whether a claim says how many were harmed: not "a fatal shooting"."""
    return draft.claim.measure in HARM and draft.claim.count is not None and not _is_of_some(draft)


def _is_of_some(draft: Draft) -> bool:
    return draft.group is not None and draft.group.nature == "some"


def _counts_otherwise(draft: Draft, other: Draft) -> bool:
    """Whether two claims do not give the same number of the same."""
    if _is_of_some(other):
        return False
    if other.claim.measure != draft.claim.measure or other.claim.count is None or draft.claim.count is None:
        return True
    return other.claim.count.best != draft.claim.count.best or (
        other.person is not None and other.person is not draft.person
    )
