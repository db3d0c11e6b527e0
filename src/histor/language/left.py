"""What somebody was left as, behind a long object: "left eight people, three of them children, dead".

The parser hangs the word on the last noun or number of the object ("three of them children, dead"), though it tells
of all whom the verb left so, unless somebody between is told of by a word of their own ("left a clerk dead and two
guards wounded"). So it does with "in critical condition", and with "their lives" in "cost three men their lives".
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree, is_under

STATES = ("dead", "wounded", "injured", "hurt", "homeless", "missing", "unconscious", "hospitalised", "hospitalized")
WITHIN = ("condition", "hospital")
LEAVING = ("left", "leaves", "leave", "leaving")
OBJECTS = ("obj", "xcomp")
NOMINAL = ("NOUN", "PROPN", "NUM")
HUNG = ("amod", "acl", "nmod", "appos", "conj")


def left_so(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The words of one sentence that tell as what somebody was left, with the verb for their head."""
    for state in range(first + 2, end):
        within = columns.texts[state].lower() in WITHIN and _is_in(columns, state, first)
        if not (within or columns.texts[state].lower() in STATES) or columns.deps[state] not in (*HUNG, "obl"):
            continue
        verb = next((i for i in range(state - 1, first - 1, -1) if columns.texts[i].lower() in LEAVING), None)
        whom = None if verb is None else _object(columns, verb, state)
        if verb is None or whom is None or columns.heads[state] >= state or not is_under(columns, state, whom):
            continue
        between = range(verb + 1, state)
        told = any(columns.texts[i].lower() in STATES or columns.tags[i] in ("VBD", "VBZ") for i in between)
        if columns.heads[state] != verb and not told and not _goes_on(columns, state, end):
            yield state, verb, "obl" if within else "xcomp"


def _is_in(columns: Tree, noun: int, first: int) -> bool:
    """ "In critical condition", "in a hospital"."""
    return any(columns.heads[i] == noun and columns.texts[i].lower() == "in" for i in range(first, noun))


def _object(columns: Tree, verb: int, state: int) -> int | None:
    """Whom the verb left, as far as the tree gives it a nominal behind."""
    behind = (i for i in range(verb + 1, state) if columns.heads[i] == verb and columns.deps[i] in OBJECTS)
    return next((i for i in behind if columns.pos[i] in NOMINAL), None)


def _goes_on(columns: Tree, state: int, end: int) -> bool:
    """ "Left behind two wounded soldiers": a noun of its own stands behind the word."""
    return state + 1 < end and columns.pos[state + 1] in NOMINAL


def lives_lost(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The lives of one sentence that something cost somebody, with the verb for their head."""
    for lives in range(first + 2, end):
        whom = columns.heads[lives]
        if columns.texts[lives].lower() not in ("life", "lives") or columns.deps[lives] not in ("nmod:unmarked", "dep"):
            continue
        verb = columns.heads[whom]
        if whom < lives and verb < whom and columns.texts[verb].lower() in ("cost", "costs", "costing"):
            yield lives, verb, "obj"
            yield whom, verb, "iobj"
