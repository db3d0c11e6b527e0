"""A ledger as JSON Lines: every row of every table, in one order, so that the same ledger gives the same bytes.

The first line says what follows, the last one bears the SHA-256 of all before it. In between stand the tables in the
order of their names' declaration, each in the order of its key. Contents are unpacked: text as it is, other bytes as
base64. Full text is left out, since the contents give it again.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import IO, Any

import msgspec
from sqlalchemy import Connection, Text, func, select
from sqlalchemy.sql.schema import Table

from histor.ledger import migrations, schema
from histor.ledger.contents import unpacked
from histor.ledger.custody.telling import Telling
from histor.ledger.store import Store

FORM = "histor/dump/1"
_AT_ONCE = 500
_TOLD_EVERY = 1000


def dump(store: Store, to: IO[bytes], told: Telling = lambda *_: None) -> int:
    """Write a ledger as it is now, also while others write to it; gives the number of rows."""
    with store.reading() as connection:
        sizes = {str(table.name): _size(connection, table) for table in tables()}
        every = sum(sizes.values())
        whole = hashlib.sha256()
        head = {"form": FORM, "migrations": migrations.names("sqlite"), "rows": sizes}
        for done, line in enumerate(_lines(connection, head)):
            whole.update(line)
            to.write(line)
            if done % _TOLD_EVERY == 0:
                told("rows", done, every)
        to.write(msgspec.json.encode({"end": {"rows": every, "sha256": whole.hexdigest()}}) + b"\n")
    return every


def tables() -> list[Table]:
    """What is dumped, in this order."""
    return list(schema.METADATA.tables.values())


def _lines(connection: Connection, head: dict[str, Any]) -> Iterator[bytes]:
    encoder = msgspec.json.Encoder()
    yield encoder.encode(head) + b"\n"
    for table in tables():
        for row in _rows(connection, table):
            yield encoder.encode({"table": str(table.name), **row}) + b"\n"


def _size(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _rows(connection: Connection, table: Table) -> Iterable[dict[str, Any]]:
    order = (column.collate(plain_order(connection)) if isinstance(column.type, Text) else column
             for column in table.primary_key)  # fmt: skip
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(table).order_by(*order))
    if table.name == "contents":
        return ({"digest": row.digest, "size": row.size, "codec": row.codec, **_plain(row)} for row in rows)
    return ({str(name): _value(value) for name, value in row._mapping.items()} for row in rows)


def plain_order(connection: Connection) -> str:
    """The collation of a database that orders text by its bytes."""
    return "BINARY" if connection.dialect.name == "sqlite" else "C"


def _plain(row: Any) -> dict[str, Any]:
    """A content's bytes: as text where they are UTF-8, and neither where they were erased."""
    if row.data is None:
        return {}
    data = unpacked(row.codec, row.data)
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(data).decode()}


def _value(value: Any) -> Any:
    return {"base64": b64encode(bytes(value)).decode()} if isinstance(value, bytes | memoryview) else value
