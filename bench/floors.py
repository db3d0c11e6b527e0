"""The pinned floors: scores that a set must not fall under, on data named by its digest.

Only `update` makes new ones; a check never writes. What isn't pinned fails too, so that a metric can't be lost quietly.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench.sets import BenchError, Metric, Scope

HEAD = """\
# Scores that must not be fallen under, for all documents of a set ("full") and for its fixed sample.
# Made by `python bench/run.py --update-floors` (with --sample for the sample) and changed by nothing else.
# `data` is the SHA-256 of the documents and the gold: on other data the floors mean nothing.
# A floor is the score less the margin, for whole numbers may round differently on another processor: 0.003 (full) or
# 0.01 (sample), and where documents are right or wrong as a whole at least what three of them are worth.
# Where lower is better (see sets.toml), it is the score plus the margin: a ceiling.
"""
MARGINS: dict[str, float] = {"full": 0.003, "sample": 0.01}
MOVED = 3  # documents of a set of 400 were read otherwise on another processor


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of one set in one scope, and the digest of the data they were measured on."""

    data: str
    floor: Mapping[str, float] = field(default_factory=dict)


Floors = dict[tuple[str, str], Pinned]  # by scope and set


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured on one set: the figures by the name of their metric."""

    name: str
    scope: Scope
    digest: str
    metrics: tuple[Metric, ...]
    of: Mapping[str, float | None]
    documents: int = 0  # of which each is right or wrong as a whole

    @property
    def margin(self) -> float:
        """What the scores may fall by where another processor reads single documents otherwise."""
        return max(MARGINS[self.scope], MOVED / self.documents if self.documents else 0)


def load(path: Path) -> Floors:
    """The floors of a file; none where there is no file yet. Raises BenchError where it can't be read."""
    if not path.exists():
        return {}
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            (scope, name): Pinned(row["data"], row["floor"])
            for scope in MARGINS
            for name, row in rows.get(scope, {}).items()
        }
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise BenchError(f"{path}: not a file of floors ({error}); make it anew with --update-floors") from None


def save(path: Path, floors: Floors) -> None:
    """Writes the floors, full sets first."""
    lines = [HEAD]
    for (scope, name), pinned in sorted(floors.items(), key=lambda item: item[0]):
        lines += [f"[{scope}.{name}]", f'data = "{pinned.data}"', f"[{scope}.{name}.floor]"]
        lines += [f'"{metric}" = {value:.3f}' for metric, value in pinned.floor.items()]
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")


def pin(scores: Scores) -> Pinned:
    """The floors that these scores give: less the margin, rounded away from them to three places."""
    margin = scores.margin
    floor = {}
    for metric in scores.metrics:
        score = scores.of.get(metric.name)
        if score is not None and metric.lower_is_better:
            floor[metric.name] = min(1.0, math.ceil(round((score + margin) * 1000, 6)) / 1000)
        elif score is not None:
            floor[metric.name] = max(0.0, math.floor(round((score - margin) * 1000, 6)) / 1000)
    return Pinned(scores.digest, floor)


def complaints(scores: Scores, floors: Floors) -> Iterator[str]:
    """Why a check of these scores fails, one line each; nothing where all is well."""
    pinned = floors.get((scores.scope, scores.name))
    if pinned is None:
        yield f"{scores.name}: no floors pinned for the {scores.scope} set; --update-floors pins them"
    elif pinned.data != scores.digest:
        yield f"{scores.name}: data changed; floors don't apply (pinned {pinned.data[:15]}, here {scores.digest[:15]})"
    else:
        for metric in scores.metrics:
            yield from _complaint(scores, metric, pinned.floor.get(metric.name))
        for name in pinned.floor.keys() - {metric.name for metric in scores.metrics}:
            yield f"{scores.name}: a floor is pinned for {name!r}, which is no longer measured"


def _complaint(scores: Scores, metric: Metric, floor: float | None) -> Iterator[str]:
    score = scores.of.get(metric.name)
    if floor is None:
        if score is not None:
            yield f"{scores.name}: no floor pinned for {metric.name!r}; --update-floors pins it"
    elif score is None:
        yield f"{scores.name}: {metric.name} has no score, floor {floor:.3f}"
    elif metric.lower_is_better and score > floor:
        yield f"{scores.name}: {metric.name} {score:.4f} is over its ceiling {floor:.3f}"
    elif not metric.lower_is_better and score < floor:
        yield f"{scores.name}: {metric.name} {score:.4f} is under its floor {floor:.3f}"


def update(floors: Floors, measured: Iterable[Scores]) -> tuple[Floors, list[str]]:
    """The floors with those of the measured sets made anew, and what changes, one line each."""
    new, changes = dict(floors), []
    for scores in measured:
        key = (scores.scope, scores.name)
        before, new[key] = floors.get(key, Pinned("")), pin(scores)
        if before.data and before.data != scores.digest:
            changes.append(f"{scores.name} ({scores.scope}): data {before.data[:15]} -> {scores.digest[:15]}")
        for name in {**before.floor, **new[key].floor}:
            was, now = before.floor.get(name), new[key].floor.get(name)
            if was != now:
                changes.append(f"{scores.name} ({scores.scope}): {name} {_shown(was)} -> {_shown(now)}")
    return new, changes


def _shown(floor: float | None) -> str:
    return "none" if floor is None else f"{floor:.3f}"
