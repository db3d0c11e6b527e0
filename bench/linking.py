"""Links the documents of a set as a user would: `histor add` into a new ledger, then `histor export incidents`.

Where the bench is asked for the same bytes, the documents are added in two other orders too: the ledger must come to
the same clusters in each.
"""

from __future__ import annotations

import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

from bench.reading import Reader, Run
from bench.sets import BenchError

ORDERS = 2  # others than the set's own


def link(reader: Reader, docs: Path, out: Path) -> Run:
    """Adds `docs` to a new ledger and exports its incidents into `out`. Raises BenchError where histor fails."""
    start = time.perf_counter()
    _link(reader, docs, out)
    seconds = time.perf_counter() - start
    if reader.same_bytes:
        for order in range(1, ORDERS + 1):
            if clusters(_shuffled(reader, docs, order)) != clusters(out):
                return Run(out, seconds, f"another order of the documents (seed {order}) gives other clusters")
    return Run(out, seconds)


def clusters(incidents: Path) -> set[frozenset[str]]:
    """The records of the documents of each linked incident."""
    with incidents.open(encoding="utf-8") as lines:
        return {frozenset(document["record"] for document in json.loads(line)["documents"]) for line in lines}


def _shuffled(reader: Reader, docs: Path, seed: int) -> Path:
    lines = docs.read_bytes().splitlines(keepends=True)
    random.Random(seed).shuffle(lines)
    other = docs.with_suffix(f".order{seed}.jsonl")
    other.write_bytes(b"".join(lines))
    out = other.with_suffix(".incidents.jsonl")
    _link(reader, other, out)
    return out


def _link(reader: Reader, docs: Path, out: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="histor-bench-") as folder:
        ledger = ["--ledger", str(Path(folder) / "bench.db")]
        _run([*reader.histor, "add", *ledger, "--workers", str(reader.workers), str(docs)], None)
        _run([*reader.histor, "export", "incidents", "--jsonl", *ledger], out)


def _run(call: list[str], out: Path | None) -> None:
    done = subprocess.run(call, capture_output=True, check=False)
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["(silent)"]
        raise BenchError(f"{' '.join(call[-6:])}: exit code {done.returncode}: {lines[-1].strip()}")
    if out is not None:
        out.write_bytes(done.stdout)
