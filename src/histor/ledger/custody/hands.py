"""Work of one check done by many processes at once, or by this one where there is little of it."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

_SELDOM = 50_000  # new objects between two looks for garbage: millions of small ones come and go without any


class Job:
    """A function with its arguments, which another process does, or this one when its result is asked for."""

    def __init__(self, elsewhere: Future[Any] | None, function: Callable[..., Any], about: tuple[Any, ...]) -> None:
        self._result, self._function, self._about = elsewhere, function, about
        self._begun = False

    def begin_here(self) -> bool:
        """Do it now, unless somebody does or did; whether it was done."""
        if self._begun or not (self._result is None or self._result.cancel()):
            return False
        self._begun, self._result = True, Future()
        try:
            self._result.set_result(self._function(*self._about))
        except Exception as error:  # it is raised where the result is asked for
            self._result.set_exception(error)
        return True

    def done(self) -> bool:
        """Whether its result is there."""
        return self._result is not None and self._result.done()

    def __call__(self) -> Any:
        """Its result. Raises what it raised."""
        self.begin_here()
        assert self._result is not None
        return self._result.result()


class Hands:
    """The processes that there are for a check: this one, and what `pool` has beside it."""

    def __init__(self, pool: Executor | None) -> None:
        self._pool = pool
        self._jobs: list[Job] = []

    def begin(self, function: Callable[..., Any], *about: Any) -> Job:
        """A job that others may begin with at once; alone, it is done when its result is asked for."""
        elsewhere = None if self._pool is None else self._pool.submit(function, *about)
        self._jobs.append(Job(elsewhere, function, about))
        return self._jobs[-1]

    def helping(self) -> Iterator[Job]:
        """Do what nobody has begun yet, the last first, until nothing is left of it; gives each when it is done."""
        for job in reversed(self._jobs if self._pool is not None else []):
            if job.begin_here():
                yield job


@contextmanager
def working(workers: int) -> Iterator[Hands]:
    """So many processes, of which this one is the first; jobs that nobody has waited for are dropped at the end."""
    before = gc.get_threshold()
    _seldom()
    pool = None
    if workers > 1:
        pool = ProcessPoolExecutor(workers - 1, multiprocessing.get_context("spawn"), _seldom)
    try:
        yield Hands(pool)
    finally:
        gc.set_threshold(*before)
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


def processors() -> int:
    """How many processes are of use on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _seldom() -> None:
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
