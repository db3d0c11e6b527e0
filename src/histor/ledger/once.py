"""Values that are made once, also where several threads ask for one at the same time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Held = TypeVar("Held")


class _Slot(Generic[Held]):
    def __init__(self) -> None:
        self.lock = Lock()
        self.made: tuple[Held] | None = None


class Once(Generic[Key, Held]):
    """The values that were used last, so many at most. Whoever asks for one that is being made waits for it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._slots: OrderedDict[Key, _Slot[Held]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Held]) -> Held:
        """The value of a key. What `make` raises is raised, and whoever asks next tries again."""
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            self._slots.move_to_end(key)
            while len(self._slots) > self._most:
                self._slots.popitem(last=False)
        with slot.lock:
            if slot.made is None:
                slot.made = (make(),)
            return slot.made[0]
