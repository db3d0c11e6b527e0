"""Work of one check done by many processes at once, or by this one where there is little of it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from histor.ledger.custody.fault import Fault

Begin = Callable[..., Callable[[], Any]]


@contextmanager
def working(workers: int) -> Iterator[Begin]:
    """Gives what begins a job, a function with its arguments, in so many processes; it gives what waits for the result.

    With one worker a job is done here, when it is waited for. The Fault of a job is raised where it is waited for; jobs
    that nobody has waited for are dropped at the end.
    """
    if workers == 1:
        yield lambda job, *about: lambda: job(*about)
        return
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))

    def begin(job: Callable[..., Any], *about: Any) -> Callable[[], Any]:
        future = pool.submit(_caught, job, *about)
        return lambda: _raised(*future.result())

    try:
        yield begin
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def processors() -> int:
    """How many processes are of use on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _caught(job: Callable[..., Any], *about: Any) -> tuple[Any, tuple[str, str] | None]:
    try:
        return job(*about), None
    except Fault as fault:
        return None, (fault.where, fault.what)


def _raised(found: Any, fault: tuple[str, str] | None) -> Any:
    if fault is not None:
        raise Fault(*fault)
    return found
