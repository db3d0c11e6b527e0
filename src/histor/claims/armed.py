"""What an attack is by what it was done with: "attacked the bank with dynamite" tells of a blast."""

from __future__ import annotations

from histor.claims.event_kinds import patterns
from histor.claims.lexicon import data_file
from histor.record import Roles

PLAIN = "attack"


def by_weapon(event: str, roles: Roles) -> str:
    """The kind of event of a claim: of a plain attack with nothing but charges, laid or thrown, that of the charges."""
    if event != PLAIN or not roles.weapon:
        return event
    kinds = [_kind_of(party.text) for party in roles.weapon]
    return kinds[0] if all(kind in data_file("families.toml")["laid"] for kind in kinds) else event


def _kind_of(weapon: str) -> str:
    """The kind of event that a weapon makes by its last word; empty where that is no weapon of the data."""
    known, word = patterns().weapons, weapon.lower().split()[-1]
    found = known.get(word) or known.get(word.removesuffix("s"))
    return found.kind.label if found is not None else ""
