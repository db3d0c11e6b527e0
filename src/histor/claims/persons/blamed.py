"""Whose death somebody is held for, who is another: "a youth, who was hurt, was charged in his death"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import ancestors, subjects

FACING = "face"
ABOVE = 6  # words from the pronoun up to the charge
CHARGES = ("charge", "count", "trial")


def is_charged_over(mention: Mention, known: Known) -> bool:
    """Whether a mention is of one whom somebody is charged with having killed, and so not of that one."""
    if mention.head.dep != "nmod:poss" or not mention.is_pronoun or mention.outcome != "dead":
        return False
    heads = {m.head.i for m in known.mentions}
    for verb in ancestors(mention.head, ABOVE):
        lemma = verb.lemma.lower()
        faces = lemma == FACING and any(c.dep == "obj" and c.lemma.lower() in CHARGES for c in verb.children)
        if faces or lemma in word_set("persons.toml", "accusing"):
            return any(t.i in heads or t.head.i in heads for t in subjects(verb))
    return False
