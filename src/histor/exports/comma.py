"""CSV (RFC 4180), in UTF-8, with a line of headings; safe to open in a spreadsheet.

A cell of text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end, or their wide
forms) gets an apostrophe before it, as OWASP advises against CSV injection. Numbers are left as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial
from typing import IO, Any

from histor.exports.flat import columns, flat, values
from histor.record.values import Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(kind: str, rows: Iterable[Value], to: IO[bytes], *, safe: bool = True) -> None:
    """Headings and one line a row. Without `safe`, text stands as it is, for programs alone."""
    write_lines(list(columns(kind)), (values(flat(row)) for row in rows), to, safe=safe)


def write_lines(names: Sequence[str], rows: Iterable[Sequence[Any]], to: IO[bytes], *, safe: bool = True) -> None:
    """The same of any columns."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    cell = partial(_cell, safe=safe)
    writer.writerow(names)
    for row in rows:
        writer.writerow(map(cell, row))
        to.write(text.getvalue().encode("utf-8", "replace"))
        text.seek(0)
        text.truncate()
    to.write(text.getvalue().encode("utf-8"))


def _cell(value: Any, *, safe: bool) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        shown = value.replace("\0", "\ufffd")
        return f"'{shown}" if safe and shown.lstrip(" ").startswith(_FORMULA) else shown
    return value
