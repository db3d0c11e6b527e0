"""Features of the words of two reports."""

from __future__ import annotations

from histor.incidents.across.copies import resemblance
from histor.incidents.across.rarity import worth
from histor.incidents.across.signature import Signature

SHOWN = 8
RICH = 1.5  # the worth of words from which on two reports of one happening should share some
CHANCE = 0.2  # the share that reports of two happenings have in common


def telling_words(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of telling words (names of streets, shops, people; numbers), each by its rarity, of the poorer report.

    Less 0.2, the share that reports of two happenings have, where neither is poor in them.
    """
    return _share(one.words, other.words)


def plain_words(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of rare words without a capital ("dormitory"), each by its rarity, of the poorer report.

    Less 0.2, the share that reports of two happenings have, where neither is poor in them.
    """
    return _share(one.plain, other.plain)


def _share(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[float, str]:
    shared = set(ours) & set(theirs)
    least = min(_sum(ours), _sum(theirs))
    if least < RICH:
        return _sum(shared) / RICH, _shown(shared)
    return _sum(shared) / least - CHANCE, _shown(shared) or "none in common"


def _shown(words: set[str]) -> str:
    return ", ".join(sorted(words, key=lambda word: (-worth(word), word))[:SHOWN])


def copied(one: Signature, other: Signature) -> tuple[float, str]:
    """The share of runs of five words that the texts have in common: near 0 for two reporters, near 1 for copies."""
    share = resemblance(one.sketch, other.sketch)
    return share, f"{share:.0%}" if share else ""


def _sum(words: set[str] | tuple[str, ...]) -> float:
    return sum(worth(word) for word in words)
