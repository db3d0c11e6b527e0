"""Which windows or sentences are read in one go."""

from __future__ import annotations

from itertools import combinations

import pytest

from histor.language.batches import MOST, RUN, groups


def cost(sizes: list[int], runs: list[slice]) -> int:
    """What runs cost: every item as much as the longest beside it, and each run itself."""
    return sum(RUN + max(sizes[some]) * len(sizes[some]) for some in runs)


def least_by_trying(sizes: list[int]) -> int:
    """The least cost of all ways to cut the items into runs."""
    ways = [
        [slice(*ends) for ends in zip((0, *cuts), (*cuts, len(sizes)), strict=True)]
        for count in range(len(sizes))
        for cuts in combinations(range(1, len(sizes)), count)
    ]
    allowed = [runs for runs in ways if all(_fits(sizes[some]) for some in runs)]
    return min(cost(sizes, runs) for runs in allowed)


def _fits(sizes: list[int]) -> bool:
    return len(sizes) == 1 or max(sizes) * len(sizes) <= MOST


SIZES = [
    [7],
    [3, 3, 4, 4, 5, 60, 61, 64],
    [10, 11, 12, 40, 41, 90, 91, 130, 130, 131],
    [200, 201, 202, 203],
    [MOST + 80, MOST + 90],
    [2] * 9,
]


@pytest.mark.parametrize("sizes", SIZES)
def test_no_other_way_costs_less(sizes: list[int]) -> None:
    found = groups(sizes)
    assert [size for some in found for size in sizes[some]] == sizes
    assert all(_fits(sizes[some]) for some in found)
    assert cost(sizes, found) == least_by_trying(sizes)


def test_long_ones_are_not_filled_up_for_short_ones() -> None:
    found = groups([8, 8, 9, 9, 120, 121])
    assert found == [slice(0, 4), slice(4, 6)]


def test_nothing_makes_no_run() -> None:
    assert groups([]) == []
