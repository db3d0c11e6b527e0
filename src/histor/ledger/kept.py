"""What a ledger keeps at hand from one transaction to the next: readings and scores, none of which ever changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

from histor.record import Record

Key = TypeVar("Key", bound=Hashable)
Held = TypeVar("Held")

_READINGS, _SCORES = 512, 400_000


class Last(Generic[Key, Held]):
    """The values that were used last, so many at most."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Held] = OrderedDict()

    def put(self, key: Key, value: Held) -> None:
        """Keep a value."""
        self._values[key] = value
        if len(self._values) > self._most:
            self._values.popitem(last=False)

    def get(self, key: Key) -> Held | None:
        """The value, if it is kept."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key]


class Kept:
    """Readings by their digests, and scores by the ids of two incidents."""

    def __init__(self) -> None:
        self.readings: Last[str, Record] = Last(_READINGS)
        self.scores: Last[tuple[str, str], float] = Last(_SCORES)
