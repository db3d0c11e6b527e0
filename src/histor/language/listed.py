"""The last of a list that the tree hangs on the verb: "killed a couple and their infant son" is said of all three."""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree

NOMINAL = ("NOUN", "PROPN")
OF_A_CLAUSE = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "mark", "orphan")


def last_of_lists(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The nouns of one sentence that hang beside a verb though they are beside its object, with that as their head."""
    for noun in range(first, end):
        verb = columns.heads[noun]
        if columns.deps[noun] != "conj" or columns.pos[noun] not in NOMINAL or columns.pos[verb] != "VERB":
            continue
        below = [i for i in range(first, end) if columns.heads[i] == noun and i != noun]
        if any(columns.deps[i] in OF_A_CLAUSE for i in below) or not any(columns.deps[i] == "cc" for i in below):
            continue
        objects = [i for i in range(verb + 1, noun) if columns.heads[i] == verb and columns.deps[i] == "obj"]
        if (
            len(objects) == 1
            and columns.pos[objects[0]] in NOMINAL
            and _is_right_before(columns, objects[0], noun, below)
        ):
            yield noun, objects[0], "conj"


def _is_right_before(columns: Tree, one: int, noun: int, below: list[int]) -> bool:
    """Whether nothing but the words of both stands between two nouns: not "shot a cook in the leg and a guard"."""
    opening = min([*below, noun])
    return all(columns.heads[i] == one for i in range(one + 1, opening))
