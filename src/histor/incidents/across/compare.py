"""Comparing two incidents: a score that is a table of explained features.

The score is the sum of each feature's value times its weight: the natural logarithm of the odds that the two are one,
as in record linkage after Fellegi and Sunter (1969). Above 0 they are rather one than two. The weights, and where they
come from, stand in `data/weights.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from histor.incidents.across.features import FEATURES
from histor.incidents.across.signature import Signature
from histor.record.values import Value


class Feature(Value, frozen=True, kw_only=True):
    """One row of a comparison: it adds `value` times `weight` to the score; `why` is what was compared."""

    name: str
    value: float
    weight: float
    why: str


class Comparison(Value, frozen=True, kw_only=True):
    """The score of two incidents (log odds of being one) and the features that speak for or against it."""

    score: float
    features: tuple[Feature, ...]


def compare(one: Signature, other: Signature) -> Comparison:
    """Compares the incidents of two documents; the order of the two makes no difference to the score."""
    first, second = sorted((one, other), key=lambda s: s.id)
    rows = [Feature(name="start", value=1.0, weight=weights()["start"], why="two incidents that share a block")]
    for name, feature in FEATURES.items():
        value, why = feature(first, second)
        if value:
            rows.append(Feature(name=name, value=round(value, 4), weight=weights()[name], why=why))
    return Comparison(score=round(sum(row.value * row.weight for row in rows), 4), features=tuple(rows))


def explained() -> dict[str, str]:
    """What each feature means, by its name."""
    return {name: " ".join((feature.__doc__ or "").split()) for name, feature in FEATURES.items()}


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    text = (files(__package__) / "data" / "weights.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["compare"].items()}
