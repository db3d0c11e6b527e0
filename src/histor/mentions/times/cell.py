"""The senses of one token, and phrases among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from histor.language.analysis import Token

# A sentence is looked at only where one of these senses occurs.
CORES = frozenset(
    [
        "weekdays",
        "weekday_abbreviations",
        "weekday_plurals",
        "months",
        "months_lower",
        "units",
        "units_plural",
        "parts",
        "points",
        "part_plurals",
        "overnight",
        "days",
        "tonight",
        "seasons",
        "holidays",
        "references_ending",
        "past_word",
        "references",
        "sets",
        "decades",
        "year_number",
        "decade_number",
        "decade_short",
        "clock",
        "clock_meridiem",
        "slashed",
        "meridiem",
        "unit_second",
        "joined_year",
        "joined_decade",
        "joined_months",
        "joined_parts",
        "joined_season_plain",
        "oclock",
        "hours_word",
        "ordinal_digits",
        "period_word",
        "military_clock",
    ]
)


class Cell:
    """What one token may be: senses with their values, and whether it can be the core of a time."""

    __slots__ = ("core", "rules", "senses")

    def __init__(self) -> None:
        self.senses: dict[str, Any] = {}
        self.core = False
        self.rules: tuple[Any, ...] | None = None

    def add(self, sense: str, value: Any) -> None:
        """Gives the token a sense."""
        self.senses[sense] = value
        self.core = self.core or sense in CORES


class Phrases(tuple[tuple[tuple[str, ...], Any], ...]):
    """The ways in which a sense goes on after its first word, longest first: (further words, value)."""

    __slots__ = ()

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, Any] | None:
        """The longest phrase that stands at token `i`."""
        for rest, value in self:
            end = i + 1 + len(rest)
            if end <= len(tokens) and all(tokens[i + 1 + k].lower == word for k, word in enumerate(rest)):
                return end, value
        return None
