"""Numbers that their words set beside others, or that are no more than what one party knows of."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.language.analysis import Token

MOST_STEPS = 3
TOO = ("also", "too")
OWN = ("its", "their", "our", "his", "her")


def is_told_beside(trigger: Token) -> bool:
    """ "Two guards were also killed", "were killed as well", "died too"."""
    beside = trigger.children
    as_well = any(c.lower == "as" and any(t.lower == "well" for t in c.children) for c in beside)
    return as_well or any(c.lower in TOO and c.dep == "advmod" for c in beside)


def is_of_ones_own(trigger: Token) -> bool:
    """ "Six of its members were killed", "knew of two guests who were hurt": those of one party, and maybe not all."""
    told = [*subjects(trigger), *children(trigger, "obj")]
    own = (t for s in told for t in children(s, "nmod") if case_of(t) == "of")
    if any(c.lower in OWN and c.dep == "nmod:poss" for t in own for c in t.children):
        return True
    known = trigger.dep in ("acl", "acl:relcl") and case_of(trigger.head) == "of"
    above = list(ancestors(trigger.head, MOST_STEPS)) if known else []
    return any(t.lemma.lower() in word_set("persons.toml", "knowing") for t in above)
