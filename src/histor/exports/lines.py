"""JSON Lines: one value a line, with all its fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import msgspec

from histor.record.values import Value


def write_lines(kind: str, rows: Iterable[Value], to: IO[bytes]) -> None:
    """One line of UTF-8 JSON a value."""
    encoder = msgspec.json.Encoder()
    for row in rows:
        to.write(encoder.encode(row) + b"\n")
