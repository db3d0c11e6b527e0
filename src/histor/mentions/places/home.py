"""Where the outlet is at home, as far as its name or address says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from histor.intake.source import Source
from histor.mentions.gazetteer import Gazetteer, fold
from histor.mentions.places.words import words

SHORTEST_NAME = 5  # letters of a town's name inside a host: shorter ones stand in many words
TOP_LEVEL = {"uk": "GB"}  # where the country's domain is not its ISO code
NOT_COUNTRIES = frozenset({"co", "tv", "me", "io", "ai", "fm", "ly", "to", "cc", "ws", "am", "la", "su"})


@dataclass(frozen=True, slots=True)
class Home:
    """The outlet's country ("" unknown), first-level region (row, -1 unknown), point, and names inside its own name."""

    country: str = ""
    region: int = -1
    point: tuple[float, float] | None = None
    names: frozenset[str] = frozenset()


def home_of(source: Source | None, gazetteer: Gazetteer) -> Home:
    """The home of a source's outlet; all unknown where nothing tells."""
    if source is None:
        return Home()
    return _home(source.publisher or "", urlsplit(source.uri).hostname or "" if source.uri else "", gazetteer)


@lru_cache(maxsize=4096)
def _home(publisher: str, host: str, gazetteer: Gazetteer) -> Home:
    name = f"{publisher.lower()} {host.lower()}"
    for mark, code, town in words().outlets:
        if mark in name:
            return _listed(code, town, gazetteer)
    names = _names(publisher, gazetteer) | _names(host.removeprefix("www."), gazetteer)
    hosts = [part for part in (host, publisher.lower()) if "." in part and " " not in part]
    country = next((found for found in (_country(part) for part in hosts) if found), "")
    return Home(country=country, names=frozenset(names))


def _listed(code: str, town: str, gazetteer: Gazetteer) -> Home:
    country = code.partition(".")[0]
    for entry in gazetteer.lookup(town) if town else ():
        if entry.country == country and entry.kind not in ("region", "country") and not entry.is_adjective:
            return Home(country, entry.admin1, (entry.latitude, entry.longitude), frozenset({fold(town)}))
    return Home(country)


def _country(host: str) -> str:
    last = host.rsplit(".", 1)[-1]
    return TOP_LEVEL.get(last, "" if last in NOT_COUNTRIES or len(last) != 2 else last.upper())


def _names(name: str, gazetteer: Gazetteer) -> set[str]:
    """Names of places inside an outlet's name: its words, or the longest beginnings and ends of a host's label."""
    if "." not in name or " " in name:
        joined = fold(name)
        parts = joined.split()
        return {
            key
            for at in range(len(parts))
            for key in gazetteer.beginnings(" ".join(parts[at:]))
            if len(key) >= SHORTEST_NAME and not key.startswith("the ") and _whole(key, parts, at)
        }
    out: set[str] = set()
    for label in name.lower().split(".")[:-1]:
        for at in range(max(1, len(label) - SHORTEST_NAME + 1)):
            held = [key for key in gazetteer.beginnings(label[at:]) if len(key) >= SHORTEST_NAME]
            if held and key_counts(held[-1], gazetteer):
                out.add(held[-1])
    return out - words().common


def _whole(key: str, parts: list[str], at: int) -> bool:
    return parts[at : at + key.count(" ") + 1] == key.split()


def key_counts(key: str, gazetteer: Gazetteer) -> bool:
    """Whether a name found inside a host is a usual name of a place of some size."""
    return any(
        not entry.is_alternate and (entry.population >= 2000 or entry.kind in ("region", "country"))
        for entry in gazetteer.lookup_folded(key)
    )
