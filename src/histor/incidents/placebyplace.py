"""Whether one sentence tells of harm at two towns, which are two happenings however near they lie.

"A judge was murdered in Brod and a priest in Lipa", "a sergeant was shot dead in Brod, while two officers were wounded
in Lipa". Raids are one however many towns they hit, and so is what may not be anybody's deed (a storm).
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft, is_real
from histor.claims.harm import HARM
from histor.claims.ownplaces import is_somebodys_deed
from histor.claims.syntax import child
from histor.incidents.cluster import scattered
from histor.incidents.elsewhere import are_two_spots, scene_of
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions

FIGHTS = "armed clash"
SIDE = ("and", "while", "whereas", "but", ";", ",")


def is_told_at_another_town(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether claims of a draft's own sentence tell of others harmed at another town than its own."""
    before = [d for d in drafts if d.trigger.sentence is draft.trigger.sentence and _tells_of_harm(d)]
    if not before or not _tells_of_harm(draft):
        return False
    return all(_are_two(draft, d, mentions) for d in before)


def _tells_of_harm(draft: Draft) -> bool:
    """Whether a claim says of somebody that they were harmed there and then, by somebody."""
    claim = draft.claim
    if claim.measure not in HARM or not is_real(claim) or draft.aftermath:
        return False
    known = is_somebodys_deed(draft) and claim.event not in scattered() - {FIGHTS}
    group = draft.group
    return known and group is not None and not (group.part or group.share) and group.high != 0


def _are_two(draft: Draft, other: Draft, mentions: Mentions) -> bool:
    mine, theirs = scene_of(draft, mentions), scene_of(other, mentions)
    together = draft.trigger is other.trigger  # whom one verb counts apart are others
    known = draft.person is not None and draft.person is other.person and not together
    if mine is None or theirs is None or known:
        return False
    beside = together or _are_side_by_side(other.trigger, draft.trigger)
    return beside and are_two_spots(mentions.places[mine], mentions.places[theirs])


def _are_side_by_side(earlier: Token, later: Token) -> bool:
    """Whether the second verb is set beside the first by "and" or "while", and tells of nobody going from there."""
    verb = later if later.pos == "VERB" else later.head
    if verb.dep == "conj":
        return True
    mark = child(verb, "mark")
    return verb.dep in ("advcl", "parataxis") and (mark is None or mark.lower in SIDE) and earlier.i < later.i
