"""Where the outlet is at home, as far as its name, its address or the name behind its headline says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from histor.intake.source import Source
from histor.mentions.gazetteer import Entry, Gazetteer, fold
from histor.mentions.places.words import words

SHORTEST_NAME = 5  # letters of a town's name inside a host: shorter ones stand in many words
SHORTEST_FOLDER = 4  # letters of a town's name as a folder of an address, where the outlet's name has its region
LONGEST_FIRST = 6  # letters of the first of two words inside a host ("santacruz", "newyork")
CLEAR = 5  # times more people than any namesake: then a name is that town's
LARGE = 2000  # people: smaller places are not looked for inside a host
TOP_LEVEL = {"uk": "GB"}  # where the country's domain is not its ISO code
NOT_COUNTRIES = frozenset({"co", "tv", "me", "io", "ai", "fm", "ly", "to", "cc", "ws", "am", "la", "su"})
SEPARATOR = re.compile(r"\s+[-–—|:]+\s+|\s*\|\s*")  # between a headline and the outlet's name
CALL_SIGN = re.compile(r"\d*([a-z]{3,}?)(?:tv|dt|news)?\d*")
SETTLED = frozenset({"city", "town", "village", "borough"})


@dataclass(frozen=True, slots=True)
class Home:
    """The outlet's country ("" unknown), first-level region (row, -1 unknown), point, and names inside its own name.

    `town` is its town where the lists or the name behind the headline tell it.
    """

    country: str = ""
    region: int = -1
    point: tuple[float, float] | None = None
    names: frozenset[str] = frozenset()
    town: Entry | None = None


UNKNOWN = Home()


def home_of(source: Source | None, gazetteer: Gazetteer) -> Home:
    """The home of a source's outlet; all unknown where nothing tells."""
    if source is None:
        return UNKNOWN
    address = urlsplit(source.uri or "")
    host = (address.hostname or "").removeprefix("www.")
    folders = " | ".join(part.replace("-", " ").title() for part in address.path.split("/")[1:3] if part.isascii())
    return _home(source.publisher or "", host, masthead(source.title or ""), folders, gazetteer)


def masthead(title: str) -> str:
    """What stands behind a headline as the outlet's own name ("KXYZ News 5 Oakdale, Kansas"), or ""."""
    _, *rest = SEPARATOR.split(title)
    tail = " | ".join(rest)
    return tail if set(re.findall(r"[a-z]+", tail.lower())) & words().mastheads else ""


def headline(title: str) -> str:
    """A title without the outlet's own name behind it."""
    return SEPARATOR.split(title)[0] if masthead(title) else title


@lru_cache(maxsize=4096)
def _home(publisher: str, host: str, masthead: str, folders: str, gazetteer: Gazetteer) -> Home:
    hosts = [part for part in (host, publisher.lower()) if "." in part and " " not in part]
    listed = _listed(hosts, publisher)
    known = _of_list(*listed, gazetteer) if listed is not None else None
    if known is not None and known.town is not None:
        return known
    behind = _behind(masthead, gazetteer) or _behind(folders, gazetteer)
    if behind is not None and (known is None or behind.country == known.country):
        return behind
    if known is not None:
        return known
    names = _names(publisher, gazetteer) | _names(host, gazetteer) | _folder_names(folders, gazetteer)
    if (town := _in_named_region(names | _folder_names(folders, gazetteer, SHORTEST_FOLDER), gazetteer)) is not None:
        return _at(town)
    country = next((found for found in (_country(part) for part in hosts) if found), "")
    return Home(country=country, names=frozenset(names))


def _listed(hosts: list[str], publisher: str) -> tuple[str, str] | None:
    """The row of the lists that fits an address, or the name of an outlet as a whole or in several words."""
    outlets = words().outlets
    for host in hosts:
        for start in (0, *(at + 1 for at, letter in enumerate(host) if letter == ".")):
            if host[start:] in outlets:
                return outlets[host[start:]]
        for label in host.split(".")[:-1]:
            called = CALL_SIGN.fullmatch(label)
            for mark in (label, called[1] if called else ""):
                if mark in outlets:
                    return outlets[mark]
    name = fold(publisher).removeprefix("the ")
    if "." not in name and name.replace(" ", "_") in outlets:
        return outlets[name.replace(" ", "_")]
    return None


def _of_list(code: str, town: str, gazetteer: Gazetteer) -> Home:
    country = code.partition(".")[0]
    home = Home(country)
    for region in _regions(code, gazetteer):
        home = Home(country, region)
    for entry in gazetteer.lookup(town) if town else ():
        if entry.country == country and entry.kind in SETTLED and home.region in (-1, entry.admin1):
            return _at(entry)
    return home


@cache
def _regions(code: str, gazetteer: Gazetteer) -> tuple[int, ...]:
    """The row of a region by the code of its postal or GeoNames abbreviation ("US.KS"), where the gazetteer has it."""
    country, _, region = code.partition(".")
    if not region.isalpha():
        return ()
    held = gazetteer.lookup(region)
    return tuple(entry.index for entry in held if entry.kind == "region" and entry.country == country)[:1]


