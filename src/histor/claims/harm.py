"""The measures of harm to people, and the words that tell that somebody died."""

from __future__ import annotations

from histor.language.analysis import Token
from histor.record import Measure

HARM: tuple[Measure, ...] = ("killed", "injured")
DYING = ("die", "succumb")
DEAD = ("dead", "deceased")
DECLARING = ("pronounce", "declare")


def tells_of_dying(trigger: Token) -> bool:
    """ "Died", "was pronounced dead"."""
    return trigger.lemma in DYING or (trigger.lower in DEAD and trigger.head.lemma.lower() in DECLARING)
