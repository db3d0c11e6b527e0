"""The developer sets: which there are, what is measured on each, and which documents a sample holds."""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Scope = Literal["full", "sample"]
FIELDS = {"about", "scorer", "takes_docs", "in_sample", "metrics"}
MORE = {"through", "data", "sampled_by", "by_document"}
Through = Literal["read", "ledger"]


class BenchError(Exception):
    """Something that keeps the bench from measuring; the message is one line and names the way out."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of a set: its name, and the keys that lead to it in the scorer's JSON."""

    name: str
    at: str
    baseline: float | None = None
    published: str = ""
    lower_is_better: bool = False

    def score(self, figures: object) -> float | None:
        """The figure; None where the scorer had nothing to divide by or does not give it."""
        for key in self.at.split("/"):
            figures = figures.get(key) if isinstance(figures, dict) else None
        return float(figures) if isinstance(figures, int | float) else None


@dataclass(frozen=True, slots=True)
class DeveloperSet:
    """A folder of the data with documents and gold, and how it is scored.

    `through`: the scorer takes readings, or incidents linked by a ledger. `data` is the folder, where it isn't the
    name. `sampled_by` is the field of the gold whose hash chooses the sample, so that what belongs together stays so.
    `by_document`: its scores are shares of documents that are right as a whole.
    """

    name: str
    about: str
    scorer: str
    takes_docs: bool
    in_sample: int
    metrics: tuple[Metric, ...]
    through: Through = "read"
    data: str = ""
    sampled_by: str = "record"
    by_document: bool = False

    def files(self, data: Path) -> tuple[Path, Path]:
        """The documents and the gold."""
        folder = self.data or self.name
        return data / folder / f"{folder}.dev.docs.jsonl", data / folder / f"{folder}.dev.gold.jsonl"


@dataclass(frozen=True, slots=True)
class Part:
    """What is measured of a set: the lines of its documents and of its gold, in their order."""

    docs: tuple[bytes, ...]
    gold: tuple[bytes, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of both, which names the data that a floor was measured on."""
        lines = hashlib.sha256()
        for line in (*self.docs, b"\0", *self.gold):
            lines.update(line)
        return f"sha256:{lines.hexdigest()}"

    def words(self) -> int:
        """Words of the documents, as separated by white space."""
        return sum(len(json.loads(line)["text"].split()) for line in self.docs)


def declared(path: Path | None = None) -> dict[str, DeveloperSet]:
    """The sets of `sets.toml`, in its order."""
    path = path or Path(__file__).with_name("sets.toml")
    found = {}
    for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if not FIELDS <= set(row) <= FIELDS | MORE:
            raise BenchError(f"{path.name}: [{name}] has {sorted(row)}, expected {sorted(FIELDS)}")
        metrics = tuple(Metric(**metric) for metric in row.pop("metrics"))
        found[name] = DeveloperSet(name=name, metrics=metrics, **row)
    return found


def part(wanted: DeveloperSet, data: Path, scope: Scope) -> Part:
    """All of a set, or its sample: the documents whose record ids (or other field) hash lowest. Raises BenchError."""
    try:
        docs, gold = (tuple(path.read_bytes().splitlines(keepends=True)) for path in wanted.files(data))
    except OSError as error:
        raise BenchError(f"{error.filename}: {error.strerror}; give the data's folder with --data") from None
    if scope == "full":
        return Part(docs, gold)
    rows = [json.loads(line) for line in gold]
    ranked = sorted(rows, key=lambda row: (_hash(str(row[wanted.sampled_by])), _hash(row["record"])))
    chosen = {row["record"] for row in ranked[: wanted.in_sample]}
    return Part(*(tuple(line for line in lines if _record(line) in chosen) for lines in (docs, gold)))


def _record(line: bytes) -> str:
    return str(json.loads(line)["record"])


def _hash(record: str) -> str:
    return hashlib.sha256(record.encode()).hexdigest()
