"""One set from its documents to its scores: read or link, look for faults, score."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import linking, scoring
from bench.floors import Scores
from bench.invariants import faults
from bench.reading import Reader
from bench.sets import BenchError, DeveloperSet, Part, Scope, part

SHOWN = 3  # faults of a set that are told; the rest are counted


@dataclass(frozen=True, slots=True)
class Measured:
    """What one set gave: its scores, all figures of its scorer, its size, and what went wrong."""

    scores: Scores
    figures: dict[str, Any]
    size: tuple[int, int, float]  # documents, words, seconds of reading
    wrong: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Everything of it, for `--json`."""
        documents, words, seconds = self.size
        return {
            "scope": self.scores.scope,
            "data": self.scores.digest,
            "documents": documents,
            "words": words,
            "seconds": round(seconds, 2),
            "scores": dict(self.scores.of),
            "figures": self.figures,
            "wrong": list(self.wrong),
        }


def measure(wanted: DeveloperSet, data: Path, scope: Scope, reader: Reader, folder: Path) -> Measured:
    """Reads a set and scores it; its files stay in `folder`. Raises BenchError."""
    what = part(wanted, data, scope)
    kept = "readings" if wanted.through == "read" else "incidents"
    docs, gold, out = (folder / f"{wanted.name}.{name}.jsonl" for name in ("docs", "gold", kept))
    docs.write_bytes(b"".join(what.docs))
    gold.write_bytes(b"".join(what.gold))
    run = reader.read(docs, out) if wanted.through == "read" else linking.link(reader, docs, out)
    wrong = [run.complaint] if run.complaint else []
    wrong += _faulty(out, what) if wanted.through == "read" else []
    figures = scoring.figures(wanted, data, docs, gold, out)
    found = {m.name: m.score(figures) for m in wanted.metrics}
    whole = len(what.docs) if wanted.by_document else 0
    scores = Scores(wanted.name, scope, what.digest, wanted.metrics, found, whole)
    size = len(what.docs), what.words(), run.seconds
    return Measured(scores, figures, size, tuple(f"{wanted.name}: {complaint}" for complaint in wrong))


def _faulty(readings: Path, what: Part) -> list[str]:
    """Readings that are missing, out of order or break a rule of the record."""
    asked = [json.loads(line)["record"] for line in what.docs]
    got: list[str] = []
    broken: list[str] = []
    with readings.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                row = json.loads(line)
                record = row["document"]["record"]
            except (ValueError, KeyError, TypeError) as error:
                raise BenchError(f"{readings.name}, line {len(got) + 1}: no reading: {error!r}") from None
            got.append(record)
            broken += [f"{record}: {fault}" for fault in faults(row)]
    wrong = broken[:SHOWN]
    if len(broken) > SHOWN:
        wrong.append(f"and {len(broken) - SHOWN} faults more")
    if got != asked:
        wrong.append(f"{len(got)} readings of {len(asked)} documents, or in another order")
    return wrong
