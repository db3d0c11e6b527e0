import multiprocessing
import os
import time
from dataclasses import dataclass

import pytest

from histor.cli.work import Failed, read_one
from histor.cli.workers import WorkerError, in_order


@dataclass
class Counted:
    taken: int = 0

    def items(self, number):
        for n in range(number):
            self.taken += 1
            yield Failed("x", f"{n}")


def test_one_worker_takes_items_as_they_are_needed():
    counted = Counted()
    results = in_order(str, counted.items(1000), 1)
    next(results)
    assert counted.taken == 1


def test_several_workers_keep_the_order_and_look_only_so_far_ahead():
    counted = Counted()
    results = in_order(repr, counted.items(2000), 2)
    first = next(results)
    assert counted.taken < 200
    rest = list(results)
    assert [first, *rest] == [repr(Failed("x", f"{n}")) for n in range(2000)]


def test_what_failed_before_goes_through_unread():
    failed = Failed("a.txt", "a.txt: no such file")
    assert read_one(None, failed) is failed
    assert read_one("no such pipeline", failed) is failed


def test_an_error_of_the_function_comes_back():
    with pytest.raises(TypeError):
        list(in_order(len, [Failed("x", "y")], 2))  # type: ignore[arg-type]


class Deadly(int):
    """A number for `os._exit`, which another process can find, as it could not find a function of this file."""

    def weight(self):
        return 1

    def __reduce__(self):
        return int, (3,)


def test_a_process_that_dies_is_told_in_one_line():
    with pytest.raises(WorkerError, match="fewer --workers"):
        list(in_order(os._exit, [Deadly(3)], 2))


class Nap(float):
    """Seconds to sleep in another process."""

    def weight(self):
        return 1_000_000

    def __reduce__(self):
        return float, (float(self),)


def test_whoever_stops_listening_does_not_wait_for_the_rest():
    results = in_order(time.sleep, [Nap(seconds) for seconds in (0.0, 9e5, 9e5, 9e5, 9e5, 9e5, 9e5)], 2)
    next(results)
    results.close()
    assert multiprocessing.active_children() == []
