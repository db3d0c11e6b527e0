"""Datelines: "SUMY, Ukraine, Nov 13 (Meridian Wire) - " before the first sentence of an agency report.

A dateline is no part of its sentence and misleads a parser, so it is read as a piece of its own.
"""

from __future__ import annotations

import re

MOST_CHARACTERS = 120
_BEFORE_DASH = re.compile(rf"(?P<line>[A-Z][^\n!?]{{2,{MOST_CHARACTERS}}}?)\s*(?P<dash>—|–|--|\s-)\s+(?=\S)")
_BRACKETED = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("de", "del", "la", "el", "al", "of", "the", "and", "on", "in"))


def split(text: str, start: int, end: int) -> int | None:
    """Where the report goes on after a dateline at `start`, and None where there is none before `end`."""
    found = _BEFORE_DASH.match(text, start, min(end, start + MOST_CHARACTERS + 4))
    if found is None:
        return None
    outside = _BRACKETED.sub("", found["line"])
    words = _WORD.findall(outside)
    if not words or not all(word[0].isupper() or word in _SMALL for word in words):
        return None
    shouted = words[0].isupper() and len(words[0]) > 2
    return found.end() if shouted or outside != found["line"] else None
