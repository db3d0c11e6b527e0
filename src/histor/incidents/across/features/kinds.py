"""Features of what happened, and to what."""

from __future__ import annotations

from histor.incidents.across.rarity import rarity
from histor.incidents.across.signature import Signature

OTHER = "other"  # the kind of an event that its report doesn't name


def kind(one: Signature, other: Signature) -> tuple[float, str]:
    """-1 where the kinds of event are of different families: an abduction is no flood.

    Within a family words differ for one happening: an attack is a shooting, a strike, a killing.
    """
    differ = one.family != other.family and OTHER not in (one.family, other.family)
    return -float(differ), f"{one.event} / {other.event}" if differ else ""


def targets(one: Signature, other: Signature) -> tuple[float, str]:
    """Things hit (a market, a bridge) in both reports, each by its rarity doubled; less where none is.

    -1 where each report tells of one thing; the more things it tells of, the less it says that they are others.
    """
    ours, theirs = set(one.targets), set(other.targets)
    if not ours or not theirs:
        return 0.0, ""
    shared = ours & theirs
    if shared:
        return min(1.0, 2 * sum(map(rarity, shared))), ", ".join(sorted(shared))
    return -1.0 / max(len(ours), len(theirs)), f"{', '.join(sorted(ours))} / {', '.join(sorted(theirs))}"
