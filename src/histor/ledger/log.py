"""The log: every addition, judgement and decision as one entry, bound by hash to the one before it.

    hash = SHA-256 of the UTF-8 bytes of the canonical JSON of [seq, kind, at, author, payload, previous]

Canonical JSON has sorted keys, no white space and no escapes but the needed ones. The first entry's `previous` is
empty. Payloads hold digests and keys, never the words of a document, so that a content can be erased and the chain
still holds.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from histor.ledger import schema
from histor.ledger.clock import now


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the log as it was written."""

    seq: int
    at: str
    hash: str


def canonical(value: Any) -> str:
    """A value as JSON that is always the same for the same value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def chained(*, seq: int, kind: str, at: str, author: str, payload: str, previous: str) -> str:  # noqa: PLR0913
    """The hash of an entry."""
    whole = canonical([seq, kind, at, author, json.loads(payload), previous])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def head(connection: Connection) -> Entry:
    """The last entry; of an empty log entry 0."""
    table = schema.log
    row = connection.execute(
        select(table.c.seq, table.c.at, table.c.hash).order_by(table.c.seq.desc()).limit(1)
    ).first()
    return Entry(0, "", "") if row is None else Entry(row.seq, row.at, row.hash)


class Appender:
    """Appends to the log inside one transaction that writes alone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = head(connection)
        self._rows: list[dict[str, object]] = []
        self.began = self._last.seq  # the number of the last entry before

    def append(self, kind: str, author: str, payload: dict[str, Any]) -> Entry:
        """The next entry; it is in the log after `flush`."""
        seq, at, text = self._last.seq + 1, max(now(), self._last.at), canonical(payload)
        row: dict[str, Any] = {"seq": seq, "kind": kind, "at": at, "author": author, "payload": text}
        row["previous"] = self._last.hash
        made = Entry(seq, at, chained(**row))
        self._rows.append(row | {"hash": made.hash})
        self._last = made
        return made

    def flush(self) -> None:
        """Write the new entries."""
        if self._rows:
            self._connection.execute(insert(schema.log), self._rows)
            self._rows = []
