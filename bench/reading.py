"""Runs histor over the documents of a set as a user would: one command, JSON Lines in, JSON Lines out."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.sets import BenchError


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: the file of its readings, seconds of wall time, and what went wrong."""

    readings: Path
    seconds: float
    complaint: str = ""


def command() -> list[str]:
    """`histor` of the Python that runs the bench. Raises BenchError where it isn't installed."""
    path = Path(sys.executable).with_name("histor")
    if not path.exists():
        raise BenchError(f"no histor beside {sys.executable}; install it there (pip install -e .) or give --histor")
    return [str(path)]


@dataclass(frozen=True, slots=True)
class Reader:
    """How to read: the command, how many processes, and whether one process alone must give the same bytes."""

    histor: list[str]
    workers: int
    same_bytes: bool = False

    def read(self, docs: Path, out: Path) -> Run:
        """Reads `docs` into `out`, and with `same_bytes` once more with one worker. Raises BenchError."""
        run = self._read(docs, out, self.workers)
        if self.same_bytes and not run.complaint:
            alone = self._read(docs, out.with_suffix(".alone.jsonl"), 1)
            if alone.readings.read_bytes() != out.read_bytes():
                return Run(out, run.seconds, f"one worker and {self.workers} give different bytes")
        return run

    def _read(self, docs: Path, out: Path, workers: int) -> Run:
        call = [*self.histor, "read", "--jsonl", "--workers", str(workers), str(docs)]
        start = time.perf_counter()
        with out.open("wb") as readings:
            try:
                done = subprocess.run(call, stdout=readings, stderr=subprocess.PIPE, check=False)
            except OSError as error:
                raise BenchError(f"{self.histor[0]}: {error.strerror}; give the command with --histor") from None
        seconds = time.perf_counter() - start
        if done.returncode == 0:
            return Run(out, seconds)
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["(silent)"]
        return Run(out, seconds, f"exit code {done.returncode}: {lines[-1].strip()}")
