"""How much a shared word tells: nothing where everybody uses it, most where hardly anybody does.

The measure must not depend on what else the ledger holds, or the same two reports would be one incident today and two
tomorrow. So it is taken from a list that ships with histor: the vocabulary of the language model, whose words stand
in order of how often they are used.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

# Words of the vocabulary stand after its signs and single letters, the most frequent first.
FIRST_WORD = "the"
COMMON = 2000  # ranks that tell nothing
UNKNOWN = 1.0  # a word outside the vocabulary
NUMBER = 0.6


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """0 for the most frequent words, rising with the logarithm of the rank to 1 for words that the list lacks."""
    rank = _ranks().get(word)
    if rank is None:
        return UNKNOWN
    if rank <= COMMON:
        return 0.0
    return 0.3 + 0.5 * (rank - COMMON) / (len(_ranks()) - COMMON)


def worth(word: str) -> float:
    """What a telling word counts: its rarity, or that of a number ("the 2400 block")."""
    return NUMBER if word.isdigit() else rarity(word)


@cache
def _ranks() -> dict[str, int]:
    """Rank of each whole word of the vocabulary."""
    lines = (files("histor.language") / "data" / "en" / "vocab.txt").read_text("utf-8").split("\n")
    words = [line for line in lines[lines.index(FIRST_WORD) :] if not line.startswith("##")]
    return {word: rank for rank, word in enumerate(words)}
