"""One transaction that writes: rows are gathered and go to the database in bulk, numbers are given out here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.sql.schema import Table

from histor.ledger import schema
from histor.ledger.databases import Database
from histor.ledger.log import Appender
from histor.ledger.review.figures import Before

_LONGEST_NAME = 300
_APART = 1 << 24  # between the first numbers that two transactions may give to linked incidents


class Transaction:
    """What the writing modules share. It writes alone, so that the numbers it gives are its own."""

    def __init__(self, connection: Connection, database: Database) -> None:
        self.connection = connection
        self.database = database
        self.log = Appender(connection)
        self.before: Before | None = None  # where figures that change are to be told in the log
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._words: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._last: dict[str, int] = {}
        self._names: dict[tuple[str, str], int] = {}
        self._new: set[tuple[str, str]] = set()

    def number(self, table: Table) -> int:
        """The next free number of a table's rows.

        A linked incident that changes gets another: theirs go up with the log, so that no number is given twice,
        and what was kept of one by its number stays true for as long as the number is there.
        """
        if table.name not in self._last:
            last = self.connection.execute(select(func.max(table.c.id))).scalar() or 0
            self._last[table.name] = max(last, self.log.began * _APART) if table is schema.linked else last
        self._last[table.name] += 1
        return self._last[table.name]

    def put(self, table: Table, row: dict[str, Any]) -> None:
        """Add a row with all its columns."""
        self._rows[table.name].append(row)

    def put_words(self, table: str, number: int, words: str) -> None:
        """Add the words by which something is found."""
        self._words[table].append({"id": number, "words": words})

    def look_up(self, kind: str, names: Iterable[str | None]) -> None:
        """Have the numbers of names at hand that will be asked for."""
        table = schema.names
        wanted = {_short(name) for name in names if name} - {name for known, name in self._names if known == kind}
        for part in in_parts(wanted):
            found = self.connection.execute(select(table).where(table.c.kind == kind, table.c.name.in_(part)))
            self._names.update({(kind, row.name): row.id for row in found})
        self._new.update((kind, name) for name in wanted if (kind, name) not in self._names)

    def name(self, kind: str, name: str | None) -> int | None:
        """The number of a speaker's or outlet's name, which was looked up; a new one is written."""
        if not name or not name.strip():
            return None
        short = _short(name)
        if (kind, short) in self._new:
            self._new.remove((kind, short))
            number = self._names[kind, short] = self.number(schema.names)
            row = {"id": number, "kind": kind, "name": short, "folded": " ".join(short.casefold().split())}
            self.put(schema.names, row)
        return self._names[kind, short]

    def flush(self) -> None:
        """Write all that was gathered."""
        for name, rows in self._rows.items():
            if rows:
                self.connection.execute(insert(schema.METADATA.tables[name]), rows)
        for table, words in self._words.items():
            self.database.index(self.connection, table, words)
        self._rows.clear()
        self._words.clear()
        self.log.flush()


def in_parts(items: Iterable[Any], most: int = 500) -> Iterable[list[Any]]:
    """The items in lists short enough for one question to a database."""
    whole = list(items)
    return (whole[start : start + most] for start in range(0, len(whole), most))


def batched(rows: Iterable[Any], most: int = 200) -> Iterator[list[Any]]:
    """Rows as they come, some at a time."""
    rest = iter(rows)
    while some := list(islice(rest, most)):
        yield some


def storable(value: Any) -> Any:
    """Text without what a database refuses: zeros, and halves of surrogate pairs."""
    if not isinstance(value, str):
        return value
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _short(name: str) -> str:
    return str(storable(name[:_LONGEST_NAME]))
