"""What a participle says came of a deed: "a bomb exploded in a hotel in Brod, killing two and wounding six".

They are of one happening, whatever places and times the sentence names beside them.
"""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.language.analysis import Token


def is_its_outcome(one: Draft, other: Draft) -> bool:
    """Whether one claim tells of the harm that came of the deed that the other tells of, or both of that of one."""
    if one.trigger.sentence is not other.trigger.sentence or one.by_towns or other.by_towns:
        return False
    deeds = [_deed(draft) for draft in (one, other)]
    if None not in deeds:
        return deeds[0] is deeds[1]
    return deeds[0] is other.trigger or deeds[1] is one.trigger


def _deed(draft: Draft) -> Token | None:
    """The verb that a participle of harm hangs on; None where a claim is made by anything else."""
    verb = draft.trigger
    while verb.dep == "conj" and verb.tag == "VBG" and verb.head.tag == "VBG":
        verb = verb.head
    participle = draft.claim.measure in HARM and verb.tag == "VBG" and verb.dep == "advcl"
    return verb.head if participle else None
