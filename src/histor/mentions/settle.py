"""Where two kinds of mention claim the same words, one gives way.

A name that the encoder takes for a place, that no gazetteer knows, is no place where it stands inside the mention of
a person ("the regional governor, Oleh Marchuk").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from histor.record import Actor, Place


def settled(places: Sequence[Place], actors: Sequence[Actor]) -> list[Place]:
    """The places without unresolved names inside mentions of people; relations point to the same places as before."""
    people = sorted((a.start, a.end, a.name) for a in actors if a.kind == "person" and _is_named(a))
    starts = [start for start, _, _ in people]
    referred = {place.relation.of for place in places if place.relation is not None}
    new_index: dict[int, int] = {}
    kept: list[Place] = []
    for at, place in enumerate(places):
        if place.latitude is None and at not in referred and _inside(place, people, starts):
            continue
        new_index[at] = len(kept)
        kept.append(place)
    return [_pointing(place, new_index) for place in kept]


def _is_named(actor: Actor) -> bool:
    """Whether a person is told by name: "Oleh Marchuk", not "a Glenmoor man"."""
    return actor.name[:1].isupper() and actor.name.split()[-1][:1].isupper()


def _inside(place: Place, people: list[tuple[int, int, str]], starts: list[int]) -> bool:
    if place.start is None or place.end is None:
        return False
    at = bisect_right(starts, place.start) - 1
    return at >= 0 and place.end <= people[at][1] and place.name in people[at][2]  # "Oakdale police Sgt. Jo Lind"


def _pointing(place: Place, new_index: dict[int, int]) -> Place:
    if place.relation is None:
        return place
    return replace(place, relation=replace(place.relation, of=new_index[place.relation.of]))