def _behind(masthead: str, gazetteer: Gazetteer) -> Home | None:
    """The home that the name behind a headline says: a region, and a town that lies in it."""
    if not masthead:
        return None
    parts = [part.strip(".,:;()") for part in re.split(r"[\s/|]+|(?<=\w)-(?=[A-Z])", masthead)]
    found = [entries for at in range(len(parts)) if (entries := _longest(parts, at, gazetteer))]
    for at, others in enumerate(found):
        regions = {entry.index for entry in others if entry.kind == "region" and not entry.is_adjective}
        for entry in (entry for k, entries in enumerate(found) if k != at for entry in entries):
            if entry.kind in SETTLED and entry.admin1 in regions and not entry.is_alternate:
                return _at(entry)
    return None


def _in_named_region(names: set[str], gazetteer: Gazetteer) -> Entry | None:
    """The one town that an outlet's names say and that lies in a region that they say ("…georgianews.com/rome/")."""
    entries = [entry for name in sorted(names) for entry in gazetteer.lookup_folded(name) if not entry.is_adjective]
    regions = {entry.index for entry in entries if entry.kind == "region"}
    towns = [entry for entry in entries if entry.kind in SETTLED and entry.admin1 in regions and not entry.is_alternate]
    return unrivalled(sorted(towns, key=lambda entry: (-entry.population, entry.index)))


def unrivalled(towns: Sequence[Entry]) -> Entry | None:
    """The first of namesakes, the biggest before the others, where it has many times more people than any of them."""
    return towns[0] if towns and all(CLEAR * other.population <= towns[0].population for other in towns[1:]) else None


def _at(town: Entry) -> Home:
    """The home in a town."""
    return Home(town.country, town.admin1, (town.latitude, town.longitude), frozenset({fold(town.name)}), town)


def _folder_names(folders: str, gazetteer: Gazetteer, least: int = SHORTEST_NAME) -> set[str]:
    """The first folders of an address that are the name of a bigger place as a whole (".../leeds/2016/...")."""
    names = {fold(part) for part in folders.split(" | ")}
    return {name for name in names if len(name) >= least and _counts(name, gazetteer)} - words().common


def _longest(parts: list[str], at: int, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The entries of the longest name that begins at a capitalised part."""
    if not parts[at][:1].isupper():
        return ()
    joined = fold(" ".join(parts[at : at + 4])) + " "
    whole = [key for key in gazetteer.beginnings(joined) if joined[len(key)] == " " and len(key) > 1]
    return gazetteer.lookup_folded(whole[-1]) if whole else ()


def _country(host: str) -> str:
    last = host.rsplit(".", 1)[-1]
    return TOP_LEVEL.get(last, "" if last in NOT_COUNTRIES or len(last) != 2 else last.upper())


def _names(name: str, gazetteer: Gazetteer) -> set[str]:
    """Names of places inside an outlet's name: its words, or stretches of a host's labels ("newyork", "leedsnews")."""
    if "." not in name or " " in name:
        joined = fold(name)
        parts = joined.split()
        return {
            key
            for at in range(len(parts))
            for key in gazetteer.beginnings(" ".join(parts[at:]))
            if len(key) >= SHORTEST_NAME and not key.startswith("the ") and _whole(key, parts, at)
        } - words().mastheads  # "Strait Times-Herald" is not of Herald, California
    out: set[str] = set()
    for label in name.lower().split(".")[:-1]:
        out |= _inside(label, gazetteer)
    return out - words().common


def _inside(label: str, gazetteer: Gazetteer) -> set[str]:
    """Names of bigger places inside a label, also those of two words; none that stands inside a longer one."""
    found: list[tuple[int, int, str]] = []
    points = words().directions.keys()
    heads = words().mastheads | points | {"", "the", "my", "this is", "inside"}
    for at in range(max(1, len(label) - SHORTEST_NAME + 1)):
        rest = label[at:]
        for cut in (0, *range(2, LONGEST_FIRST + 1)):
            parted = f"{rest[:cut]} {rest[cut:]}" if cut else rest
            for key in gazetteer.beginnings(parted):
                written = len(key) - (cut > 0)
                edge = at + written == len(label) or label[:at].removesuffix("-") in heads
                if edge and written >= SHORTEST_NAME and len(key) > cut + 1 and _counts(key, gazetteer):
                    found.append((at, at + written, key))
    return {
        key
        for start, end, key in found
        if not any(a <= start and end <= b and b - a > end - start for a, b, _ in found)
        and not all(word in points for word in key.split())
    }


def _whole(key: str, parts: list[str], at: int) -> bool:
    return parts[at : at + key.count(" ") + 1] == key.split()


def _counts(key: str, gazetteer: Gazetteer) -> bool:
    """Whether a name found inside a host is a usual name of a place of some size."""
    return any(
        not (entry.is_alternate or entry.is_adjective)
        and (entry.population >= LARGE or entry.kind in ("region", "country"))
        for entry in gazetteer.lookup_folded(key)
    )
