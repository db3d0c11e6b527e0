"""The measures of harm to people, and the words that tell that somebody died."""

from __future__ import annotations

from histor.language.analysis import Token
from histor.record import Measure
from histor.statements.tree import is_negated

HARM: tuple[Measure, ...] = ("killed", "injured")
DYING = ("die", "succumb")
DEAD = ("dead", "deceased")
DECLARING = ("pronounce", "declare")
LIVING_ON = ("survive", "make")


def tells_of_dying(trigger: Token) -> bool:
    """ "Died", "was pronounced dead", "didn't make it"."""
    if trigger.lemma in LIVING_ON:
        made = trigger.lemma == "survive" or any(c.dep == "obj" and c.lower == "it" for c in trigger.children)
        return made and is_negated(trigger)
    return trigger.lemma in DYING or (trigger.lower in DEAD and trigger.head.lemma.lower() in DECLARING)
