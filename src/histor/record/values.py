"""What all parts of a record share: immutable values and the exact words of a text."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts of a record: immutable, compared by value, made with keywords only."""


class Span(Value, frozen=True, kw_only=True):
    """A stretch of the text in its exact words."""

    start: int
    end: int
    text: str


def span(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end` (code points, end exclusive)."""
    return Span(start=start, end=end, text=text[start:end])
