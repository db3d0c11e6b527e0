"""The formats by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import IO

from histor.errors import LedgerError
from histor.exports.comma import write_csv
from histor.exports.geojson import write_geojson
from histor.exports.lines import write_lines
from histor.exports.parquet import write_parquet
from histor.record.values import Value

Writer = Callable[[str, Iterable[Value], IO[bytes]], None]
FORMATS: dict[str, Writer] = {
    "jsonl": write_lines,
    "csv": write_csv,
    "geojson": write_geojson,
    "parquet": write_parquet,
}


def export(kind: str, rows: Iterable[Value], to: IO[bytes], form: str) -> None:
    """Write incidents, claims or documents (`kind`) in a format. Raises LedgerError where it cannot hold them."""
    if form == "geojson" and kind == "documents":
        raise LedgerError("documents have no place on a map; export them as JSON Lines or CSV")
    FORMATS[form](kind, rows, to)
