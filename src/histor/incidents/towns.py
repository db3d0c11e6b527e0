"""The towns that a report names, and what speaks for each being where an incident was: a table of features.

claim: a claim of the incident has it as its place, and not as where the hurt were brought.
part: such a place was computed from it, or lies in it, or a part of it is said to be where it happened.
sentence: it stands in a sentence that makes such a claim.  event: it stands in one that names a kind of event.
beside: how near it stands to such a claim (1 beside it, less with each 300 characters).
dateline: it opens the report.  lead: it stands in the first 600 characters.
titled: the headline or the address names it.  share: how many of the mentions of towns are of it.
authority: a local authority bears its name.  county: it lies in a district that the report names.
inside: it lies in a bigger town of the report, and is rather a part of it.
home: the outlet is at home there.  written: and the report opens with it, which may only say where it was written.
treated: how many of its mentions stand with words of a hospital, and not where the text says what was done or who acts.
of_person: how many name where somebody is from.
landmark: how many only say where another place lies ("40 miles north of X"): these speak for nothing else.
unsaid_headline, unsaid_home: the text does not name it, the headline does, or it is only the outlet's home.
local: it is only the outlet's home, all places that the text names lie in its region, lands apart, and no authority
is of a town that could be several.
distant: it lies far from the outlet's home, a town that the text names too: oftener the namesake of a quarter of that.
happened: the text says that it happened in it.  there: a deed is named with it ("was shot in X", "the X stabbing").
scene: a house or street there is named ("a home in X", "an X motel"). The last two count more the nearer to a claim.
elsewhere: it is the dateline, the outlet's home or only where people are from, and the text says plainly that it
happened in another town. Of happened, there and scene the strongest counts.
unplaced: the gazetteer lacks it, or cannot tell which of several it is: then it counts only where the text says
plainly that news is from it (dateline, authority, happened, or a deed or scene close to a claim).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from histor.claims.draft import Draft
from histor.claims.nearness import FINENESS, fineness
from histor.incidents.around import FOLLOWS, around, data, is_dateline, up_to_break
from histor.incidents.counties import counties
from histor.incidents.wards import is_ward
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS, kilometres
from histor.record import Place

LEAD_CHARACTERS = 600
BESIDE_CHARACTERS = 300.0
DISTANT_KM = 160.0
LETTERS = 3  # of a name that is only its initials
PLAIN = ("dateline", "authority", "happened")
SAID = ("happened", "there", "scene")  # what says plainly that something happened in a town
NEARBY = ("there", "scene")  # those that count the less the farther they stand from the claims
SUBURBS_KM = 30.0  # a name nearer to the outlet's home than this may be its quarter's
HALF = 0.5  # so near to a claim a deed or house in a town without a point says plainly that it happened there


@dataclass(slots=True)
class Town:
    """A town with its mentions (indexes into the places) and its features."""

    place: Place
    mentions: list[int] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)


def towns(drafts: Sequence[Draft], mentions: Mentions, analysis: Analysis) -> list[Town]:
    """The towns that may be where the claims' happening was, in the order of the text, those it does not name last."""
    found = _named(mentions.places)
    unplaced = _unplaced(mentions.places, analysis)
    at_scene = [draft for draft in drafts if not draft.aftermath and not is_ward(draft, mentions)]
    _claimed(found, unplaced, at_scene, mentions.places)
    _said(found, drafts, mentions, analysis)
    _said(unplaced, drafts, mentions, analysis)
    _lie(found, mentions.places)
    _frame(found, mentions, analysis)
    out = [*found.values(), *(town for town in unplaced.values() if _is_plain(town, at_scene, mentions, found))]
    for town in found.values():
        town.features["elsewhere"] = _told_elsewhere(town, out)
    return out


def _lie(found: dict[str, Town], places: Sequence[Place]) -> None:
    """The features of where the towns lie: what happens in a part of a bigger town happens in that one too."""
    districts = [place for place in places if place.kind == "district" and place.latitude is not None]
    for town in found.values():
        holders = [other for other in found.values() if _is_part(town.place, other.place)]
        own = bool(town.features.get("authority"))  # a quarter has seldom police of its own
        town.features["inside"] = float(bool(holders)) * (HALF if own else 1.0)
        town.features["county"] = float(any(_holds(district, town.place) for district in districts))
        if told(town):
            for other in holders:
                other.features["part"] = 1.0


