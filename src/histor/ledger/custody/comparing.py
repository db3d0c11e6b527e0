"""Two ledgers' derived tables, row by row: the first that differs is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Select, Text, select

from histor.ledger import schema
from histor.ledger.contents import CODEC, unpacked
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.replay import Replay
from histor.ledger.linking import rule
from histor.ledger.store import Store

_AT_ONCE = 2000
_PLAIN = ("documents", "readings", "names", "claims", "blocks", "decisions", "anchored", "links", "persons")
_NAMES = ("id", "key", "claim", "linked", "incident", "measure", "speaker", "document")  # what a row is called by
_LINKED = schema.linked


def compare(connection: Connection, told: Callable[[str, int, int], None], entries: int) -> None:
    """Make the derived tables anew beside the ledger, and compare. Raises Fault for the first row that differs."""
    with TemporaryDirectory(prefix="histor-verify-") as folder, _beside(Path(folder) / "replay.db") as store:
        replayed(connection, store, told, entries)


def replayed(connection: Connection, store: Store, told: Callable[[str, int, int], None], entries: int) -> None:
    """The same, in an empty ledger that is at hand."""
    with store.writing() as transaction:
        Replay(connection, transaction).run(lambda seq: told("derived anew", seq, entries))
    told("comparing", 0, 1)
    with store.reading() as anew:
        for name, query in _queries(connection).items():
            _same(name, connection.execution_options(yield_per=_AT_ONCE).execute(query),
                  anew.execution_options(yield_per=_AT_ONCE).execute(_queries(anew)[name]))  # fmt: skip
        if connection.dialect.name == "sqlite":
            for table in ("document_words", "incident_words"):
                _same_words(table, connection, anew)


@contextmanager
def _beside(path: Path) -> Iterator[Store]:
    store = Store(str(path), create=True)
    try:
        yield store
    finally:
        store.close()


def _queries(connection: Connection) -> dict[str, Select[Any]]:
    """What is compared of each table. Numbers of `linked` are not: another order of adding gives others."""
    found: dict[str, Select[Any]] = {}
    for name in _PLAIN:
        table = schema.METADATA.tables[name]
        found[name] = select(table).order_by(*(_plainly(connection, column) for column in table.primary_key))
    inside = schema.incidents
    columns = [_LINKED.c.key.label("linked") if column.name == "linked" else column for column in inside.c]
    found["incidents"] = select(*columns).outerjoin(_LINKED, _LINKED.c.id == inside.c.linked).order_by(inside.c.id)
    by_key = _plainly(connection, _LINKED.c.key)
    found["linked"] = select(*(column for column in _LINKED.c if column.name != "id")).order_by(by_key)
    for table, then in ((schema.figures, schema.figures.c.measure), (schema.voices, schema.voices.c.speaker)):
        columns = [_LINKED.c.key.label("linked") if column.name == "linked" else column for column in table.c]
        rows = select(*columns).outerjoin(_LINKED, _LINKED.c.id == table.c.linked)
        found[table.name] = rows.order_by(by_key, _plainly(connection, then))
    return found


def _plainly(connection: Connection, column: Any) -> Any:
    """The order of bytes, in every database."""
    if isinstance(column.type, Text):
        return column.collate("BINARY" if connection.dialect.name == "sqlite" else "C")
    return column


def _same(name: str, there: Any, anew: Any) -> None:
    columns = list(there.keys())
    for row, right in zip_longest(there, anew):
        if row is None or right is None:
            one = _called(name, columns, right if row is None else row)
            raise Fault(one, "is not there" if row is None else "is one that neither log nor contents give")
        if tuple(row) == tuple(right):
            continue
        for column, value, wanted in zip(columns, row, right, strict=True):
            if value != wanted and not _alike(column, value, wanted, row):
                raise Fault(
                    f"{_called(name, columns, right)}, {column}", f"is {_short(value)}, but should be {_short(wanted)}"
                )


def _alike(column: str, value: Any, wanted: Any, row: Any) -> bool:
    """Whether two values that differ say the same: packed by another library, or judged by rules of another day."""
    if column == "content":
        return unpacked(CODEC, value) == unpacked(CODEC, wanted)
    return column == "reason" and "score" in row._mapping and row.author != rule()


def _called(name: str, columns: list[str], row: Any) -> str:
    """What a row is called."""
    known = [column for column in _NAMES if column in columns][:2]
    return f"table {name}, row of " + ", ".join(f"{column} {row._mapping[column]!r}" for column in known)


def _short(value: Any) -> str:
    return "other bytes" if isinstance(value, bytes) else repr(value)[:80]


def _same_words(table: str, there: Connection, anew: Connection) -> None:
    """Every word of a full text at its place, and what the table keeps beside."""
    queries = {
        f"{table}_words": f'SELECT term, doc, col, "offset" FROM temp.{table}_instances',
        f"{table}_docsize": f"SELECT id, sz FROM {table}_docsize ORDER BY id",
        f"{table}_config": f"SELECT k, v FROM {table}_config ORDER BY k",
        f"{table}_data": f"SELECT id, block FROM {table}_data WHERE id = 1",
    }
    for connection in (there, anew):
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE temp.{table}_instances USING fts5vocab(main, {table}, instance)"
        )
    for name, query in queries.items():
        _same(name, there.exec_driver_sql(query), anew.exec_driver_sql(query))
