"""What every time value answers."""

from __future__ import annotations

from typing import Protocol

from histor.mentions.times.calendar import Meaning
from histor.mentions.times.context import Context


class Value(Protocol):
    """A time as the words give it, before it is set against the document."""

    def meaning(self, context: Context) -> Meaning:
        """What it means at this place of this document. Never fails: what is unknown stays X or null."""
