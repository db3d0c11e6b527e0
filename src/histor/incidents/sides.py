"""Whose weapons a claim tells of: what one side sent and what the other sent are two raids, though of one night."""

from __future__ import annotations

from collections.abc import Iterable

from histor.claims.draft import Draft
from histor.mentions.mentions import Mentions

FLOWN = ("launched", "intercepted")


def is_of_others(draft: Draft, drafts: Iterable[Draft], mentions: Mentions) -> bool:
    """Whether a claim counts weapons of one country, and all those before it are of others.

    "Russia launched 90 drones. ... The ministry in Moscow said that it had downed 40 Ukrainian drones."
    """
    if draft.claim.measure not in FLOWN:
        return False
    mine = senders(draft, mentions)
    theirs = {country for d in drafts if d.claim.measure in FLOWN for country in senders(d, mentions)}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


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
