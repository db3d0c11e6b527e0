"""Where the time of a reading goes: shares of the stages, by sampling the stack.

A timer interrupts the process every millisecond of its CPU time and looks which part of histor is at work: the
outermost package on the stack that is a stage. A sample weighs as much as the time since the last one, so that a long
call into compiled code, which can't be interrupted, counts in full where it was made. Reading needs no change for it.
"""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable
from types import FrameType

STAGES = ("intake", "language", "mentions", "statements", "claims", "incidents")
INTERVAL = 0.001
OTHER = "other"


def stage_of(frame: FrameType | None) -> str:
    """The stage that the outermost frame of a stage belongs to."""
    found = OTHER
    while frame is not None:
        package, _, rest = str(frame.f_globals.get("__name__", "")).partition(".")
        stage = rest.partition(".")[0]
        if package == "histor" and stage in STAGES:
            found = stage
        frame = frame.f_back
    return found


def shares(work: Callable[[], object]) -> dict[str, float]:
    """Runs `work` and gives the share of its time in each stage, in the order of the way; they sum to 1.

    Works in the main thread of a Unix process only, as all signals do.
    """
    spent: Counter[str] = Counter()
    last = time.perf_counter()

    def sample(_: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.perf_counter()
        spent[stage_of(frame)] += now - last  # type: ignore[assignment]
        last = now

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    whole = sum(spent.values()) or 1
    return {stage: spent[stage] / whole for stage in (*STAGES, OTHER)}
