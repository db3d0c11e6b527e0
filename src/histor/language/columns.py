"""The tree of a document as columns, one list a field, and small questions about it."""

from __future__ import annotations

from typing import Protocol


class Tree(Protocol):
    """What is looked at of the tokens of a document."""

    texts: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    kinds: list[str]
    sentences: list[tuple[int, int, int, bool]]


def is_under(columns: Tree, token: int, above: int) -> bool:
    """Whether a token stands in the subtree of another."""
    while token != above and columns.heads[token] != token:
        token = columns.heads[token]
    return token == above
