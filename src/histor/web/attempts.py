"""How often somebody may fail to log in: five times, then once in a while, longer each time, for a name and an address.

What is counted is kept for so many names and addresses at most; the ones that failed last stay.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from histor.web.problems import ProblemError

FREE, LONGEST = 5, 900.0
_MOST = 10_000


class Attempts:
    """Failed attempts by key."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failed: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def check(self, *keys: str) -> None:
        """Raises ProblemError where one of the keys has to wait."""
        now = self._clock()
        with self._lock:
            wait = max(self._until(key) - now for key in keys)
        if wait > 0:
            seconds = int(wait) + 1
            raise ProblemError(
                429, f"too many attempts; try again in {seconds:,} seconds", headers={"Retry-After": str(seconds)}
            )

    def failed(self, *keys: str) -> None:
        """Note a failure."""
        now = self._clock()
        with self._lock:
            for key in keys:
                times, last = self._failed.pop(key, (0, now))
                self._failed[key] = (1 if now - last > 2 * LONGEST else times + 1, now)
                if len(self._failed) > _MOST:
                    self._failed.popitem(last=False)

    def succeeded(self, *keys: str) -> None:
        """Forget their failures."""
        with self._lock:
            for key in keys:
                self._failed.pop(key, None)

    def _until(self, key: str) -> float:
        times, last = self._failed.get(key, (0, 0.0))
        return last + min(LONGEST, 2.0 ** (times - FREE + 1)) if times >= FREE else 0.0
