"""Listed phrases, looked for in tokens forwards from their first word or backwards from their last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.mentions.quantities.numerals import Word
from histor.mentions.quantities.words import entries, pieces


class Phrases:
    """The phrases of one list, each with the value of its line."""

    __slots__ = ("by_first", "by_last")

    def __init__(self, lines: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.by_last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for value, listed in lines:
            for phrase in listed:
                parts = tuple(part.lower() for part in pieces(phrase))
                self.by_first.setdefault(parts[0], []).append((parts, value))
                self.by_last.setdefault(parts[-1], []).append((parts, value))
        for options in (*self.by_first.values(), *self.by_last.values()):
            options.sort(key=lambda option: -len(option[0]))

    def at(self, tokens: Sequence[Word], i: int) -> tuple[int, str] | None:
        """The longest phrase that begins at token `i`: the index after it and its value."""
        if i >= len(tokens):
            return None
        for parts, value in self.by_first.get(tokens[i].lower, ()):
            end = i + len(parts)
            if end <= len(tokens) and all(tokens[i + k].lower == part for k, part in enumerate(parts)):
                return end, value
        return None

    def before(self, tokens: Sequence[Word], i: int) -> tuple[int, str] | None:
        """The longest phrase that ends right before token `i`: the index of its first token and its value."""
        if i <= 0:
            return None
        for parts, value in self.by_last.get(tokens[i - 1].lower, ()):
            start = i - len(parts)
            if start >= 0 and all(tokens[start + k].lower == part for k, part in enumerate(parts)):
                return start, value
        return None


@cache
def phrases(name: str) -> Phrases:
    """The phrases of a list of the folder `quantities`."""
    return Phrases(entries("quantities", name))
