"""Named forces, armed groups, seats of power and observers, from the sourced lists in `mentions/data/en/actors/known/`.

A full name is read wherever it stands in capitals. An abbreviation may be anybody's: it is read only in a text that
also has the full name, or a place in a country where the actor is at home.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from histor.record import ActorKind

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_JOINTS = str.maketrans(dict.fromkeys("'’‘ʻ`-‑–", " "))
_KINDS: dict[str, ActorKind] = {"force": "force", "group": "group", "seat": "organisation", "observer": "organisation"}


@dataclass(frozen=True, slots=True)
class Known:
    """A listed actor: its usual name, kind, side (if any), and in which countries (ISO 3166-1) it is at home."""

    name: str
    kind: ActorKind
    side: str | None
    where: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A listed actor in a text; `first` and `last` are tokens, inclusive."""

    first: int
    last: int
    actor: Known
    short: bool


def find(analysis: Analysis, countries: Collection[str]) -> dict[int, Found]:
    """The listed actors that a text names, by their first token; `countries` are those of the text's places."""
    found = [hit for token in analysis.tokens if (hit := _at(analysis, token)) is not None]
    spelt = {hit.actor for hit in found if not hit.short}
    return {
        hit.first: hit
        for hit in found
        if not hit.short or hit.actor in spelt or hit.actor.where.intersection(countries)
    }


def _at(analysis: Analysis, token: Token) -> Found | None:
    """The longest listed name that begins at a token, in capitals; an abbreviation as it is listed."""
    words = _words(token.text)
    for name, actor, short in _names().get(words[0], ()) if words else ():
        last = _match(analysis.tokens, token, name)
        if last is None:
            continue
        inside = analysis.tokens[token.i : last + 1]
        if analysis.text[token.start : inside[-1].end] == short if short else any(t.text[:1].isupper() for t in inside):
            return Found(token.i, last, actor, bool(short))
    return None


def _match(tokens: tuple[Token, ...], first: Token, name: tuple[str, ...]) -> int | None:
    """The last token of a name that begins at `first`, or None."""
    at, done = first.i, 0
    while done < len(name):
        if at >= len(tokens) or tokens[at].sentence is not first.sentence:
            return None
        words = _words(tokens[at].text)
        if words != name[done : done + len(words)]:
            return None
        done += len(words)
        at += 1
    return at - 1


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    """The words of a token or name in lower case, without accents, parted by blanks, hyphens and apostrophes."""
    plain = text.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return tuple(plain.translate(_JOINTS).split())


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], Known, str]]]:
    """All listed names by their first word, longer ones first, each with the abbreviation that it is, or ""."""
    found: dict[str, list[tuple[tuple[str, ...], Known, str]]] = {}
    for actor, names, shorts in _entries():
        for name in (*names, *shorts):
            words = _words(name)
            found.setdefault(words[0], []).append((words, actor, name if name in shorts else ""))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _entries() -> Iterator[tuple[Known, list[str], list[str]]]:
    folder = resources.files("histor.mentions").joinpath("data", "en", "actors", "known")
    for concept, kind in _KINDS.items():
        table = tomllib.loads(folder.joinpath(f"{concept}s.toml").read_text(encoding="utf-8"))
        for entry in table[concept]:
            where = [entry["iso"]] if "iso" in entry else entry["where"]
            side = entry.get("side", entry.get("state"))
            yield Known(entry["names"][0], kind, side, frozenset(where)), entry["names"], entry.get("short", [])
