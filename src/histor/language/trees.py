"""From arc scores to one tree a sentence.

Every word takes its best head; only where that leaves a cycle, or not exactly one root, the best
tree is searched for (Chu & Liu 1965, Edmonds 1967). Scores are a square table: row the word,
column its head, and the diagonal the score of being the root.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
Heads = NDArray[np.int64]

# More than any sum of scores: a tree pays it for each root, so that the best tree has one.
ONE_ROOT = 1e6


def heads(scores: Scores) -> Heads:
    """The head of each word; the root is its own head. Always one tree with one root."""
    best: Heads = scores.argmax(1)
    if is_tree(best):
        return best
    return _spanning(scores)


def is_tree(found: Heads) -> bool:
    """Whether exactly one word is its own head and all others lead to it."""
    size = len(found)
    own = np.arange(size)
    if int((found == own).sum()) != 1:
        return False
    reached = found
    for _ in range(size.bit_length()):  # each round doubles the steps walked
        reached = reached[reached]
    return bool((found[reached] == reached).all())


def _spanning(scores: Scores) -> Heads:
    """The best tree with one root, by Chu-Liu-Edmonds over the words and one node above them."""
    size = len(scores)
    table = np.full((size + 1, size + 1), -np.inf)
    table[1:, 1:] = scores
    np.fill_diagonal(table, -np.inf)
    table[1:, 0] = scores.diagonal() - ONE_ROOT
    found = _edmonds(table)[1:] - 1
    return np.where(found < 0, np.arange(size), found)


def _edmonds(table: Scores) -> Heads:
    """The best tree of a table whose node 0 is above all: cycles are contracted one by one."""
    best: Heads = table.argmax(1)
    best[0] = 0
    cycle = _cycle(best)
    if cycle is None:
        return best
    outside = np.array([n for n in range(len(table)) if n not in set(cycle.tolist())])
    inside = table[cycle, best[cycle]]
    # What it costs to enter the cycle at each of its words, and what it offers as a head.
    entering = table[np.ix_(cycle, outside)] - inside[:, None]
    leaving = table[np.ix_(outside, cycle)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = table[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    solved = _edmonds(small)
    found = best.copy()
    for place, node in enumerate(outside.tolist()):
        if node:
            head = solved[place]
            contracted = head == len(outside)
            found[node] = cycle[leaving[place].argmax()] if contracted else outside[head]
    entered = solved[-1]
    broken = entering[:, entered].argmax()
    found[cycle[broken]] = outside[entered]
    return found


def _cycle(best: Heads) -> Heads | None:
    """The nodes of one cycle, or None; node 0 is no cycle."""
    state = np.zeros(len(best), dtype=np.int64)
    state[0] = -1
    for start in range(1, len(best)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(best[node])
        if state[node] == start:
            found = [node]
            while int(best[found[-1]]) != node:
                found.append(int(best[found[-1]]))
            return np.array(found)
    return None
