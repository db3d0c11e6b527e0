"""Kin in a list whom the tree hangs in a wrong place, with and without their names.

"Karl Lind, his wife, Ida, 26, and a cook": Ida is the wife's name, where the tree takes her for the next of the list.
"Omar Lind, the son of Karl Lind and his wife, Ida": the wife is Karl's, where the tree sets her beside Omar.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree, is_under

PERSON = "person"


Move = tuple[int, int, str]


def names_of_kin(columns: Tree, first: int, end: int) -> Iterator[Move]:
    """The names of one sentence that are of the kin before them, with the new head and relation."""
    for noun in range(first + 1, end - 3):
        name = noun + 2
        if columns.texts[noun + 1] != "," or columns.pos[name] != "PROPN" or columns.deps[name] != "conj":
            continue
        if not _is_ones(columns, noun, first, end) or _below(columns, name, "cc", first, end):
            continue
        behind = next((i for i in range(name + 1, end) if columns.pos[i] != "PROPN"), end)
        closed = behind < end and columns.texts[behind] in (",", ";")
        alike = columns.heads[name] in (noun, columns.heads[noun])
        if closed and alike and not _below(columns, noun, "appos", first, end):
            yield name, noun, "appos"


def kin_of_parents(columns: Tree, first: int, end: int) -> Iterator[Move]:
    """The kin of one sentence who stand beside a parent, and not beside the child whose parent that is."""
    for joint in range(first + 1, end - 1):
        kin = columns.heads[joint]
        if columns.deps[joint] != "cc" or columns.deps[kin] != "conj" or not _is_ones(columns, kin, first, end):
            continue
        child = columns.heads[kin]
        for noun in _below(columns, child, "appos", first, end):
            parents = _below(columns, noun, "nmod", first, end) if columns.tags[noun] == "NN" else []
            for parent in parents:
                beside = columns.pos[parent] == "PROPN" and parent < joint and is_under(columns, joint - 1, parent)
                if child < noun < parent and beside and columns.texts[joint - 1] != ",":
                    yield kin, parent, "conj"


def couples(columns: Tree, first: int, end: int) -> Iterator[Move]:
    """ "Shot a couple and their son": two people, where the tree takes them for a while, as of "a couple of days"."""
    for two in range(first + 2, end):
        if columns.texts[two].lower() != "couple" or columns.deps[two] != "obl:unmarked":
            continue
        verb, start = columns.heads[two], min(i for i in range(first, two + 1) if is_under(columns, i, two))
        alone = not (_below(columns, two, "nmod", first, end) or _below(columns, verb, "obj", first, end))
        if alone and start == verb + 1 and columns.pos[verb] == "VERB":
            yield two, verb, "obj"


def _is_ones(columns: Tree, noun: int, first: int, end: int) -> bool:
    """ "His wife", "her son": one person with a possessive pronoun."""
    single = columns.tags[noun] == "NN" and columns.kinds[noun] == PERSON
    return single and any(columns.pos[i] == "PRON" for i in _below(columns, noun, "nmod:poss", first, end))


def _below(columns: Tree, token: int, dep: str, first: int, end: int) -> list[int]:
    return [i for i in range(first, end) if columns.heads[i] == token and columns.deps[i] == dep and i != token]
