"""Near copies: how much of two texts is the same, told from small sketches.

MinHash (Broder 1997) over runs of five words: the share of equal positions in two sketches estimates the share of runs
that the texts have in common (Jaccard). A dropped paragraph, a new headline or a byline leaves it high; two reporters
who write of one event share next to no runs of five words.
"""

from __future__ import annotations

import re

import numpy as np
from rensa import RMinHash

RUN = 5  # words
POSITIONS = 64
SEED = 20
NEAR = 0.4  # the share of runs from which on a text is a copy

_WORD = re.compile(r"\w+")


def sketch(text: str) -> bytes:
    """The sketch of a text: 64 numbers of 32 bits; empty where the text is shorter than a run."""
    words = _WORD.findall(text.lower())
    runs = [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    if not runs:
        return b""
    made = RMinHash(num_perm=POSITIONS, seed=SEED)
    made.update(runs)
    return np.asarray(made.digest(), dtype="<u4").tobytes()


def resemblance(one: bytes, other: bytes) -> float:
    """The estimated share of runs of words that two texts have in common, 0 to 1."""
    if not one or not other:
        return 0.0
    return float(np.mean(np.frombuffer(one, "<u4") == np.frombuffer(other, "<u4")))
