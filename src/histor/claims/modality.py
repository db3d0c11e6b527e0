"""What a word's own auxiliaries, adverbs and conditions, and the form of its clause, say of how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from histor.claims.alternatives import is_alternative
from histor.claims.generic import is_generic
from histor.claims.lexicon import word_set
from histor.claims.plans import is_announced
from histor.claims.supposed import (
    is_asked,
    is_commanded,
    is_condition,
    is_deplored,
    is_inverted,
    is_let_be,
    is_near_miss,
    is_perfect,
    opens_condition,
)
from histor.claims.syntax import RELATIVE, children
from histor.language.analysis import Token
from histor.record import Certainty, Polarity

BY_ADVERB: dict[str, Certainty] = {"hedges": "hedged", "nearly": "hypothetical", "allegations": "alleged"}
BY_MODAL: dict[str, Certainty] = {
    "hypothetical_modals": "hypothetical",
    "planning_modals": "planned",
    "obliging_modals": "planned",
    "hedging_modals": "hedged",
}


def words(key: str) -> frozenset[str]:
    """A list of words about how sure a claim is."""
    return word_set("certainty.toml", key)


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that says how far a claim holds: the rule, the words that it was read from, and what it makes of it."""

    level: Certainty | Polarity
    rule: str
    words: str


def own(verb: Token) -> Iterator[Sign]:
    """The signs among a word's own auxiliaries, adverbs and conditions."""
    found = list(own_modals(verb))
    yield from _unreal(verb, found)
    if not found and is_alternative(verb):
        yield Sign("hedged", "one of two alternatives", verb.text)
        return
    yield from found
    hedged = any(sign.level == "hedged" for sign in found)
    for c in verb.children:
        if c.dep == "parataxis" and any(own.dep.startswith("nsubj") for own in c.children):
            continue  # "..., the agency reported" names who says it
        if c.dep in ("advmod", "amod", "aux", "cop", "parataxis"):
            for key, level in BY_ADVERB.items():
                if c.lower in words(key):
                    hedged = hedged or level == "hedged"
                    yield Sign(level, f"certainty.toml, {key}", f"{c.text} … {verb.text}")
        elif opens_condition(c) or (hedged and is_condition(c)):
            yield Sign("hypothetical", "certainty.toml, conditions", c.text)


def _unreal(verb: Token, modals: list[Sign]) -> Iterator[Sign]:
    """What the form of a clause says that it is: a question, a condition, what nearly was, what is so of anybody."""
    if any(sign.level == "hedged" for sign in modals) and is_near_miss(verb):
        yield Sign("hypothetical", "certainty.toml, anybody", verb.text)
    if is_asked(verb):
        yield Sign("hypothetical", "a question", verb.text)
    if is_generic(verb):
        yield Sign("hypothetical", "said of whoever it may be", verb.text)
    if is_let_be(verb):
        yield Sign("hypothetical", "certainty.toml, supposing", verb.text)
    if is_commanded(verb):
        yield Sign("planned", "a command", verb.text)
    if is_inverted(verb):
        yield Sign("hypothetical", "under a condition", verb.text)
    present = any(c.dep == "aux:pass" and c.tag in ("VBZ", "VBP") and c.lemma == "be" for c in verb.children)
    if verb.tag == "VBN" and present and any(c.lower in RELATIVE for c in verb.children):
        yield Sign("hypothetical", "said of whoever it may be", verb.text)  # "whoever is killed"


def own_modals(verb: Token) -> Iterator[Sign]:
    """What the auxiliaries of a word make of it."""
    perfect = is_perfect(verb)
    seen = verb.lemma.lower() in words("discoveries") and verb.tag == "VBN"
    for c in children(verb, "aux"):
        if seen and not perfect and c.lower in ("can", "could"):
            return  # "rescuers can be seen carrying": they are
        if c.lower == "should" and perfect:  # "should have died" did not; "should not have died" did
            if not is_deplored(verb):
                yield Sign("hypothetical", "what should have come about", f"{c.text} {verb.text}")
            return
        for key, level in BY_MODAL.items():
            guess = key == "obliging_modals" and perfect  # "must have died"
            if c.lower in words(key) and (c.tag == "MD" or level == "hedged") and not guess:
                bare = verb.tag == "VB" or (c.lower == "can" and any(b.tag == "VB" for b in children(verb, "aux:pass")))
                to_come = bare and c.lower in words("possible_modals") and not perfect
                announced = key == "hypothetical_modals" and is_announced(verb)
                made = "hypothetical" if to_come else "planned" if announced else level
                yield Sign(made, f"certainty.toml, {key}", f"{c.text} {verb.text}")
                return
