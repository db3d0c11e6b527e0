"""What is told of hours after the news and elsewhere: "less than two hours later, a man was shot on Ness Road".

Nothing says that it is the same hand: neither "he" did it, nor is "the gunman" told of beside it.
"""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.syntax import subjects
from histor.language.analysis import Sentence

FIRST = 7  # words with which a sentence opens
ACROSS = ("across", "away", "outside", "block", "blocks")


def is_later_elsewhere(draft: Draft) -> bool:
    """Whether a sentence opens with hours or days after the news, names a place, and no hand known before."""
    sentence = draft.trigger.sentence
    if not _opens_later(sentence) or not _is_placed(sentence) or draft.reflexive or _is_of_the_hurt(draft):
        return False
    return not (_tells_of_a_known_hand(sentence) or _is_done_by_them(draft) or (draft.person and draft.person.doer))


def _opens_later(sentence: Sentence) -> bool:
    """ "About three hours later", "a few hours after that", "the next day"."""
    opening = [t.lower for t in sentence.tokens[:FIRST]]
    if opening[:2] == ["the", "next"] or opening[:2] == ["the", "following"]:
        return opening[2] in word_set("newness.toml", "next_units")
    at = next((k for k, word in enumerate(opening) if word in word_set("newness.toml", "long_spans")), None)
    return at is not None and any(word in ("later", "after") for word in opening[at + 1 : at + 2])


def _is_placed(sentence: Sentence) -> bool:
    return any("place" in (t.kind, t.ent) or t.lower in ACROSS for t in sentence.tokens)


def _is_of_the_hurt(draft: Draft) -> bool:
    """ "Hours later, a man was pronounced dead", "arrived at a hospital with a wound": who was hurt before."""
    words = {t.lemma.lower() for t in draft.trigger.sentence.tokens}
    cared = any(map(tells_of_dying, draft.trigger.sentence.tokens)) or words & word_set("nominal.toml", "hospitals")
    return bool(cared) and not words & word_set("earlier.toml", "harming")


def _tells_of_a_known_hand(sentence: Sentence) -> bool:
    """ "As he tried to arrest the suspect"."""
    doers = word_set("persons.toml", "the_ones") - {"victim", "deceased"}
    return any(t.lemma.lower() in doers and any(c.lower == "the" for c in t.children) for t in sentence.tokens)


def _is_done_by_them(draft: Draft) -> bool:
    """ "He shot a clerk", "they wounded a guard"."""
    verb = draft.fired.verb if draft.fired is not None else draft.trigger
    return any(t.pos == "PRON" for t in subjects(verb))
