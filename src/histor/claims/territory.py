"""Places that are taken: an event of their own kind, and no part of the raid or the attack told of around them."""

from __future__ import annotations

from histor.claims.event_kinds import patterns
from histor.claims.events import Choice
from histor.claims.groups import Group
from histor.claims.triggers import Trigger

UNIT = "settlement"


def territory(trigger: Trigger, group: Group) -> Choice | None:
    """The kind of event of settlements that are taken, by the verb that says so; None for everything else."""
    if trigger.sense.measure != "seized" or group.unit != UNIT:
        return None
    for pattern in patterns().verbs.get(trigger.verb.lemma.lower(), ()):
        if pattern.kind.over == "place" and "seized" in pattern.kind.measures:
            return Choice(pattern.kind.label, "the word itself names one over a place", trigger.token.i)
    return None
