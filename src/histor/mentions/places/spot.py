"""A spot: a stretch of the text that may name a place, on its way to being resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from histor.mentions.gazetteer import Entry


@dataclass(slots=True, eq=False)
class Spot:
    """Tokens `first` to `last` as a possible place.

    `key` is the folded name that was found, `entries` what it may mean (none: unknown to the gazetteer). `kinds` are
    the kinds that a kind word beside it picks ("X River"), `kind` what an unknown place of that word is called.
    `holder` is the spot that holds this one ("X, Y"), `holds` that it is named as such a holder. `sound`: it was found
    only by how the name sounds in another transliteration; `slip`: only as a letter off a well-known name.
    `features` say why it is a place, `score` is their weighted sum.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    kinds: frozenset[str] = frozenset()
    kind: str = ""
    holder: Spot | None = None
    holds: bool = False
    adjective: bool = False
    dateline: bool = False
    sound: bool = False
    slip: bool = False
    features: dict[str, float] = field(default_factory=dict)
    score: float = 0.0


def weigh(features: dict[str, float], weights: dict[str, float]) -> float:
    """The weighted sum of the features."""
    return sum(weights[name] * value for name, value in features.items())
