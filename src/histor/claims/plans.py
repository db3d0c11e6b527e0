"""What is to come, by the form of a verb: "to send", and the infinitive of a headline."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children
from histor.language.analysis import Token

FINITE = ("VBD", "VBZ", "VBP", "MD")


def is_infinitive(verb: Token) -> bool:
    """Whether a verb or its auxiliary stands in the infinitive with "to"."""
    bare = verb.tag == "VB" or any(c.tag == "VB" and c.dep in ("aux:pass", "cop") for c in verb.children)
    return bare and any(c.dep == "mark" and c.lower == "to" for c in verb.children)


def is_headline_plan(verb: Token) -> bool:
    """ "Alliance to send 900 troops": what a headline tells in the infinitive is to come."""
    above = verb.head
    beside = not verb.is_root and verb.dep == "acl" and above.is_root and above.pos in ("NOUN", "PROPN")
    finite = any(t.tag in FINITE for t in verb.sentence.tokens if t.i < verb.i)
    return is_infinitive(verb) and (verb.is_root or beside) and not finite


def is_announced(verb: Token) -> bool:
    """ "The ministry said it would send 300 soldiers": what was to come when it was said, under no condition."""
    if (
        verb.dep != "ccomp"
        or verb.head.tag not in ("VBD", "VBN")
        or any(c.lemma == "have" for c in children(verb, "aux"))
    ):
        return False
    if verb.head.lemma.lower() not in word_set("certainty.toml", "announcing"):
        return False
    clauses = (*children(verb, "advcl"), *children(verb.head, "advcl"))
    return not any(
        c.dep == "mark" and c.lower in word_set("certainty.toml", "conditions") for t in clauses for c in t.children
    )
