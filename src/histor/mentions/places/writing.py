"""A place of the gazetteer as the record has it."""

from __future__ import annotations

from histor.mentions.gazetteer import Entry, Gazetteer
from histor.mentions.places.words import words
from histor.record import Place


def as_place(entry: Entry, gazetteer: Gazetteer, start: int | None, end: int | None, text: str | None) -> Place:
    """The record's place of an entry, for the words `text` from `start` to `end`, or for none."""
    return Place(
        start=start,
        end=end,
        text=text,
        name=in_full(entry.name),
        gazetteer=entry.id,
        kind=entry.kind,
        latitude=round(entry.latitude, 5),
        longitude=round(entry.longitude, 5),
        radius_km=round(entry.radius_km, 1),
        country=entry.country or None,
        admin1=region_name(entry, gazetteer),
    )


def in_full(name: str) -> str:
    """A place's name without shortened words, which gazetteers have in some names and not in others."""
    if "." not in name:
        return name
    shortened = words().abbreviations
    return " ".join(shortened.get(word, word) for word in name.split(" "))


def region_name(entry: Entry, gazetteer: Gazetteer) -> str | None:
    """The name of the first-level region an entry lies in, or None."""
    if entry.kind == "region":
        return entry.name
    return gazetteer.entry(entry.admin1).name if entry.admin1 >= 0 else None
