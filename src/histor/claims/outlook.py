"""How it will end for those who are hurt, as words say it: open in "critical condition", not with "a minor injury"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

FOUND_SO = ("xcomp", "amod", "acl", "advcl", "obl")  # "found seriously wounded"
NEGATED = 6  # words: "non-life-threatening"


def is_open(trigger: Trigger) -> bool:
    """Whether what became of them stays open: "suffered a wound", "critically injured", "in critical condition"."""
    words = word_set("certainty.toml", "grave")
    light = trigger.sense.frame == "light subject"
    alive = word_set("contact.toml", "breaking") | {"lose"}
    if light and (trigger.verb.lemma.lower() in alive or any(map(_is_slight, children(trigger.verb, "obj")))):
        return False  # "lost a leg", "sprained an ankle", "had a minor injury"
    if light or trigger.token.lower in words:
        return True
    return any(c.lower in words - _lesser(trigger) for t in (trigger.token, trigger.verb) for c in t.children)


def _lesser(trigger: Trigger) -> frozenset[str]:
    """ "Seriously wounded": who is told of so, and not as found or brought somewhere so, lived as the words go."""
    told = trigger.sense.frame in ("object", "state") and trigger.token.dep not in FOUND_SO
    return word_set("certainty.toml", "lesser") if told else frozenset()


def _is_slight(hurt: Token) -> bool:
    """ "A minor injury", "non-life-threatening wounds": nobody dies of it."""
    told = [c for c in children(hurt, "amod") if c.dep == "amod"]
    if any(c.lower in word_set("certainty.toml", "slight") for c in told):
        return True
    tokens = hurt.sentence.tokens
    before = {t.lower for t in tokens[max(hurt.i - tokens[0].i - NEGATED, 0) : hurt.i - tokens[0].i]}
    return any(c.lower == "threatening" for c in told) and bool(before & {"non", "not", "nonlife"})
