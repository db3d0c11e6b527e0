"""Participles that tell what came of it: "fired at people who marched in Lund, killing three, a doctor said".

Behind a comma they tell what came of the main clause, and not of a relative clause that ends there without a comma of
its own. Nor is who speaks behind them the one who did it.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree, is_under

SUBJECTS = ("nsubj", "nsubj:pass")
SAYING = ("VBD", "VBZ", "VBP")


def of_the_main_clause(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The participles and speakers of one sentence that change their heads, with the new head and relation."""
    for verb in range(first + 1, end):
        if columns.tags[verb] != "VBG" or columns.deps[verb] != "advcl":
            continue
        yield from _speaker(columns, verb, first, end)
        above = columns.heads[verb]
        if columns.texts[verb - 1] != "," or columns.deps[above] != "acl:relcl" or above > verb:
            continue
        noun = columns.heads[above]
        opening = min(i for i in range(noun + 1, above + 1) if is_under(columns, i, above))
        main = _verb_above(columns, noun)
        if main is not None and main < noun and columns.texts[opening] != "," and columns.texts[opening - 1] != ",":
            yield verb, main, "advcl"


def _speaker(columns: Tree, verb: int, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "Killing three, a doctor said": the subject behind a participle is that of the verb that follows it."""
    for noun in range(verb + 1, end):
        if columns.heads[noun] != verb or columns.deps[noun] not in SUBJECTS:
            continue
        last = max(i for i in range(noun, end) if is_under(columns, i, noun))
        saying = last + 1
        if saying >= end or columns.tags[saying] not in SAYING:
            continue
        if not any(columns.heads[i] == saying and columns.deps[i] in SUBJECTS for i in range(first, end)):
            yield noun, saying, "nsubj"


def _verb_above(columns: Tree, noun: int) -> int | None:
    """The verb whose clause a noun stands in."""
    at = noun
    while columns.heads[at] != at:
        at = columns.heads[at]
        if columns.pos[at] == "VERB":
            return at
    return None
