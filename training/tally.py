"""Counts of what was asked and what was right."""

from __future__ import annotations

from collections import Counter


class Tally:
    """Right answers and questions, by the name of what is asked."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()

    def add(self, name: str, right: int, asked: int = 1) -> None:
        """Counts some questions, of which some were answered rightly."""
        self.right[name] += right
        self.asked[name] += asked

    def shares(self) -> dict[str, float]:
        """The share of right answers to each question."""
        return {name: self.right[name] / max(asked, 1) for name, asked in self.asked.items()}
