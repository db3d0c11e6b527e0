"""Features of the words of two reports."""

from __future__ import annotations

from functools import lru_cache

from histor.incidents.across.copies import resemblance
from histor.incidents.across.rarity import worth
from histor.incidents.across.signature import Signature

SHOWN = 8
# The worth of words from which on two reports of one happening should share some.
RICH, RICH_PLAIN = 3.0, 1.5
CHANCE = 0.2  # the share that reports of two happenings have in common


def telling_words(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of telling words (names of streets, shops, people; numbers), each by its rarity, of the poorer report.

    Less 0.2, the share that reports of two happenings have, where neither is poor in them.
    """
    return _share(one.words, other.words, RICH)


def plain_words(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of rare words without a capital ("dormitory"), each by its rarity, of the poorer report.

    Less 0.2, the share that reports of two happenings have, where neither is poor in them.
    """
    return _share(one.plain, other.plain, RICH_PLAIN)


def _share(ours: tuple[str, ...], theirs: tuple[str, ...], rich: float) -> tuple[float, str]:
    shared = _known(ours)[0] & _known(theirs)[0]
    least = min(_known(ours)[1], _known(theirs)[1])
    if least < rich:
        return _sum(shared) / rich, _shown(shared)
    return _sum(shared) / least - CHANCE, _shown(shared) or "none in common"


def _shown(words: frozenset[str]) -> str:
    return ", ".join(sorted(words, key=lambda word: (-worth(word), word))[:SHOWN])


def copied(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of runs of five words that the texts have in common: near 0 for two reporters, near 1 for copies."""
    share = resemblance(one.sketch, other.sketch)
    return share, f"{share:.0%}" if share else ""


@lru_cache(maxsize=16384)
def _known(words: tuple[str, ...]) -> tuple[frozenset[str], float]:
    """The words of one report as a set, and their worth: an incident is compared with many."""
    return frozenset(words), _sum(words)


def _sum(words: frozenset[str] | tuple[str, ...]) -> float:
    return sum(worth(word) for word in words)
