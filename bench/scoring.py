"""Runs a set's own scorer on readings, or on linked incidents, and takes its figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.sets import BenchError, DeveloperSet


def figures(wanted: DeveloperSet, data: Path, docs: Path, gold: Path, out: Path) -> dict[str, Any]:
    """What the scorer prints as JSON. Raises BenchError with its message where it stops."""
    given = "--readings" if wanted.through == "read" else "--incidents"
    call = [sys.executable, "-B", str(data / wanted.scorer), given, str(out), "--gold", str(gold)]
    if wanted.takes_docs:
        call += ["--docs", str(docs)]
    done = subprocess.run([*call, "--json", "-"], capture_output=True, check=False)
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["(silent)"]
        raise BenchError(f"{wanted.name}: {wanted.scorer} stopped: {lines[-1]}")
    try:
        found = json.loads(done.stdout)
    except ValueError as error:
        raise BenchError(f"{wanted.name}: {wanted.scorer} printed no JSON: {error}") from None
    if not isinstance(found, dict):
        raise BenchError(f"{wanted.name}: {wanted.scorer} printed no JSON object")
    return found
