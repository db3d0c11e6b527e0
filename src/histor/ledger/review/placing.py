"""The place that a reviewer names, whole, so that what was decided needs no gazetteer later."""

from __future__ import annotations

from typing import Any

from histor.errors import LedgerError
from histor.mentions.gazetteer import Entry, fold
from histor.mentions.gazetteer.gazetteer import shipped


def placed(words: str) -> dict[str, Any]:
    """The place of a name, or of one with its region or country: `Okhtyrka`, `Okhtyrka, Sumy Oblast`, `Okhtyrka, UA`.

    Raises LedgerError where there is none of that name, or several.
    """
    name, *within = (part.strip() for part in words.split(","))
    found = {entry.id: entry for entry in shipped().lookup(name) if not entry.is_adjective and _is_in(entry, within)}
    usual = [entry for entry in found.values() if not entry.is_alternate] or list(found.values())
    if len(usual) != 1:
        what = "several places bear the name; add the region or country" if usual else "is no place of the gazetteer"
        raise LedgerError(f"{words!r}: {what}, such as Okhtyrka, Sumy Oblast (histor places finds them)")
    entry = usual[0]
    return {
        "name": entry.name, "gazetteer": entry.id, "kind": entry.kind, "latitude": entry.latitude,
        "longitude": entry.longitude, "radius_km": entry.radius_km, "country": entry.country or None,
        "admin1": shipped().entry(entry.admin1).name if entry.admin1 >= 0 else None,
    }  # fmt: skip


def _is_in(entry: Entry, within: list[str]) -> bool:
    region = shipped().entry(entry.admin1).name if entry.admin1 >= 0 else ""
    return all(fold(part) in (fold(entry.country), fold(region)) for part in within if part)
