"""Numbers of before: "police first said two were dead", "initial reports put the toll at 19", "he had spoken of four".

Whoever tells one says that nobody holds to it any more. "Earlier, six people were killed" tells of an earlier happening
and "the agency first reported that six had died" of who was first with the news: neither is such a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, children
from histor.language.analysis import Token

MOST_STEPS = 4
WORDS = "background.toml"
TOLD = ("ccomp", "xcomp", "obj", "obl", "nsubj:pass", "csubj:pass", "nmod")
BEHIND = ("parataxis",)
WHEN = ("advmod", "obl")
FIRST = "first"


def is_outdated(trigger: Token) -> bool:
    """Whether a number is told as one of before, by the verb that reports it or by its speaker."""
    return any(_is_of_before(verb) for verb in _reporting(trigger))


def _reporting(trigger: Token) -> Iterator[Token]:
    """The verbs that a claim's word may be reported by: above it, or behind it ("two had died, police first said")."""
    below = trigger.head if trigger.dep == "amod" and trigger.head.pos == "NUM" else trigger  # "spoke of two injured"
    yield from children(trigger, *BEHIND)
    for governor in ancestors(below, MOST_STEPS):
        if below.dep not in TOLD:
            return
        if governor.pos in ("VERB", "AUX"):
            yield governor
        below = governor


def _is_of_before(verb: Token) -> bool:
    when = {c.lower for c in children(verb, *WHEN)}
    if when & word_set(WORDS, "outdated"):
        return True
    if FIRST in when and verb.lemma.lower() not in word_set(WORDS, "breaking"):
        return True
    sources = (s for s in children(verb, "nsubj") if s.lemma.lower() in word_set(WORDS, "accounts"))
    return any(c.lower in word_set(WORDS, "early") for s in sources for c in children(s, "amod", "nmod:desc"))
