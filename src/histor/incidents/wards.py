"""Whether a claim's place is where the hurt were brought or treated, and not where they were hurt."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.incidents.around import data, up_to_break
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import SETTLEMENTS

INSIDE = ("in", "at")
NEARBY = 5  # words before "in X" in which the hospital stands
BEHIND = 3  # words behind a town in which the word of its hospital stands


def is_ward(draft: Draft, mentions: Mentions) -> bool:
    """ "Was taken to the X Hospital", "is in a hospital in X", "died at the X Medical Centre"."""
    if draft.claim.place is None:
        return False
    place = mentions.places[draft.claim.place]
    if place.start is None or place.end is None:
        return False
    if draft.trigger.lemma.lower() in word_set("contact.toml", "bringing"):
        return True
    before = [token for token in draft.trigger.sentence.tokens if token.end <= place.start]
    after = [token for token in draft.trigger.sentence.tokens if token.start >= place.end]
    words = data()["words"]
    if place.note is not None:
        return False  # "taken to a hospital in the city": the one that was told of before
    led = {token.lower for token in before[-3:-1]}  # "a medical centre in X"; not "a shopping centre in X"
    if len(before) > 1 and before[-1].lower in INSIDE and led & words["treated"]:
        return True  # "was driven to Mercy Hospital in Lund"
    if place.name.split()[-1].lower().removesuffix("'s").removesuffix("’s") in words["treated"] | words["centers"]:
        return tells_of_dying(draft.trigger) or _is_reached(before) or _are_cared_for(draft, words["care"])
    if place.kind not in SETTLEMENTS or not _has_hospital(before, after, words["treated"]):
        return False
    return _is_reached(before) or _are_cared_for(draft, words["care"]) or tells_of_dying(draft.trigger)


def _has_hospital(before: Sequence[Token], after: Sequence[Token], words: frozenset[str]) -> bool:
    """ "An X hospital", "the medical centre in X"."""
    if any(token.lower in words for token in up_to_break(after[:BEHIND])):
        return True
    return bool(before) and before[-1].lower in INSIDE and any(t.lower in words for t in before[-NEARBY:-1])


def _is_reached(before: Sequence[Token]) -> bool:
    prepositions = [token.lower for token in before[-NEARBY - 1 :] if token.pos in ("ADP", "PART")]
    return any(word in data()["words"]["reaching"] for word in prepositions)


def _are_cared_for(draft: Draft, words: frozenset[str]) -> bool:
    return any(token.lower in words for token in draft.trigger.sentence.tokens)
