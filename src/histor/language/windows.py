"""Paragraphs to the windows that the encoder reads at once.

A window is a stretch of words within one paragraph, short enough for the encoder. A long
paragraph is cut where a sentence surely ends, so that no sentence is torn where that can be
helped; the encoder itself finds the other borders.
"""

from __future__ import annotations

from collections.abc import Sequence

WORDS = 128  # of a window at most
PIECES = 510  # the encoder's positions, less the two border pieces

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»")

Window = tuple[int, int]


def windows(words: Sequence[str], sizes: Sequence[int], most: int = WORDS) -> list[Window]:
    """The windows (first word, end) of one paragraph; `sizes` are the numbers of pieces."""
    found: list[Window] = []
    start = 0
    while start < len(words):
        end = _furthest(start, sizes, most)
        if end < len(words):
            end = _border(words, start, end)
        found.append((start, end))
        start = end
    return found


def _furthest(start: int, sizes: Sequence[int], most: int) -> int:
    pieces, end = 0, start
    limit = min(len(sizes), start + most)
    while end < limit and pieces + sizes[end] <= PIECES:
        pieces += sizes[end]
        end += 1
    return end


def _border(words: Sequence[str], start: int, end: int) -> int:
    """The last sure end of a sentence before `end`, else the last mark, else `end`."""
    mark = 0
    for place in range(end, start + 1, -1):
        before = words[place - 1]
        closed = before in _CLOSERS and place - 2 > start and words[place - 2] in _ENDS
        if (before in _ENDS or closed) and not words[place].islower():
            return place
        if not mark and len(before) == 1 and not before.isalnum():
            mark = place
    return mark or end
