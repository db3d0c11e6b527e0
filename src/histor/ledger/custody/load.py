"""A ledger made of a dump: all of it, or nothing."""

from __future__ import annotations

import hashlib
import io
from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import IO, Any

import msgspec
import zstandard
from sqlalchemy import LargeBinary, func, insert, select

from histor.errors import LedgerError
from histor.ledger import migrations, schema
from histor.ledger.contents import CODEC, fetch, packed
from histor.ledger.custody.chain import Chain
from histor.ledger.custody.dump import FORM
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.telling import Telling
from histor.ledger.databases import file_of
from histor.ledger.entry import document_words, incident_words
from histor.ledger.store import Store
from histor.ledger.transaction import Transaction, in_parts
from histor.record import from_json

_AT_ONCE = 500
_NONE = "this is no dump of a ledger; make one with: histor dump --out FILE"
COMPRESSED = zstandard.MAGIC_NUMBER.to_bytes(4, "little")
_TABLES = schema.METADATA.tables
_READINGS, _INCIDENTS = schema.readings, schema.incidents


def load(lines: Iterable[bytes], name: str, told: Telling = lambda *_: None) -> int:
    """Make the ledger `name` of a dump; gives the number of rows.

    Nothing is left where it fails or is interrupted. Raises LedgerError for what is no dump, for one that was cut
    off or changed, and where there is a ledger of that name already.
    """
    with new(name) as draft:
        store = Store(draft, migrate=False)
        try:
            with store.making() as transaction:
                done = _load(transaction, _Lines(lines, told))
                words_again(transaction, told)
        finally:
            store.close()
    return done


@contextmanager
def new(name: str) -> Iterator[str]:
    """Where a new ledger is made: in PostgreSQL itself, else in a file that takes its name when it is whole."""
    path = file_of(name)
    if path is None:
        yield name
        return
    if path.exists():
        raise LedgerError(f"{name}: is there already; name another one, or move it away first")
    if not path.parent.is_dir():
        raise LedgerError(f"{name}: there is no folder {path.parent}; make it first")
    draft = path.with_name(f".{path.name}.draft")
    try:
        _gone(draft)
        yield str(draft)
        if path.exists():
            raise LedgerError(f"{name}: was made by somebody else meanwhile; name another one")
        draft.rename(path)
    finally:
        _gone(draft)


def _gone(path: Path) -> None:
    for beside in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + beside).unlink(missing_ok=True)


class _Lines:
    """The rows of a dump, checked as they come."""

    def __init__(self, lines: Iterable[bytes], told: Telling) -> None:
        self._lines, self._told = iter(lines), told
        self._whole = hashlib.sha256()
        self._read = 0
        self.done = 0

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows between the first and the last line. Raises LedgerError where these don't fit."""
        decoder = msgspec.json.Decoder(dict[str, Any])
        every = self._head(self._next(decoder))
        while "end" not in (row := self._next(decoder)):
            self.done += 1
            if self.done % 1000 == 0:
                self._told("rows", self.done, every)
            yield row
        if row["end"] != {"rows": every, "sha256": self._before} or self.done != every:
            raise LedgerError("this dump is not as it was written: a line was changed, or is not there")

    def _next(self, decoder: msgspec.json.Decoder[dict[str, Any]]) -> dict[str, Any]:
        line = next(self._lines, None)
        if line is None:
            raise LedgerError("this dump was cut off before its end; make it anew")
        self._read += 1
        self._before = self._whole.hexdigest()
        self._whole.update(line)
        try:
            return decoder.decode(line)
        except msgspec.MsgspecError as error:
            if self._read == 1:
                raise LedgerError(_NONE) from error
            raise LedgerError(f"line {self._read} of this dump is none of its own ({error})") from error

    def _head(self, head: dict[str, Any]) -> int:
        if head.get("form") != FORM:
            raise LedgerError(_NONE)
        if strange := sorted(set(head["migrations"]) ^ set(migrations.names("sqlite"))):
            raise LedgerError(
                f"this dump was written by another version of histor ({strange[-1]}); load it with that one"
            )
        return sum(head["rows"].values())


