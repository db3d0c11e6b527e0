"""Times without a place on the calendar: now, recently, every day, each Thursday."""

from __future__ import annotations

from dataclasses import dataclass

from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that no context changes: PAST_REF, P1D for "daily", XXXX-WXX-4 for "each Thursday"."""

    timex: str

    def meaning(self, _context: Context) -> Meaning:
        """The value as it is."""
        return Meaning(self.timex, anchor=False)
