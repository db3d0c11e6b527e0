"""The words of a text around those that somebody looks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from histor.display.safe import one_line

AROUND = 90  # characters on each side
_STEM = 5  # letters of a word that an ending leaves alone, mostly


def excerpt(text: str, terms: Sequence[str]) -> str:
    """About two hundred characters around the first place that holds one of the terms, else the beginning."""
    for term in terms:
        words = re.findall(r"\w+", term)
        pattern = r"\W+".join(_form(word) for word in words)
        found = re.search(rf"\b{pattern}", text, re.IGNORECASE)
        if found:
            return _cut(text, found.start() - AROUND, found.end() + AROUND)
    return _cut(text, 0, 2 * AROUND)


def _form(word: str) -> str:
    return re.escape(word) if len(word) <= _STEM else re.escape(word[: max(_STEM, len(word) - 3)]) + r"\w*"


def _cut(text: str, start: int, end: int) -> str:
    """The stretch, to whole words."""
    start, end = max(start, 0), min(end, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return f"{'… ' if start else ''}{one_line(text[start:end])}{' …' if end < len(text) else ''}"
