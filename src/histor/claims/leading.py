"""Who leads people away: "led away by police" is an arrest, "led away by gunmen" an abduction."""

from __future__ import annotations

from dataclasses import replace

from histor.claims.lexicon import Sense, word_set
from histor.claims.syntax import case_of, children, is_passive, subjects
from histor.language.analysis import Token
from histor.mentions.quantities.nouns import Noun


def by_authority(verb: Token, sense: Sense) -> Sense:
    """The sense of a verb of taking people away: an arrest where police do it, or they go in handcuffs."""
    if sense.measure != "abducted":
        return sense
    around = children(verb, "obl", "obl:agent", "nmod")
    by = [t for t in around if case_of(t) == "by"] if is_passive(verb) or verb.tag == "VBN" else subjects(verb)
    cuffed = any(
        t.lemma.lower() in word_set("custody.toml", "cuffs")
        for t in (*around, *(c for t in around for c in t.children))
    )
    if not cuffed and not any(t.lemma.lower() in word_set("metaphor.toml", "searchers") for t in by):
        return sense
    return replace(sense, measure="detained", event="arrests")


def is_caring(noun: Noun | None) -> bool:
    """Whether it is somebody who cares for people: "led away by medics"."""
    return noun is not None and noun.occupation in ("health", "rescue", "aid", "education")


def is_masked(doer: Token) -> bool:
    """ "Armed men", "hooded men": no authority, as far as they look."""
    return any(c.lower in word_set("events.toml", "lawless") for c in children(doer, "amod"))
