"""Windows of like length together: what the encoder takes in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from histor.language.shapes import shape
from histor.language.windows import windows
from histor.language.wordpiece import FIRST, LAST, WordPieces

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Span = tuple[int, int]

MOST = 512  # pieces or words of a batch, with padding; more is slower on one core, whose cache it leaves
RUN = 16  # what it costs to begin a batch, in pieces or words


@dataclass(frozen=True, slots=True)
class _Window:
    """Some words, by their places among all words of the document, and their pieces."""

    span: Span
    words: Sequence[str]
    pieces: list[tuple[int, ...]]
    size: int  # pieces, and the two that border the window


@dataclass(frozen=True, slots=True)
class Batch:
    """The inputs of the graph, the words that each row holds, and which cells are words."""

    inputs: dict[str, Ints]
    spans: list[Span]
    real: NDArray[np.bool_]


def batches(paragraphs: Sequence[Sequence[str]], pieces: WordPieces, most: int) -> Iterator[Batch]:
    """The words of a document's paragraphs, in windows of at most `most` words."""
    made: list[_Window] = []
    base = 0
    for words in paragraphs:
        own = list(map(pieces.of, words))
        for start, end in windows(words, list(map(len, own)), most):
            part = own[start:end]
            size = sum(map(len, part)) + 2
            made.append(_Window((base + start, base + end), words[start:end], part, size))
        base += len(words)
    made.sort(key=_size)
    for some in groups(list(map(_size, made))):
        yield _batch(made[some], pieces)


def groups(sizes: Sequence[int]) -> list[slice]:
    """Runs of items, sorted by size, that cost least: each item counts as the longest of its run, and a run as `RUN`.

    A run holds at most `MOST` with its padding, or one item.
    """
    cost, begins = [0], [0]  # the least for the first items, and where the last run of those begins
    for end, longest in enumerate(sizes, 1):
        first = max(0, end - max(1, MOST // longest))
        least, begin = min((cost[start] + longest * (end - start), start) for start in range(first, end))
        cost.append(least + RUN)
        begins.append(begin)
    found: list[slice] = []
    end = len(sizes)
    while end:
        found.append(slice(begins[end], end))
        end = begins[end]
    return found[::-1]


def length(span: Span) -> int:
    """The number of words of a span."""
    return span[1] - span[0]


def _size(window: _Window) -> int:
    return window.size


def _batch(group: Sequence[_Window], pieces: WordPieces) -> Batch:
    spans = [window.span for window in group]
    numbers = np.zeros((len(group), group[-1].size), np.int64)
    shapes = np.zeros_like(numbers)
    counts = np.array(list(map(length, spans)))
    first = np.zeros((len(group), counts.max()), np.int64)
    for row, window in enumerate(group):
        sizes = np.fromiter(map(len, window.pieces), np.int64, len(window.pieces))
        end = window.size - 1
        numbers[row, 0], numbers[row, end] = pieces.index[FIRST], pieces.index[LAST]
        numbers[row, 1:end] = [piece for own in window.pieces for piece in own]
        own_shapes = np.fromiter(map(shape, window.words), np.int64, len(window.words))
        shapes[row, 1:end] = own_shapes.repeat(sizes)
        first[row, : len(sizes)] = sizes.cumsum() - sizes + 1
    real = np.arange(first.shape[1]) < counts[:, None]
    return Batch({"pieces": numbers, "shapes": shapes, "first": first}, spans, real)