def _frame(found: dict[str, Town], mentions: Mentions, analysis: Analysis) -> None:
    """The features that headline, address and outlet give, and the towns that only these name."""
    setting, home = mentions.setting, mentions.setting.home
    for town in found.values():
        town.features["titled"] = float(town.place.gazetteer in setting.titled)
    for name, place in (("unsaid_headline", setting.headline), ("unsaid_home", home)):
        if place is not None and place.gazetteer is not None and place.gazetteer not in found:
            found[place.gazetteer] = Town(place, features={name: 1.0})
    if home is None:
        return
    here = found.get(home.gazetteer or "")
    is_said = here is not None and bool(here.mentions)
    if here is not None and not any(town.mentions for town in found.values()):
        here.features["local"] = float(_is_local(home, mentions, analysis))
    for town in found.values():
        town.features["home"] = float(town.place.gazetteer == home.gazetteer)
        town.features["written"] = town.features["home"] * town.features.get("dateline", 0.0)
        between = kilometres(town.place, home) if is_said else None
        town.features["distant"] = float(between is not None and between > DISTANT_KM)


def _is_local(home: Place, mentions: Mentions, analysis: Analysis) -> bool:
    """Whether nothing that the text names speaks for another place than the outlet's home."""
    if any(_is_another(place, analysis) for place in mentions.places):
        return False
    if not all(_holds(mentions.places[number], home) for number in counties(mentions, analysis)):
        return False
    return _all_in_region(mentions.places, home)


def _told_elsewhere(town: Town, rivals: Sequence[Town]) -> float:
    """How much more plainly the text says that it happened in another town, of one that only frames the report."""
    at_home = bool(town.features.get("home"))
    frames = at_home or town.features.get("dateline") or town.features.get("of_person") == 1.0
    if not frames or town.features.get("authority"):
        return 0.0
    others = [
        other
        for other in rivals
        if not other.features.get("distant")
        and not _is_part(other.place, town.place)
        and not (at_home and (kilometres(other.place, town.place) or 0.0) < SUBURBS_KM)
    ]
    return max([0.0, *(_said_there(other) - told(town) for other in others)])


def told(town: Town) -> float:
    """How plainly the text says that something happened in a town."""
    return max(town.features.get("claim", 0.0), _said_there(town))


def _said_there(town: Town) -> float:
    return max(town.features.get(name, 0.0) for name in SAID)


def _is_plain(town: Town, drafts: Sequence[Draft], mentions: Mentions, found: dict[str, Town]) -> bool:
    """Whether the text says plainly that news is from a town without a point, and no quarter may be meant by it."""
    if any(town.features.get(name) for name in PLAIN):
        return True
    if any(_is_pinned(draft, mentions.places) for draft in drafts):
        return False  # a house in a quarter of that is no town
    local = any(other.features.get("local") for other in found.values())
    return town.features.get("scene", 0.0) >= HALF or (town.features.get("there", 0.0) >= HALF and not local)


def _is_pinned(draft: Draft, places: Sequence[Place]) -> bool:
    """Whether a claim has a place of its own with a point, and as fine as a town."""
    place = places[draft.claim.place] if draft.claim.place is not None else None
    return place is not None and fineness(place) >= FINENESS["city"]


def _named(places: Sequence[Place]) -> dict[str, Town]:
    """The towns of the text by their gazetteer number."""
    found: dict[str, Town] = {}
    for number, place in enumerate(places):
        if place.start is not None and place.gazetteer is not None and place.kind in SETTLEMENTS:
            found.setdefault(place.gazetteer, Town(place)).mentions.append(number)
    return found


def _unplaced(places: Sequence[Place], analysis: Analysis) -> dict[str, Town]:
    """The names of the text that may be a town's and have no point, by the name in small letters."""
    found: dict[str, Town] = {}
    names = data()["words"]["wide"] | data()["words"]["sites"]
    for number, place in enumerate(places):
        if place.start is None or place.latitude is not None or place.relation is not None:
            continue
        last = place.name.split()[-1].lower().rstrip(".")
        if place.text is not None and place.text.isupper() and len(place.text) <= LETTERS:
            continue  # "KCK" is short for another
        if (place.kind is None or place.kind in SETTLEMENTS) and not {last, _next(place, analysis)} & names:
            town = found.setdefault(place.name.lower(), Town(place, features={"unplaced": 1.0}))
            town.mentions.append(number)
    return found


