"""Who was mourned when the news came about, and what somebody of it was wanted for: the harm is behind the news.

"Two people were shot at a vigil for a boy killed last week", "the gunman, who was wanted for the murder of his wife,
wounded two guards". The report must have told before of other harm than that.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft
from histor.claims.fresh import brings_in
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, child, children
from histor.incidents.reopened import tells_of_harm
from histor.language.analysis import Token

WORDS = "records.toml"
ABOVE = 6
BEFORE_DEEDS = ("in", "for", "with", "on", "since", "after")


def is_of_the_mourned(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim is of the death of somebody mourned, or of what somebody was wanted for, beside other harm."""
    if draft.claim.measure not in HARM or draft.earlier:
        return False
    words = _mourning(draft.trigger) or _wanting(draft.trigger)
    if not words or _is_told_of(draft, drafts):
        return False
    other = (d for d in drafts if d is not draft and tells_of_harm(d) and d.trigger.i < draft.trigger.i)
    return any(not _is_under(d.trigger, words) and _is_of_others(d, draft) for d in other)


def _is_told_of(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another sentence tells as well of how the same person fared, who is no "man who was shot last week"."""
    others = (d for d in drafts if d.trigger.sentence is not draft.trigger.sentence and d.claim.measure in HARM)
    return (
        not brings_in(draft)
        and draft.person is not None
        and any(d.person is draft.person or draft.person in d.members for d in others)
    )


def _is_of_others(other: Draft, draft: Draft) -> bool:
    return other.person is None or other.person is not draft.person or brings_in(draft)


def _is_under(trigger: Token, words: Sequence[Token]) -> bool:
    return any(t in words for t in (trigger, *ancestors(trigger)))


def _mourning(trigger: Token) -> list[Token]:
    """ "A vigil for a boy killed last week", "had come to mourn Ida Lind, who was shot": the word of mourning above."""
    below = trigger
    for governor in ancestors(trigger, ABOVE):
        nouns = [governor, *(t for t in children(governor, "obl", "obj", "nmod") if t.i < below.i and t is not below)]
        for noun in nouns:
            word = noun.lemma.lower()
            if word in word_set(WORDS, "mourned_at") and case_of(below) in ("for", "of"):
                return [noun, below]
            if word in word_set(WORDS, "mourning") and below.dep in ("obj", "obl"):
                return [noun, below]
        below = governor
    return []


def _wanting(trigger: Token) -> list[Token]:
    """ "Who was wanted in the killing of", "was also a suspect in", "was out on bond in", "was awaiting trial for"."""
    below, crossed = trigger, False
    for governor in ancestors(trigger, ABOVE):
        crossed = crossed or case_of(below) in BEFORE_DEEDS
        if crossed and _is_wanted(governor):
            return [governor]
        below = governor
    return []


def _is_wanted(word: Token) -> bool:
    lemma = word.lemma.lower()
    if lemma in word_set("persons.toml", "wanting") and word.tag in ("VBN", "VBD"):
        past = any(c.tag == "VBD" or c.lower == "been" for c in children(word, "aux:pass", "aux"))
        return past or word.dep == "acl" or "also" in _beside(word)
    tried = [word, *children(word, "obj", "obl", "nmod")]
    if lemma in word_set(WORDS, "awaiting"):
        return any(t.lower in word_set(WORDS, "trials") for t in tried)
    if word.lower == "out" or lemma in word_set(WORDS, "bonds"):
        on = [word, word.head, *children(word, "obl")] if word.lower == "out" else [word]
        return any(t.lemma.lower() in word_set(WORDS, "bonds") for t in on)
    return lemma == "suspect" and word.pos == "NOUN" and child(word, "cop") is not None and "also" in _beside(word)


def _beside(word: Token) -> list[str]:
    return [c.lower for c in word.children]
