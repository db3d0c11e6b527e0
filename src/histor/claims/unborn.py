"""The unborn, whom no count of people holds: "her unborn child", "a foetus", "the baby she was carrying"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token


def is_unborn(noun: Token) -> bool:
    """Whether a noun means a child that is not born yet."""
    if noun.lemma.lower() in word_set("persons.toml", "fetuses"):
        return True
    if any(c.lower == "unborn" for c in noun.children):
        return True
    carried = [c for c in children(noun, "acl:relcl") if c.lemma.lower() == "carry" and children(c, "nsubj")]
    young = noun.lemma.lower() in word_set("persons.toml", "young")
    return young and any(not children(c, "obl") for c in carried)
