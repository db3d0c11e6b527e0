"""Word lists of the intake: one word or phrase a line, `#` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the data file `name` ("en/function_words.txt")."""
    text = (files("histor.intake") / "data" / name).read_text(encoding="utf-8")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(entry for entry in entries if entry)
