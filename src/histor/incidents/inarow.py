"""A row of happenings of which the one told of is the latest: "the second in a spate of four deaths"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token

ABOVE = 5
PARTS = ("part", "one")


def is_of_a_row(draft: Draft) -> bool:
    """Whether a number counts all of a row: "the latest in a series of nine murders"."""
    if draft.group is None or (draft.group.best or 0) < 2:
        return False
    ranks = [
        t for t in ancestors(draft.trigger, ABOVE) if t.lower in word_set("persons.toml", "ranks") or t.lower in PARTS
    ]
    rows = (c for t in ranks for c in children(t, "obl", "nmod") if _is_row(c))
    return any(row.i < draft.trigger.i for row in rows)


def _is_row(noun: Token) -> bool:
    of_several = any(case_of(t) == "of" and t.tag == "NNS" for t in children(noun, "nmod"))
    return noun.lemma.lower() in word_set("newness.toml", "rows") and case_of(noun) in ("in", "of") and of_several
