"""What the frame of a report says of where its news was: its headline, its address and its outlet's home.

None of it is a mention in the text; incidents fall back on it where the text itself names no town for what happened.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from msgspec.structs import replace

from histor.intake.source import Source
from histor.mentions.gazetteer import Entry, Gazetteer, fold
from histor.mentions.gazetteer.gazetteer import shipped
from histor.mentions.places.features import SETTLED
from histor.mentions.places.home import Home, headline, home_of, unrivalled
from histor.mentions.places.points import distance_km
from histor.mentions.places.words import Words, words
from histor.mentions.places.writing import as_place
from histor.record import Place

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
REACH_KM = 120.0  # how far a local outlet's news is from its home
AREA_KM = 30.0  # an outlet's home says no more than its city and suburbs
SHORTEST = 4
PLACING = frozenset({"in", "near", "outside"})  # before a town in a headline


@dataclass(frozen=True, slots=True)
class Setting:
    """`home` is the outlet's town, `headline` a town that the headline names and the text does not, both as inferred
    places; `titled` holds the gazetteer numbers of places of the text that the headline or the address names.
    """

    home: Place | None = None
    headline: Place | None = None
    titled: frozenset[str] = frozenset()


NOWHERE = Setting()


def setting(source: Source, places: Sequence[Place], gazetteer: Gazetteer | None = None) -> Setting:
    """The setting of a document whose text names `places`."""
    held = gazetteer or shipped()
    home = home_of(source, held)
    named = {
        fold(name): place.gazetteer for place in places for name in (place.name, place.text or "") if place.gazetteer
    }
    title = headline(source.title or "")
    slug = f" {re.sub(r'[^a-z0-9]+', ' ', urlsplit(source.uri or '').path.lower())} {fold(title)} "
    titled = frozenset(number for name, number in named.items() if f" {name} " in slug)
    town = _town(home, named, held)
    only = _only_titled(title, source.text, home, _region(places, home, held), held)
    return Setting(
        home=_inferred(town, held, "from the outlet's home", AREA_KM) if town else None,
        headline=_inferred(only, held, "from the headline") if only else None,
        titled=titled,
    )


def _inferred(entry: Entry, gazetteer: Gazetteer, why: str, least: float = 0.0) -> Place:
    place = as_place(entry, gazetteer, None, None, None)
    return replace(place, radius_km=max(least, place.radius_km or 0.0), inferred=why)


def _town(home: Home, named: dict[str, str], gazetteer: Gazetteer) -> Entry | None:
    """The outlet's town: the listed one, or the town of its name that the text names or that has no rival."""
    if home.town is not None:
        return home.town
    for name in sorted(home.names):
        towns = [entry for entry in gazetteer.lookup_folded(name) if entry.kind in SETTLED and not entry.is_adjective]
        said = next((entry for entry in towns if entry.id == named.get(name)), None)
        if said is not None:
            return said
        if clear := _unrivalled(name, gazetteer):
            return clear[0]
    return None


def _region(places: Sequence[Place], home: Home, gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Country and first-level region that most of the text's places lie in, else those of the home."""
    seen = Counter((place.country, place.admin1) for place in places if place.country and place.admin1)
    if seen:
        country, region = seen.most_common(1)[0][0]
        return country or "", region or ""
    return (home.country, gazetteer.entry(home.region).name) if home.region >= 0 else None


def _only_titled(
    title: str, text: str, home: Home, region: tuple[str, str] | None, gazetteer: Gazetteer
) -> Entry | None:
    """The one town near by that a headline names and the text does not; None where there are two or none."""
    lists, folded = words(), fold(text)
    parts = WORD.findall(title)
    found: dict[str, Entry] = {}
    for at in range(len(parts)):
        key = _name_at(parts, at, lists, gazetteer)
        if key and key not in folded:
            near = [entry for entry in gazetteer.lookup_folded(key) if _is_near(entry, home, region, gazetteer)]
            if region is None and home.point is None and _is_said_to_hold(parts, at, lists):
                near += _unrivalled(key, gazetteer)  # "Three hurt east of Oakdale", and nothing else to go by
            found.update({entry.id: entry for entry in near})
    return next(iter(found.values())) if len(found) == 1 else None


def _is_said_to_hold(parts: list[str], at: int, lists: Words) -> bool:
    """Whether a headline says that something is in or near a name: "in Oakdale", "east of Oakdale"."""
    before, first = ("", *parts)[at].lower(), ("", "", *parts)[at].lower()
    return before in PLACING or (before == "of" and first in lists.directions)


def _unrivalled(key: str, gazetteer: Gazetteer) -> list[Entry]:
    """The town of a name that has many times more people than any namesake, where there is one."""
    towns = [entry for entry in gazetteer.lookup_folded(key) if entry.kind in SETTLED and not entry.is_adjective]
    town = unrivalled(towns)
    return [town] if town is not None and not town.is_alternate else []


def _name_at(parts: list[str], at: int, lists: Words, gazetteer: Gazetteer) -> str:
    """The longest name of the gazetteer that begins at a capitalised part of a headline and may be a town's."""
    if not parts[at][0].isupper():
        return ""
    joined = fold(" ".join(parts[at : at + 4])) + " "
    whole = [key for key in gazetteer.beginnings(joined) if joined[len(key)] == " "]
    if not whole or len(whole[-1]) < SHORTEST:
        return ""
    key, after = whole[-1], at + whole[-1].count(" ") + 1
    follows = parts[after].lower() if after < len(parts) else ""
    before = parts[at - 1].lower() if at else ""
    if follows in lists.roads or follows in lists.institutions or follows in lists.sites or follows in lists.kinds:
        return ""
    if before.rstrip(".") in lists.titles or before in lists.first_names or key in lists.first_names:
        return ""
    return key if key not in lists.common or before in lists.prepositions else ""


def _is_near(entry: Entry, home: Home, region: tuple[str, str] | None, gazetteer: Gazetteer) -> bool:
    if entry.kind not in SETTLED or entry.is_adjective or entry.is_alternate:
        return False
    if home.point is not None and distance_km(home.point, (entry.latitude, entry.longitude)) < REACH_KM:
        return True
    return entry.admin1 >= 0 and (entry.country, gazetteer.entry(entry.admin1).name) == region
