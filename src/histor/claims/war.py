"""What reports of war claim by whole clauses: supplies that are gone, weapons seen in the air, houses set on fire."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.airborne import in_the_air
from histor.claims.alight import set_alight
from histor.claims.custody import keeps
from histor.claims.cutoff import cut_off
from histor.claims.lexicon import Lexicon, Sense
from histor.claims.toll import put_at
from histor.claims.underfire import came_under_fire
from histor.claims.uprooted import uproots
from histor.language.analysis import Token


def in_war(word: Token, words: Lexicon) -> Iterator[Sense]:
    """The senses of a word by its clause."""
    yield from cut_off(word, words)
    yield from in_the_air(word, words)
    yield from set_alight(word, words)
    yield from came_under_fire(word, words)
    yield from put_at(word, words)
    yield from (sense for sense in (keeps(word), uproots(word)) if sense is not None)
