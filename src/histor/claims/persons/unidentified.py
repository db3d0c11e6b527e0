"""Who has no name yet, by what the words say: "the driver, whom police have not identified", "an unnamed woman"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token


def is_unidentified(head: Token) -> bool:
    """Whether the words say that nobody knows who somebody is, so that no name of the report is theirs."""
    if any(c.lower in word_set("persons.toml", "unidentified") for c in children(head, "amod")):
        return True
    return any(_is_denied(verb) for verb in children(head, "acl:relcl", "acl"))


def _is_denied(verb: Token) -> bool:
    """ "Who has not been identified", "yet to be identified"."""
    words = {c.lower for c in verb.children}
    known = verb.lemma.lower() in word_set("persons.toml", "identifying")
    return known and (not words.isdisjoint(word_set("certainty.toml", "negations")) or {"yet", "to"} <= words)
