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
PEOPLE = ("he", "she", "they")


def is_outdated(trigger: Token) -> bool:
    """Whether a number is told as one of before, by the verb that reports it or by its speaker."""
    above = trigger.head
    if trigger.dep in ("ccomp", "acl") and _is_early(above):
        return True  # "an earlier statement that four had been hurt"
    return any(_is_of_before(verb) for verb in _reporting(trigger))


def is_only_said_before(trigger: Token) -> bool:
    """Whether a number is of before only for its tense: "the army had said that nine died", and may hold to it.

    Of "on Friday she had spoken of nine" the speaker is the one who gives another number now.
    """
    told = list(_reporting(trigger))
    people = any(t.lower in PEOPLE for verb in told for t in children(verb, "nsubj"))
    return not people and not any(map(_is_marked, told))


def _reporting(trigger: Token) -> Iterator[Token]:
    """The verbs that a claim's word may be reported by: above it, or behind it ("two had died, police first said")."""
    below = trigger.head if trigger.dep == "amod" and trigger.head.pos == "NUM" else trigger  # "spoke of two injured"
    yield from children(trigger, *BEHIND)
    for governor in ancestors(below, MOST_STEPS):
        if below.dep not in TOLD and not (below.dep == "conj" and below.pos in ("NUM", "PROPN")):
            return  # "had spoken of 12 dead and of 16"
        if governor.pos in ("VERB", "AUX"):
            yield governor
        below = governor


def _is_had_said(verb: Token) -> bool:
    """ "On Friday she had spoken of 19 dead": told as what was said before what is said now."""
    had = any(c.lower == "had" for c in children(verb, "aux"))
    return had and verb.lemma.lower() in word_set(WORDS, "had_said")


def _is_of_before(verb: Token) -> bool:
    return _is_had_said(verb) or _is_marked(verb)


def _is_marked(verb: Token) -> bool:
    """Whether words beside a verb of saying tell of before: "at first", "initially", "early reports"."""
    when = {c.lower for c in children(verb, *WHEN)}
    if when & word_set(WORDS, "outdated"):
        return True
    if FIRST in when and (verb.lemma.lower() not in word_set(WORDS, "breaking") or _is_after(verb)):
        return True
    return any(map(_is_early, children(verb, "nsubj", "obl")))


def _is_after(verb: Token) -> bool:
    """ "19 died, the governor said, after first reporting 12": what the same speaker said before."""
    return verb.tag == "VBG" and any(c.lower in ("after", "having") for c in children(verb, "mark", "aux"))


def _is_early(noun: Token) -> bool:
    """ "Initial reports", "an earlier statement"."""
    early = word_set(WORDS, "early")
    return noun.lemma.lower() in word_set(WORDS, "accounts") and any(
        c.lower in early for c in children(noun, "amod", "nmod:desc")
    )
