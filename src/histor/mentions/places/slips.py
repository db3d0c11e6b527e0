"""Slips of the pen: a name that nobody knows, one letter off that of a well-known place ("Kurst" for Kursk)."""

from __future__ import annotations

from functools import lru_cache

from histor.mentions.gazetteer import Entry, Gazetteer
from histor.mentions.gazetteer.folding import fold

SHORTEST = 5  # letters: shorter names are a letter off too many others
WELL_KNOWN = 100_000  # people of a town
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=4096)
def meant(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The well-known places whose usual name is one letter off `name`, the most populous first; () where none is."""
    folded = fold(name)
    if len(folded) < SHORTEST or not folded.isalpha() or not folded.isascii():
        return ()
    found = {
        entry.id: entry
        for written in _one_off(folded)
        if written in gazetteer
        for entry in gazetteer.lookup_folded(written)
        if _well_known(entry)
    }
    return tuple(sorted(found.values(), key=lambda entry: (-entry.population, entry.index)))


def _well_known(entry: Entry) -> bool:
    if entry.is_adjective or entry.is_short:
        return False
    if entry.kind in ("country", "region"):
        return True
    return entry.population >= WELL_KNOWN and not entry.is_alternate


def _one_off(name: str) -> set[str]:
    """All that one letter changed, left out, put in or two swapped makes of a name; the first letter stays."""
    out: set[str] = set()
    for at in range(1, len(name) + 1):
        head, tail = name[:at], name[at:]
        out.update(head + letter + tail for letter in LETTERS)
        if tail:
            out.add(head + tail[1:])
            out.update(head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            out.add(head + tail[1] + tail[0] + tail[2:])
    out.discard(name)
    return out