def _load(transaction: Transaction, lines: _Lines) -> int:
    chain = Chain()
    for name, rows in groupby(lines.rows(), lambda row: row.pop("table", None)):
        if name not in _TABLES:
            raise LedgerError(f"line {lines.done + 1} of this dump is of a table {name!r}, which there is not")
        for part in _parts(rows):
            made = [_row(name, row) for row in part]
            transaction.connection.execute(insert(_TABLES[name]), made)
            if name == "log":
                _follow(chain, made)
    return lines.done


def _parts(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    part: list[dict[str, Any]] = []
    for row in rows:
        part.append(row)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _row(name: str, row: dict[str, Any]) -> dict[str, Any]:
    if name == "contents":
        return _content(row)
    table = _TABLES[name]
    try:
        return {
            column.name: b64decode(row[column.name]["base64"])
            if isinstance(column.type, LargeBinary) and row[column.name] is not None
            else row[column.name]
            for column in table.c
        }
    except (KeyError, TypeError, ValueError) as error:
        raise LedgerError(f"a row of {name} in this dump lacks something ({error})") from error


def _content(row: dict[str, Any]) -> dict[str, Any]:
    """A content packed again. Raises LedgerError where its bytes are not those of its digest."""
    if "text" not in row and "base64" not in row:
        return row | {"data": None}
    data = row["text"].encode() if "text" in row else b64decode(row["base64"])
    made = packed(data)
    if made.digest != row["digest"] or row["codec"] != CODEC:
        raise LedgerError(f"contents {row['digest']} of this dump are other bytes: they were changed")
    return made.row()


def _follow(chain: Chain, rows: list[dict[str, Any]]) -> None:
    try:
        for row in rows:
            chain.take([row[column.name] for column in schema.log.c])
    except Fault as fault:
        raise LedgerError(f"{fault} in this dump") from fault


def words_again(transaction: Transaction, told: Telling) -> None:
    """The full text, from the readings: a document's words from its first reading, as they were indexed."""
    connection, last = transaction.connection, 0
    every = connection.execute(select(func.max(_READINGS.c.id))).scalar() or 0
    wanted = select(_READINGS.c.id, _READINGS.c.digest, _READINGS.c.document).order_by(_READINGS.c.id).limit(64)
    seen: set[int] = set()
    while rows := connection.execute(wanted.where(_READINGS.c.id > last)).all():
        last = rows[-1].id
        held = connection.execute(select(schema.contents.c.digest).where(
            schema.contents.c.digest.in_([row.digest for row in rows]), schema.contents.c.data.is_not(None)
        )).scalars()  # fmt: skip
        contents = fetch(connection, list(held))
        numbers = _numbers(transaction, [row.id for row in rows])
        for row in rows:
            if row.digest not in contents:
                continue
            record = from_json(contents[row.digest])
            if row.document not in seen:
                transaction.put_words("document_words", row.document, document_words(record))
            for incident in record.incidents:
                if (row.id, incident.id) in numbers:
                    transaction.put_words(
                        "incident_words", numbers[row.id, incident.id], incident_words(record, incident)
                    )
            seen.add(row.document)
        transaction.flush()
        told("full text", last, every)


def _numbers(transaction: Transaction, readings: list[int]) -> dict[tuple[int, str], int]:
    found = {}
    for part in in_parts(readings):
        rows = select(_INCIDENTS.c.id, _INCIDENTS.c.reading, _INCIDENTS.c.local).where(_INCIDENTS.c.reading.in_(part))
        found.update({(row.reading, row.local): row.id for row in transaction.connection.execute(rows)})
    return found


def unfold(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a dump, which may be compressed."""
    first = file.readline()
    if first[:4] != COMPRESSED:
        yield first
        yield from file
        return
    yield from io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(_Again(first, file)))  # type: ignore[arg-type]


class _Again:
    """A file of which the beginning was read already."""

    def __init__(self, first: bytes, file: IO[bytes]) -> None:
        self._first, self._file = first, file

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        if self._first:
            data, self._first = self._first, b""
            return data
        return self._file.read(size)
