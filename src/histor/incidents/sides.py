"""Whose weapons a claim tells of: what one side sent and what the other sent are two raids, though of one night."""

from __future__ import annotations

import re
from collections.abc import Iterable

from histor.claims.draft import Draft
from histor.mentions.mentions import Mentions

FLOWN = ("launched", "intercepted")
MADE = re.compile(r"\b(?:made|built|supplied|designed|type|style)\b", re.I)  # "Iranian-made drones" are sent by others


def is_of_others(draft: Draft, drafts: Iterable[Draft], mentions: Mentions) -> bool:
    """Whether a claim is of weapons of one country, and all those before it are of others.

    "Russia launched 90 drones. ... The ministry in Moscow said that it had downed 40 Ukrainian drones", "... officials
    said a Ukrainian drone had killed a driver".
    """
    mine = senders(draft, mentions)
    theirs = {country for d in drafts if d.claim.measure in FLOWN or _is_named(d) for country in senders(d, mentions)}
    return _is_named(draft) and bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _is_named(draft: Draft) -> bool:
    """Whether a claim counts weapons, or names one that may be its sender's."""
    weapons = draft.claim.roles.weapon
    return draft.claim.measure in FLOWN or not any(MADE.search(weapon.text) for weapon in weapons)


def senders(draft: Draft, mentions: Mentions) -> set[str]:
    """The countries of the weapons of a claim: by their adjective ("Ukrainian drones"), else by who launched them."""
    roles = draft.claim.roles
    doers = (*roles.organisation, *roles.perpetrator) if draft.claim.measure == "launched" else ()
    for parties in (roles.weapon, doers):
        spans = [(party.start, party.end) for party in parties]
        named = {
            place.country
            for place in mentions.places
            if place.country is not None and place.start is not None and place.end is not None
            if any(start <= place.start and place.end <= end for start, end in spans)
        }
        if named:
            return named
    return set()
