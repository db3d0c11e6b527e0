"""What a crowd does: an attack by a mob is mob violence, one by protesters a violent demonstration.

So is what protesters burn and wreck; fans or inmates who fight each other are no armies.
"""

from __future__ import annotations

from itertools import pairwise

from histor.claims.armed import PLAIN, by_weapon
from histor.claims.events import BROKEN_UP, DEMONSTRATION, FIRED_ON
from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token
from histor.record import Roles

MOB = "mob violence"
FIGHTS = ("armed clash",)
# What demonstrators do with what they find or bring: burn a bus, throw petrol bombs.
BY_HAND = (PLAIN, "looting/property destruction", "remote explosive/landmine/ied", "grenade")


def by_crowd(event: str, roles: Roles, measure: str | None = None) -> str:
    """The kind of event of a claim, by who did it and with what; who is killed at a protest met with lethal force."""
    if event == BROKEN_UP and measure == "killed":
        return FIRED_ON
    heads = [head for party in roles.perpetrator for head in _heads(party.text)]
    unarmed = bool(heads) and all(head in word_set("roles/doers.toml", "unarmed") for head in heads)
    if unarmed and event in (*FIGHTS, DEMONSTRATION):
        return MOB
    if event == PLAIN and any(head in word_set("roles/doers.toml", "mobs") for head in heads):
        return MOB
    if event in BY_HAND and any(head in word_set("roles/doers.toml", "demonstrators") for head in heads):
        return DEMONSTRATION
    return by_weapon(event, roles)


def is_of_inmates(riot: Token) -> bool:
    """ "A prison riot", "the riot at the jail": of those who demonstrate for nothing."""
    if riot.lemma.lower() not in word_set("roles/doers.toml", "riots"):
        return False
    around = [t for c in children(riot, "compound", "nmod") for t in (c, *children(c, "nmod", "compound"))]
    return any(t.lemma.lower() in word_set("roles/doers.toml", "kept_in") for t in around)


def _heads(text: str) -> list[str]:
    """The word that a phrase ends in, and that before its "of": "a mob of villagers"."""
    words = text.lower().split()
    before = [a for a, b in pairwise(words) if b == "of"]
    return [word.removesuffix("s") for word in (*before[:1], *words[-1:])]
