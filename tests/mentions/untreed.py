"""Analyses without a tree, from the tokenizer alone: times and numbers must not lean on the tree."""

from __future__ import annotations

import functools

import spacy

from histor.language.building import Columns, build
from histor.language.tokenizer import tokenizer


@functools.cache
def _tokenizer():
    return tokenizer(spacy.blank("en"))


def analysis_of(text, rows=None):
    """One sentence. `rows` gives (head, dep, pos, tag) of each token; without them there is no tree."""
    tokens = [token for token in _tokenizer()(text) if not token.is_space]
    count = len(tokens)
    rows = rows or [(0, "", "", "")] * count
    assert len(rows) == count, [token.text for token in tokens]
    heads, deps, pos, tags = (list(column) for column in zip(*rows, strict=True))
    empty = [""] * count
    columns = Columns(
        [token.idx for token in tokens], [token.text for token in tokens], [token.lower_ for token in tokens],
        pos, tags, empty, deps, heads, empty, [False] * count, empty, [(0, count, 0, bool(deps[-1]))],
    )  # fmt: skip
    return build(text, columns)
