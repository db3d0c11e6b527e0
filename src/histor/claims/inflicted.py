"""Hurts that are done to somebody: "the blast caused injuries to four people", "inflicted burns on a cook"."""

from __future__ import annotations

from histor.claims.lexicon import PEOPLE, Sense, lexicon, word_set
from histor.claims.syntax import case_of, children
from histor.language.analysis import Token

UPON = ("to", "on", "upon")


def inflicts(verb: Token) -> Sense | None:
    """The sense of a verb that does a hurt to somebody: a deadly one kills."""
    if not inflicted_on(verb):
        return None
    told = [c.lower for hurt in _hurts(verb) for c in children(hurt, "amod")]
    deadly = next((m for word in told if (m := lexicon().adjectives.get(word)) is not None), None)
    return Sense(deadly or "injured", "inflicted", PEOPLE, listed="nominal.toml inflicting")


def inflicted_on(verb: Token) -> list[Token]:
    """Whom a verb does a hurt to, by the phrase behind the hurt."""
    lemma, words = verb.lemma.lower(), word_set("nominal.toml", "inflicting")
    if lemma not in words and lemma.removesuffix("e") not in words:
        return []  # the lemma of "inflicted" may come out as "inflicte"
    hurts = _hurts(verb)
    behind = [t for above in (verb, *hurts) for t in children(above, "obl", "nmod") if case_of(t) in UPON]
    return [t for t in behind if any(t.i > hurt.i for hurt in hurts)]


def _hurts(verb: Token) -> list[Token]:
    return [t for t in children(verb, "obj", "nsubj:pass") if t.lemma.lower() in word_set("nominal.toml", "hurts")]
