"""How much of one document is taken in, so that no document takes more than a known time and memory.

What lies beyond `CHARACTERS` stays in the text and is declared as skipped; what lies beyond the byte limits is an
error that names the limit, because an offset into a text that was never read could not be declared.
"""

from __future__ import annotations

from histor.record import Notice, Skipped

CHARACTERS = 1_000_000
"""Code points of a document that are read."""

TEXT_BYTES = 64 * 1024 * 1024
"""Bytes of a text file or of one line of JSON Lines."""

PAGE_BYTES = 16 * 1024 * 1024
"""Bytes of an HTML page."""

PAGE_ELEMENTS = 20_000
"""Elements of a page up to which an extractor looks for the main text; a larger page is read by its tags alone."""

_LONGEST_WORD = 1_000


def reach(text: str, limit: int) -> int:
    """The offset up to which `text` is read: its length, or the last white space within `limit` code points."""
    if len(text) <= limit or limit <= 0:
        return max(min(len(text), limit), 0)
    if text[limit].isspace():
        return limit
    for offset in range(limit, max(limit - _LONGEST_WORD, 0), -1):
        if text[offset - 1].isspace():
            return offset
    return limit


def beyond(text: str, end: int) -> tuple[list[Skipped], list[Notice]]:
    """What is not read because it lies beyond `end`, and the notice that says so; nothing if that is white space."""
    stop = len(text) if not text or not text[-1].isspace() else len(text.rstrip())
    if end >= stop:
        return [], []
    while text[end].isspace():
        end += 1
    message = f"only the first {end:,} of {len(text):,} characters are read; split the document to read the rest"
    return [Skipped(start=end, end=stop, reason="limit")], [Notice(code="limit", message=message)]
