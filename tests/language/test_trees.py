from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays

from histor.language.trees import heads, is_tree

SQUARE = some.integers(1, 5).flatmap(
    lambda size: arrays(np.float32, (size, size), elements=some.floats(-50, 50, width=32), unique=True)
)


def best_by_trying(scores: np.ndarray) -> float:
    size = len(scores)
    trees = (np.array(found) for found in product(range(size), repeat=size))
    return max(float(scores[np.arange(size), found].sum()) for found in trees if is_tree(found))


@given(SQUARE)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_tree_is_found(scores: np.ndarray) -> None:
    assert is_tree(heads(scores))


@given(some.integers(0, 10_000), some.integers(1, 5))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_where_the_best_heads_are_no_tree_the_best_tree_is_found(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size))
    found = heads(scores)
    assert np.isclose(scores[np.arange(size), found].sum(), best_by_trying(scores))


def test_one_word_is_the_root() -> None:
    assert heads(np.zeros((1, 1))).tolist() == [0]


def test_a_cycle_is_broken() -> None:
    scores = np.array([[1.0, 9.0, 0.0], [9.0, 2.0, 0.0], [5.0, 0.0, 3.0]])
    assert heads(scores).tolist() == [1, 1, 0]


def test_of_two_roots_one_stays() -> None:
    scores = np.array([[9.0, 5.0], [2.0, 8.0]])
    assert heads(scores).tolist() == [1, 1]


def test_what_is_no_tree() -> None:
    assert not is_tree(np.array([0, 1]))
    assert not is_tree(np.array([0, 2, 1]))
    assert not is_tree(np.array([1, 0]))
    assert is_tree(np.array([0, 0, 1]))


def test_a_long_sentence_of_nothing_but_cycles() -> None:
    size = 120
    scores = np.random.default_rng(0).normal(size=(size, size))
    assert is_tree(heads(scores))
