"""Land that is taken, left or fought for: what is told of one town by name is not what is told of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.claims.draft import Draft
from histor.claims.event_kinds import event_kinds
from histor.claims.lexicon import data_file
from histor.incidents.cluster import scattered
from histor.mentions.mentions import Mentions

WIDE = ("country", "region", "sea", "continent", "district")


def is_of_other_land(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether a claim tells of land at another place, by its name, than all claims before it, or they tell of none."""
    fought = all(map(is_of_land, drafts))
    if not (is_of_land(draft) or fought) or (mine := _name(draft, mentions)) is None:
        return False
    if draft.claim.event in scattered() and not fought:
        return False  # fighting told of beside its dead is one, wherever the words put it
    theirs = {name for d in drafts if (name := _name(d, mentions)) is not None}
    return bool(theirs) and not any(mine in name or name in mine for name in theirs)


def _name(draft: Draft, mentions: Mentions) -> str | None:
    """The name of a claim's place, without the words of its relation ("western X", "near X")."""
    if draft.claim.place is None:
        return None
    place = mentions.places[draft.claim.place]
    if place.relation is not None:
        place = mentions.places[place.relation.of]
    return None if place.kind in WIDE else place.name.lower()


def is_of_land(draft: Draft) -> bool:
    """Whether a claim tells of land that is taken, left or fought for, or of forces that move over it."""
    if draft.fired is None:
        return False
    return draft.fired.listed.partition(".toml")[0].removeprefix("events/") in _kinds() or (
        draft.claim.measure == "seized" and draft.group is not None and draft.group.unit == "settlement"
    )


@cache
def _kinds() -> frozenset[str]:
    named = frozenset(data_file("families.toml")["of_places"])
    return named & {kind.name for kind in event_kinds()}
