"""Work shared among processes: results in the order of what came in, and never much in memory at once."""

from __future__ import annotations

import multiprocessing
import multiprocessing.process
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread
from typing import Protocol, TypeVar

from histor.errors import HistorError


class Weighed(Protocol):
    """Something to work on that knows about how much work it is."""

    def weight(self) -> int:
        """In characters."""


Item = TypeVar("Item", bound=Weighed)
Result = TypeVar("Result")

_MOST_IN_CHUNK = 16
_HEAVIEST_CHUNK = 40_000
_CHUNKS_AHEAD = 3


class WorkerError(HistorError):
    """A worker process died."""


def in_order(function: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    """`function` of every item, in the order of the items, by so many processes (1: by this one).

    Items are taken as they are needed, so that an endless input takes no more memory than a short one. `function`
    and the items must be picklable when there are several processes. Raises WorkerError when a process dies.
    """
    if workers == 1:
        yield from map(function, items)
        return
    # A fresh interpreter each: a copy of this one would share the threads and locks of its libraries.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _end_with_parent)
    waiting: deque[Future[list[Result]]] = deque()
    strangers = set(multiprocessing.active_children())
    done = False
    try:
        for chunk in _chunks(items):
            with _deaf_children():
                waiting.append(pool.submit(_work, function, chunk))
            if len(waiting) >= workers * _CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
        done = True
    except BrokenProcessPool as error:
        message = "a worker process died, perhaps for want of memory; try fewer --workers"
        raise WorkerError(message) from error
    finally:
        if not done:  # nobody waits for what is still being read
            for process in set(multiprocessing.active_children()) - strangers:
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """A worker whose parent was killed ends as well; else it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _work(function: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [function(item) for item in chunk]


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += item.weight()
        if len(chunk) >= _MOST_IN_CHUNK or weight >= _HEAVIEST_CHUNK:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Processes started inside never see Ctrl-C: this process alone answers it, and sends them home."""
    if not hasattr(signal, "pthread_sigmask"):  # not on every system
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
