"""The shipped example: invented reports, read into a ledger of their own the first time that it is opened."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from histor.errors import LedgerError
from histor.ledger import Ledger

REPORTS = Path(__file__).parent / "reports.jsonl"


def ledger(say: Callable[[str], object], folder: Path | None = None) -> str:
    """The name of the example's ledger; it is made where there is none yet.

    It lies in a folder of the user's own for what can be made again. Decisions made on it stay.
    """
    home = folder or _cache()
    stamp = hashlib.sha256(REPORTS.read_bytes()).hexdigest()[:8]
    path = home / f"example-{version('histor')}-{stamp}.db"
    if path.is_file():
        return str(path)
    say("Reading the example's reports for the first time …")
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(dir=home) as scratch:
            made = Path(scratch) / path.name
            with Ledger(made) as opened:
                opened.add(REPORTS)
            made.replace(path)  # whole, or not at all; closed, it is one file
    except OSError as error:
        raise LedgerError(f"{home}: {(error.strerror or str(error)).lower()}; name a ledger with --ledger") from error
    return str(path)


def _cache() -> Path:
    """Where programs keep what they can make again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "histor"