def _next(place: Place, analysis: Analysis) -> str:
    """The word behind a name: "the Halden hotel" is no town."""
    token = analysis.token_at(place.end + 1) if place.end is not None else None
    return token.lower if token is not None else ""


def _all_in_region(places: Sequence[Place], home: Place) -> bool:
    resolved = [place for place in places if place.country is not None and place.kind != "country"]
    return all(
        (place.country, place.admin1) in ((home.country, home.admin1), (home.country, None)) for place in resolved
    )


def _is_another(place: Place, analysis: Analysis) -> bool:
    """Whether a mention names a town that could be several, by its police or another authority."""
    if not place.candidates or place.end is None:
        return False
    follows = (token for token in analysis.tokens if token.start >= (place.end or 0))
    return any(token.lower in data()["words"]["authority"] for token in up_to_break(list(islice(follows, FOLLOWS))))


def _claimed(
    found: dict[str, Town], unplaced: dict[str, Town], drafts: Sequence[Draft], places: Sequence[Place]
) -> None:
    for draft in drafts:
        if draft.claim.place is None:
            continue
        place = places[draft.claim.place]
        if place.gazetteer in found:
            found[place.gazetteer].features["claim"] = 1.0
        elif place.relation is not None and (number := places[place.relation.of].gazetteer) in found:
            found[number].features["part"] = 1.0
        elif (name := place.name.lower()) in unplaced and draft.claim.place in unplaced[name].mentions:
            unplaced[name].features["claim"] = 1.0


def _said(found: dict[str, Town], drafts: Sequence[Draft], mentions: Mentions, analysis: Analysis) -> None:
    """The features of how and where the text names each town."""
    starts = [sentence.start for sentence in analysis.sentences]
    telling = {draft.trigger.sentence.index for draft in drafts if not draft.aftermath}
    spans = [(draft.claim.evidence.start, draft.claim.evidence.end) for draft in drafts if not draft.aftermath]
    total = sum(len(town.mentions) for town in found.values())
    bases = {p.relation.of for p in mentions.places if p.relation is not None and p.relation.distance_km}
    for town in found.values():
        seen: dict[str, float] = {}
        for number in town.mentions:
            place = mentions.places[number]
            start, end = place.start or 0, place.end or 0
            sentence = analysis.sentences[max(0, bisect_right(starts, start) - 1)]
            near = _beside(start, spans)
            said = around(analysis, sentence, start, end)
            if "landmark" in said or number in bases:
                seen["landmark"] = seen.get("landmark", 0.0) + 1.0
                continue
            if place.note is not None:
                said.pop("treated", None)  # "in a hospital in the city": the one that was told of before
            for name, value in said.items():
                seen[name] = seen.get(name, 0.0) + value * (near if name in NEARBY else 1.0)
            if sentence.index in telling:
                seen["sentence"] = 1.0
            seen["beside"] = max(seen.get("beside", 0.0), near)
            seen["dateline"] = max(seen.get("dateline", 0.0), float(is_dateline(place, sentence)))
        for name in ("treated", "of_person", "landmark"):
            seen[name] = seen.get(name, 0.0) / len(town.mentions)
        for name in ("event", "authority", *SAID):
            seen[name] = min(1.0, seen.get(name, 0.0))
        if town.features.get("claim"):
            seen["there"] = 0.0  # that is why it is the claim's place
        seen["share"] = (1.0 - seen["landmark"]) * len(town.mentions) / total
        seen["lead"] = float((town.place.start or 0) < LEAD_CHARACTERS)
        town.features.update(seen)


def _beside(start: int, spans: Sequence[tuple[int, int]]) -> float:
    apart = min((max(first - start, start - last, 0) for first, last in spans), default=None)
    return math.exp(-apart / BESIDE_CHARACTERS) if apart is not None else 0.0


def _is_part(town: Place, other: Place) -> bool:
    """Whether a town is rather a part of a bigger one: it lies well within its radius."""
    apart = kilometres(town, other)
    return (
        apart is not None
        and 0.0 < apart < (other.radius_km or 0.0)
        and 2 * (town.radius_km or 0.0) < (other.radius_km or 0.0)
    )


def _holds(district: Place, town: Place) -> bool:
    apart = kilometres(district, town)
    return apart is not None and apart <= (district.radius_km or 0.0) and district.admin1 == town.admin1
