"""Features of where two reports place an incident."""

from __future__ import annotations

from histor.incidents.across.signature import Signature
from histor.mentions.places.distances import SLACK_KM, kilometres

WITHIN, BESIDE = 0.1, -0.3
HALF_KM = 10.0  # the radius of a town that says half as much as a village


def place(one: Signature, other: Signature) -> tuple[float, str]:
    """The same town: near 1 for a village, 0.5 for a city of 10 km radius, where much happens on one day.

    Points that their radii let be one: 0.1; less than 25 km further apart: -0.3; further: -1. 0 where one report
    gives no town.
    """
    a, b = one.where, other.where
    if not a.fine or not b.fine:
        return 0.0, ""
    why = f"{a.name} / {b.name}"
    if a.place is not None and a.place == b.place:
        return HALF_KM / (HALF_KM + (a.radius_km or 0)), why
    between = kilometres(a, b)
    if between is None:
        return 0.0, ""
    gap = between - (a.radius_km or 0) - (b.radius_km or 0)
    return (WITHIN if gap <= 0 else BESIDE if gap <= SLACK_KM else -1.0), f"{why}, {between:.0f} km"


def region(one: Signature, other: Signature) -> tuple[float, str]:
    """-1 where the places lie in different regions or countries."""
    a, b = one.where, other.where
    for ours, theirs in ((a.country, b.country), (a.region, b.region)):
        if ours is not None and theirs is not None and ours != theirs:
            return -1.0, f"{ours} / {theirs}"
    return 0.0, ""


def towns(one: Signature, other: Signature) -> tuple[float, str]:
    """1 where at least one report gives the incident no town, and both name a town in common beside it."""
    if one.where.fine and other.where.fine:
        return 0.0, ""
    shared = set(one.where.towns) & set(other.where.towns)
    return float(bool(shared)), ", ".join(sorted(shared))
