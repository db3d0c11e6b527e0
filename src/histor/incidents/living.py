"""Who is said to live: in care as the report is written, shot but survived, expected to recover."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, case_of, children, is_passive
from histor.language.analysis import Token

PRESENT = ("VBZ", "VBP")
CARE = ("in", "at", "on")
OWN_CLAUSE = ("advcl", "ccomp", "acl:relcl", "acl", "csubj", "parataxis")
CLAUSES = 3  # how many heads above a word of harm belong to its clause


def lives(trigger: Token) -> bool:
    """Whether the clause of a word of harm says that whom it is about lives.

    "Is in hospital", "was listed in stable condition", "fights for his life", "was shot but survived", "is expected to
    recover"; not "was in hospital", which may have been before the end.
    """
    clause = list(_up(trigger))
    beside = [c for t in clause for c in children(t, "conj")]
    if any(_survives(t) for t in (*clause, *beside)):
        return True
    if trigger.lemma.lower() in lexicon().condition_nouns or any(c.lemma == "life" for c in children(trigger, "obl")):
        return True
    state = [t for t in clause if t.lemma.lower() in word_set("persons.toml", "places_of_care")]
    return any(_is_now(t) for t in state)


def _up(trigger: Token) -> Iterator[Token]:
    """The word and the heads above it up to that of its clause."""
    yield trigger
    for token in ancestors(trigger, CLAUSES):
        if trigger.dep in OWN_CLAUSE:
            return
        yield token
        trigger = token


def _survives(verb: Token) -> bool:
    """ "Survived", "is expected to recover", "is recovering"."""
    verbs = [verb, *children(verb, "xcomp")]
    known = any(t.lemma.lower() in word_set("persons.toml", "living") and not is_passive(t) for t in verbs)
    return known and not any(c.lower in word_set("certainty.toml", "negations") for t in verbs for c in t.children)


def _is_now(noun: Token) -> bool:
    """Whether the clause in which somebody is in care or in a condition is in the present."""
    above = noun.head
    copula = any(c.dep == "cop" and c.tag in PRESENT for c in noun.children)
    if copula or above.pos not in ("VERB", "ADJ", "AUX") or case_of(noun) not in CARE:
        return copula
    return above.tag in PRESENT or any(c.dep in ("aux", "aux:pass", "cop") and c.tag in PRESENT for c in above.children)
