"""Finds the places of a document: spots them, resolves them, writes them down with honest precision."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from histor.intake.source import Source
from histor.language.analysis import Analysis
from histor.mentions.gazetteer import Entry, Gazetteer
from histor.mentions.gazetteer.gazetteer import shipped
from histor.mentions.places.backward import with_backward
from histor.mentions.places.context import gather
from histor.mentions.places.features import SETTLED
from histor.mentions.places.home import home_of
from histor.mentions.places.joining import joined
from histor.mentions.places.resolving import Choice, Group, resolve
from histor.mentions.places.spot import Spot
from histor.mentions.places.spotting import spots
from histor.mentions.places.words import words
from histor.mentions.places.writing import as_place, region_name
from histor.record import Place

MOST_LISTED = 5
AROUND_KM = 25.0


@dataclass(frozen=True, slots=True)
class Explained:
    """The features behind one mention: why it is a place, and for each candidate its features and score."""

    start: int
    end: int
    spotted: dict[str, float]
    candidates: list[tuple[Entry, dict[str, float], float]]


def find(analysis: Analysis, source: Source | None = None, gazetteer: Gazetteer | None = None) -> list[Place]:
    """Every place mention of the document, by start; the longer of two that start together comes first.

    `source` tells the outlet's home. A mention that the gazetteer lacks or that could be two places has no coordinates.
    A place by relation ("20 miles south of X") has a span that holds that of X, and a relation to it.
    """
    held = gazetteer or shipped()
    home = home_of(source, held)
    context = gather(analysis, words(), home.point)
    found = spots(analysis, held, context)
    groups = resolve(found, held, home, context.signs)
    places = [_place(analysis.text, spot, groups[spot], held) for spot in found]
    return joined(analysis, *with_backward(analysis, found, places, held, words()))


def explain(analysis: Analysis, source: Source | None = None, gazetteer: Gazetteer | None = None) -> list[Explained]:
    """Why each mention was taken for a place, and what spoke for each candidate, the best first."""
    held = gazetteer or shipped()
    home = home_of(source, held)
    context = gather(analysis, words(), home.point)
    found = spots(analysis, held, context)
    groups = resolve(found, held, home, context.signs)
    return [
        Explained(
            start=spot.start,
            end=spot.end,
            spotted=spot.features,
            candidates=[(choice.entry, choice.features, choice.score) for choice in groups[spot].choices],
        )
        for spot in found
    ]


def _place(text: str, spot: Spot, group: Group, gazetteer: Gazetteer) -> Place:
    written = text[spot.start : spot.end]
    best = group.best()
    if best is None:
        return _unresolved(spot, written, gazetteer)
    if (spot.slip and not group.slips()) or group.missing():
        return _unresolved(spot, written, gazetteer)
    if close := group.close():
        listed = tuple(choice.entry.id for choice in (best, *close[: MOST_LISTED - 1]))
        return Place(start=spot.start, end=spot.end, text=written, name=written, candidates=listed)
    if group.stray():
        return Place(
            start=spot.start,
            end=spot.end,
            text=written,
            name=written,
            kind=spot.kind or None,
            candidates=(best.entry.id,),
        )
    return _resolved(spot, written, best, gazetteer)


def _resolved(spot: Spot, written: str, choice: Choice, gazetteer: Gazetteer) -> Place:
    entry = choice.entry
    around = bool(spot.kinds) and entry.kind in SETTLED and entry.kind not in spot.kinds
    if around:  # "the Oakdale district": known only as its town's surroundings
        return Place(
            start=spot.start,
            end=spot.end,
            text=written,
            name=written,
            kind=spot.kind,
            latitude=round(entry.latitude, 5),
            longitude=round(entry.longitude, 5),
            radius_km=round(max(AROUND_KM, 2 * entry.radius_km), 1),
            country=entry.country or None,
            admin1=region_name(entry, gazetteer),
        )
    place = as_place(entry, gazetteer, spot.start, spot.end, written)
    return replace(place, note=f"slip for {place.name}") if spot.slip else place


def _unresolved(spot: Spot, written: str, gazetteer: Gazetteer) -> Place:
    held = spot.holder.entries if spot.holder else ()
    holder = next((entry for entry in held if entry.kind in ("country", "region")), None)
    return Place(
        start=spot.start,
        end=spot.end,
        text=written,
        name=written,
        kind=spot.kind or None,
        country=(holder.country or None) if holder else None,
        admin1=region_name(holder, gazetteer) if holder else None,
    )
