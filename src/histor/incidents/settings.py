"""How surely the place or the day of a claim is another than that of the claims before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from difflib import SequenceMatcher

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.nearness import interval
from histor.incidents.elsewhere import ALIKE, scene_of
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS, kilometres
from histor.record import Place, Time

LEVELS = {"road": "road", "neighbourhood": "quarter", "building": "site", "site": "site", "district": "district"}
PLAIN = ("road", "quarter")  # of which two names are two places
SLACK_KM = 8.0
DAYS = ("day", "part of day")
GAP = timedelta(hours=4)  # between two parts of days that are no one night
SURELY, BY_NAME = 2, 1


def other_place(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> int | None:
    """How surely a claim's place is another: 2 or 1, 0 where nothing is known, None where it is one of theirs."""
    scene = scene_of(draft, mentions)
    if scene is None:
        return 0
    mine = _base(mentions.places[scene], mentions)
    scenes = (s for d in drafts if not d.aftermath and (s := scene_of(d, mentions)) is not None)
    theirs = [_base(mentions.places[s], mentions) for s in scenes]
    if any(_is_named_alike(mine, other) for other in theirs):
        return None
    return max((_differ(mine, other) for other in theirs), default=0)


def _base(place: Place, mentions: Mentions) -> Place:
    """The place that another lies near: "near Brod" is about Brod."""
    return mentions.places[place.relation.of] if place.relation is not None else place


def _is_named_alike(one: Place, other: Place) -> bool:
    a, b = one.name.lower(), other.name.lower()
    same = one.gazetteer is not None and one.gazetteer == other.gazetteer
    return same or a in b or b in a or SequenceMatcher(None, a, b).ratio() >= ALIKE


def _differ(one: Place, other: Place) -> int:
    between = kilometres(one, other)
    mine, theirs = _level(one), _level(other)
    alike = mine is not None and mine == theirs
    if between is not None:
        far = between > (one.radius_km or 0.0) + (other.radius_km or 0.0) + SLACK_KM
        return SURELY if far else BY_NAME if alike else 0
    if alike:
        return SURELY if mine in PLAIN else BY_NAME
    return BY_NAME if {mine, theirs} == {"name", "town"} else 0


def _level(place: Place) -> str | None:
    """What kind of place a name is of, as far as two of a kind are two places; a name that no map knows may be any."""
    if place.kind is None:
        return "name"
    return "town" if place.kind in SETTLEMENTS else LEVELS.get(place.kind)


def other_day(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> int:
    """How surely a claim's day is another than all of theirs: 2, 1 where they are next to each other, else 0."""
    mine = _day(draft, mentions)
    theirs = [day for d in drafts if not d.aftermath and (day := _day(d, mentions)) is not None]
    return min((_apart(mine, day) for day in theirs), default=0) if mine is not None else 0


def _day(draft: Draft, mentions: Mentions) -> Time | None:
    """The time of a claim where the text names its day: "on Friday night", "3 May", "last night"; not "at noon"."""
    time = mentions.times[draft.claim.time] if draft.claim.time is not None else None
    if time is None or time.precision not in DAYS or interval(time) is None:
        return None
    words = (time.text or "").split()
    named = any(w[0].isupper() or w[0].isdigit() or w.lower() in word_set("newness.toml", "days") for w in words)
    return time if named else None


def _apart(one: Time, other: Time) -> int:
    a, b = interval(one), interval(other)
    if a is None or b is None or (a[0] < b[1] and b[0] < a[1]):
        return 0
    whole = one.precision == other.precision == "day"
    return SURELY if whole or max(a[0] - b[1], b[0] - a[1]) >= GAP else BY_NAME
