"""Words that would name an attack and do not: a craft that crashes, and what police wear."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token

WORDS = "events.toml"


def is_crashing(craft: Token) -> bool:
    """ "A helicopter crashed", "a jet skidded off the runway", "a plane crash": an accident, with no shot told of."""
    verb = craft.head
    falls = verb.lemma.lower() in word_set(WORDS, "crashing") and craft.dep in ("nsubj", "nsubj:pass", "compound")
    down = verb.lemma == "come" and any(c.lower == "down" for c in children(verb, "compound:prt", "advmod"))
    if not falls and not (down and craft.dep == "nsubj"):
        return False
    return not any(t.lemma.lower() in word_set(WORDS, "downing") for t in craft.sentence.tokens)


def is_kit(word: Token) -> bool:
    """ "Riot police", "riot shields", "the bomb squad": whom or what a word only describes."""
    return word.dep == "compound" and word.head.lemma.lower() in word_set(WORDS, "kit")
