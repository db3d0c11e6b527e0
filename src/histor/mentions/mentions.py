"""All mentions of one document, with look-ups by place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from histor.mentions.places.setting import NOWHERE, Setting
from histor.mentions.quantity import Quantity
from histor.record import Actor, Place, Time

DEEPEST = 3  # mentions within one another


@dataclass(frozen=True)
class Mentions:
    """Places, times, actors and quantities of a document, each sorted by start; inferred ones come last.

    `setting` is what the document's headline, address and outlet say of where its news was.
    """

    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    setting: Setting = NOWHERE
    _starts: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def place_at(self, offset: int) -> int | None:
        """Index of the place whose span holds the code point `offset`, or None."""
        return self._at("places", self.places, offset)

    def time_at(self, offset: int) -> int | None:
        """Index of the time whose span holds the code point `offset`, or None."""
        return self._at("times", self.times, offset)

    def actor_at(self, offset: int) -> int | None:
        """Index of the actor mention whose span holds the code point `offset`, or None."""
        return self._at("actors", self.actors, offset)

    def named_at(self, offset: int) -> int | None:
        """Index of the actor mention that holds a name, also behind another one inside of it.

        "His" stands within "his partner, Officer Karl Lind", and both mean somebody.
        """
        if (at := self.actor_at(offset)) is not None or not self.actors:
            return at
        last = bisect_right(self._starts["actors"], offset) - 1
        near = range(last, max(last - DEEPEST, -1), -1)
        return next((k for k in near if (end := self.actors[k].end) is not None and offset < end), None)

    def _at(self, name: str, items: Sequence[Place | Time | Actor], offset: int) -> int | None:
        starts = self._starts.get(name)
        if starts is None:
            starts = self._starts[name] = [item.start for item in items if item.start is not None]
        at = bisect_right(starts, offset) - 1
        if at >= 0:
            end = items[at].end
            if end is not None and offset < end:
                return at
        return None
