"""What a ledger received, as it came, so that it can be read again by a newer histor."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from histor.errors import HistorError, LedgerError
from histor.ledger import schema
from histor.ledger.contents import fetch
from histor.ledger.store import Store

if TYPE_CHECKING:
    from histor.intake import Source

_AT_ONCE = 64
_NAMES = {"text": "received.txt", "html": "received.html", "json": "received.jsonl", "given": "received.txt"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """The bytes of one document, from where they came, of which kind, and what was said of them."""

    key: str
    data: bytes
    place: str
    kind: str
    given: dict[str, str]

    def weight(self) -> int:
        """About how much work it is to read."""
        return len(self.data)

    def source(self) -> Source:
        """The document as intake makes it of the bytes. Raises the error of bytes that cannot be read any more."""
        from histor.intake import Metadata, again

        found = again(io.BytesIO(self.data), self.place, _NAMES[self.kind], Metadata(**self.given))
        if isinstance(found, HistorError):
            raise found
        return found


def receipts(store: Store) -> Iterator[Receipt]:
    """All documents that stand, as they were received, a few at a time."""
    table = schema.documents
    last = 0
    while True:
        wanted = select(table.c.id, table.c.key, table.c.original, table.c.obtained)
        wanted = (
            wanted.where(table.c.id > last, table.c.until_seq.is_(None), table.c.withheld.is_(None))
            .order_by(table.c.id)
            .limit(_AT_ONCE)
        )
        with store.reading() as connection:
            rows = connection.execute(wanted).all()
            digests = [digest for row in rows for digest in (row.original, row.obtained)]
            contents = fetch(connection, digests)
        if not rows:
            return
        last = rows[-1].id
        for row in rows:
            about = json.loads(contents[row.obtained])
            if about["kind"] not in _NAMES:
                raise LedgerError(f"{row.key}: was received as {about['kind']!r}, which this version does not know")
            yield Receipt(row.key, contents[row.original], about["place"], about["kind"], about["given"])
