"""What stands behind a semicolon is a clause of its own: no part of what is said before it, nor does it tell of that.

"The mayor said 31 died; the union spoke of 40": the union's words are no part of the mayor's. "Three dead in Lund;
witnesses say nine": the witnesses say nine, and not what stands before.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree

SUBJECTS = ("nsubj", "nsubj:pass")
CONTENTS = ("obj", "ccomp", "obl", "xcomp")


def clauses_apart(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The verbs of one sentence that change their heads at a semicolon, with the new head and relation."""
    for at in (i for i in range(first + 1, end - 1) if columns.texts[i] == ";"):
        for verb in range(at + 1, end):
            above = columns.heads[verb]
            if columns.pos[verb] != "VERB" or not _has(columns, verb, SUBJECTS, at + 1, verb):
                continue
            if columns.deps[verb] == "parataxis" and above < at and columns.deps[above] == "ccomp":
                yield verb, columns.heads[above], "parataxis"
                break
            told = next((i for i in range(first, at) if columns.heads[i] == verb and columns.deps[i] == "ccomp"), None)
            if told is not None and _has(columns, verb, CONTENTS, verb + 1, end):
                yield told, told if above == verb else above, "root" if above == verb else columns.deps[verb]
                yield verb, told, "parataxis"
                break


def _has(columns: Tree, verb: int, deps: tuple[str, ...], first: int, end: int) -> bool:
    return any(columns.heads[i] == verb and columns.deps[i] in deps for i in range(first, end))
