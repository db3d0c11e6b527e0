"""Where an incident was: its point with the honest radius, its town, region and country."""

from __future__ import annotations

from collections import Counter

from histor.claims.nearness import fineness
from histor.incidents.across.near import Nearest
from histor.record import Incident, Place, Record
from histor.record.values import Value

SETTLED = 4  # the fineness of a town or more


class Where(Value, frozen=True, kw_only=True):
    """The point in degrees with its radius in kilometres, and the gazetteer's number and region of the place.

    `fine`: the place is a town or finer. `towns` are the settlements that the report names beside the incident, and
    `around` is its region, or where it has none the one that the report names most places of.
    """

    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    place: str | None = None
    region: str | None = None
    country: str | None = None
    name: str | None = None
    fine: bool = False
    towns: tuple[str, ...] = ()
    around: str | None = None


def where(record: Record, incident: Incident, text: Nearest) -> Where:
    """The place of an incident."""
    near = [p for p in record.places if p.start is not None and text(p.start)]
    towns = tuple(sorted({p.gazetteer for p in near if p.gazetteer and fineness(p) >= SETTLED}))
    named = Counter(region for p in near if (region := _region(p)))
    around = min(named, key=lambda region: (-named[region], region), default=None)
    if incident.place is None:
        return Where(towns=towns, around=around)
    place = record.places[incident.place]
    base = place
    if place.relation is not None and place.gazetteer is None:
        base = record.places[place.relation.of]
    own = _region(place) or _region(base)
    return Where(
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=place.radius_km,
        place=place.gazetteer or base.gazetteer,
        region=own,
        country=place.country or base.country,
        name=place.name,
        fine=fineness(place) >= SETTLED,
        towns=towns,
        around=own or around,
    )


def _region(place: Place) -> str | None:
    return f"{place.country}/{place.admin1}" if place.country and place.admin1 else None
