"""Where an incident was: the town that its claims and the whole report speak for.

Reports name the town once and then say "the street", "the school", "there"; or a claim's own sentence names only the
town of the hospital. Every town of the report is scored by a table of features (see towns.py). One that stands out is
the incident's; two that come out alike leave it with what its claims say. A town far from the one that its own claims
name must stand out by far: a report may tell of strikes in two cities. A town outside the region or country that they
name, or beside a village that they name and the gazetteer lacks, is not taken: then the wider place is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.incidents.around import data
from histor.incidents.towns import HALF, PLAIN, SAID, Town, told, towns
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS, apart, kilometres
from histor.record import Place

WIDE = frozenset({"district", "region", "country"})


def base_of(place: Place) -> int | None:
    """Index of the town that "northern X" or "near X" was computed from; None for places away from it."""
    relation = place.relation
    return relation.of if relation is not None and relation.kind in ("near", "part", "inside") else None


def is_settled(place: Place) -> bool:
    """Whether a place says as much as a town: a resolved settlement, or a point at a distance from one."""
    if place.latitude is None:
        return False
    return place.kind in SETTLEMENTS or (place.relation is not None and bool(place.relation.distance_km))


def locate(
    drafts: Sequence[Draft], own: Sequence[int], others: frozenset[int], mentions: Mentions, analysis: Analysis
) -> Place | int | None:
    """The town of an incident whose claims are at the places `own`, as an inferred place; None where none stands out.

    A town without a point comes as the index of its first mention. `others` are the places of the report's other
    incidents: a town that is named for these only is not this one's.
    """
    places = [mentions.places[number] for number in own]
    away = [place for place in places if place.relation is not None and place.relation.kind == "distance"]
    limits = data()["decision"]
    fitting = [
        town
        for town in towns(drafts, mentions, analysis)
        if (_is_told_at_home(town) or not is_outside(town.place, places, is_said=bool(town.mentions)))
        and not (town.mentions and not town.features.get("home") and others.issuperset(town.mentions))
        and all(_is_by(town, place, mentions) for place in away)
    ]
    ranked = _known_first(sorted(fitting, key=score, reverse=True), limits["least"])
    if not ranked or score(ranked[0]) < limits["least"]:
        return None
    if len(ranked) > 1 and score(ranked[0]) - score(ranked[1]) < limits["margin"]:
        ranked[:2] = sorted(ranked[:2], key=told, reverse=True)
        if told(ranked[0]) - told(ranked[1]) < HALF:
            return None
    town = ranked[0].place
    scores = {other.place.gazetteer: score(other) for other in ranked if not _is_namesake(other, ranked[0])}
    namesakes = {other.place.gazetteer for other in ranked if _is_namesake(other, ranked[0])}
    far = [place for place in places if is_settled(place) and _is_far(place, town)]
    at_one = len(far) == len(places) > 1 and len({place.gazetteer for place in far}) == 1
    if at_one and not any(ranked[0].features.get(name) for name in PLAIN):
        return None  # all that is told of it is told there
    if any(
        scores.get(place.gazetteer, score(ranked[0])) > score(ranked[0]) - limits["far"]
        for place in far
        if place.gazetteer not in namesakes
    ):
        return None
    if town.latitude is None:
        return None if any(_is_named_site(place, town) for place in places) else ranked[0].mentions[0]
    why = town.inferred or "from the report's mentions of it"
    return changed(town, start=None, end=None, text=None, relation=None, inferred=why)


def _is_by(town: Town, away: Place, mentions: Mentions) -> bool:
    """Whether "14 km south of X" may be in a town: it lies there, news is plainly from it, and it is not X itself."""
    if away.relation is None or town.place.gazetteer == mentions.places[away.relation.of].gazetteer:
        return False
    between = kilometres(town.place, away)
    reach = (town.place.radius_km or 0.0) + (away.radius_km or 0.0)
    return between is not None and between <= reach and any(town.features.get(name) for name in PLAIN)


def _known_first(ranked: list[Town], least: float) -> list[Town]:
    """The towns without those that lack a point, where the text names the outlet's own: oftener its quarters."""
    at_home = any(town.features.get("home") and town.mentions and score(town) >= least for town in ranked)
    return [town for town in ranked if town.place.latitude is not None] if at_home else ranked


def _is_named_site(place: Place, town: Place) -> bool:
    """Whether a place of the claims without a point says more than a town without one: "the X bar in Y"."""
    other = place.kind not in WIDE and place.kind != "road" and place.name.lower() != town.name.lower()
    return other and place.latitude is None and place.start is not None


def _is_far(place: Place, town: Place) -> bool:
    """Whether a town of the claims is another than `town`: far from it, or by its name where `town` has no point."""
    return place.name.lower() != town.name.lower() if town.latitude is None else apart(place, town)


def _is_namesake(other: Town, town: Town) -> bool:
    """Whether a town far from the outlet's is oftener the namesake of a quarter of the outlet's town, `town`."""
    return bool(other.features.get("distant")) and bool(town.features.get("home")) and bool(town.mentions)


def _is_told_at_home(town: Town) -> bool:
    """Whether the outlet's own town is said to be where news is from: no region elsewhere rules it out then."""
    told = any(town.features.get(name) for name in PLAIN) or (town.features.get("lead") and town.features.get("event"))
    return bool(told) and bool(town.features.get("home")) and not town.features.get("of_person")


def is_outside(town: Place, places: Sequence[Place], *, is_said: bool = True) -> bool:
    """Whether the claims' own places rule a town out: it lies in none of the regions and countries that they name.

    A village that they name and the gazetteer lacks rules out every other town; a county, one that the text does not
    name (`is_said`) and that lies far from it.
    """
    unknown = [place for place in places if place.kind in SETTLEMENTS and place.latitude is None]
    if any(place.name.lower() != town.name.lower() for place in unknown):
        return True
    if any(is_settled(place) for place in places):
        return False
    wide = [
        place
        for place in places
        if place.kind in WIDE and place.country and (place.kind != "district" or (place.gazetteer and not is_said))
    ]
    return bool(wide) and town.country is not None and not any(_lies_in(town, place) for place in wide)


def _lies_in(town: Place, wide: Place) -> bool:
    if town.country != wide.country:
        return False
    if wide.kind == "district":
        return not apart(town, wide)
    return wide.kind == "country" or wide.admin1 is None or town.admin1 in (None, wide.admin1)


def score(town: Town) -> float:
    """The weighted sum of a town's features; of those that say plainly that it happened there, the strongest."""
    weights = data()["weights"]
    parts = {name: float(weights.get(name, 0.0) * value) for name, value in town.features.items()}
    return sum(value for name, value in parts.items() if name not in SAID) + max(parts.get(name, 0.0) for name in SAID)
