"""A copy of a ledger at one moment, while others write, with the digest by which it is known to be whole."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, insert, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.custody.dump import dump
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.load import COMPRESSED, load, new, unfold
from histor.ledger.custody.replay import Replay
from histor.ledger.custody.telling import Telling
from histor.ledger.custody.verifying import verify
from histor.ledger.store import Store

_PAGES = 2048
_SQLITE = b"SQLite format 3\x00"


def backup(name: str, to: Path, told: Telling = lambda *_: None) -> str:
    """Copy a ledger as it is now: a SQLite file as a file, a PostgreSQL database as a compressed dump.

    Gives the SHA-256, which is also written beside it, as `sha256sum -c` reads it. Raises LedgerError where the file is
    there already or can't be written.
    """
    store = Store(name)
    try:
        with _whole(to) as draft:
            if store.path is not None:
                _copy(store.path, draft, told)
            else:
                with compressed(draft) as file:
                    dump(store, file, told)
    finally:
        store.close()
    its = sha256(to)
    _beside(to).write_text(f"{its}  {to.name}\n", encoding="utf-8")
    return its


def as_held(name: str, to: Path, moment: str, told: Telling = lambda *_: None) -> int:
    """Make a new SQLite ledger of what another one held at a moment (`known.end_of`); gives its number of entries.

    It is made anew from the log up to then, whose entries it has as they are: so its log goes on, hash by hash, as that
    of the ledger does, and a seal of that day fits it. Raises LedgerError where the file is there, or the log is empty.
    """
    source = Store(name)
    try:
        with source.reading() as connection, new(str(to)) as draft:
            store = Store(draft, migrate=False)
            try:
                with store.making() as transaction:
                    entries = _entries_until(connection, moment)
                    if not entries:
                        raise LedgerError(f"{name}: held nothing at {moment}; its first entry is later")
                    transaction.connection.execute(insert(schema.log), entries)
                    Replay(connection, transaction, moment).run(lambda seq: told("derived", seq, len(entries)))
            finally:
                store.close()
    except Fault as fault:
        raise LedgerError(f"{name}: {fault}") from fault
    finally:
        source.close()
    return len(entries)


def _entries_until(connection: Connection, moment: str) -> list[dict[str, Any]]:
    table = schema.log
    rows = connection.execute(select(table).where(table.c.at <= moment).order_by(table.c.seq))
    return [dict(row) for row in rows.mappings()]


def restore(copy: Path, name: str, told: Telling = lambda *_: None) -> None:
    """Make the ledger `name` of a backup or dump, which is checked first; nothing is left where it does not hold.

    Raises LedgerError where the copy was changed, is none, or does not hold, and where there is a ledger already.
    """
    try:
        with copy.open("rb") as file:
            begins = file.read(len(_SQLITE))
    except OSError as error:
        raise LedgerError(f"{copy}: {(error.strerror or str(error)).lower()}; name a backup") from error
    _compare(copy)
    if begins != _SQLITE and not begins.startswith((COMPRESSED, b"{")):
        raise LedgerError(f"{copy}: is no backup of a ledger; name a file that histor backup or histor dump wrote")
    if begins != _SQLITE:
        with copy.open("rb") as file:
            load(unfold(file), name, told)
        return
    with new(name) as draft:
        if draft == name:
            raise LedgerError(
                f"{copy}: is of SQLite; for PostgreSQL, restore it to a file, then: histor dump, histor load"
            )
        _copy(copy, Path(draft), told)
        fault = verify(draft, told=told).fault
        if fault is not None:
            raise LedgerError(f"{copy}: {fault}; use an older backup")


def _copy(source: Path, to: Path, told: Telling) -> None:
    """By SQLite's online backup, in one transaction that reads, so that no writer makes it begin again."""
    try:
        with (
            closing(sqlite3.connect(source, isolation_level=None)) as reading,
            closing(sqlite3.connect(to, isolation_level=None)) as writing,
        ):
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reading.backup(writing, pages=_PAGES, progress=lambda _, left, every: told("pages", every - left, every))
            reading.execute("ROLLBACK")
            writing.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.Error as error:
        raise LedgerError(f"{source}: {error}; {to} was not written") from error


@contextmanager
def _whole(to: Path) -> Iterator[Path]:
    """A file that takes its name when it is whole."""
    if to.exists():
        raise LedgerError(f"{to}: is there already; name a new file for each backup")
    try:
        with tempfile.TemporaryDirectory(dir=to.parent, prefix=f".{to.name}.") as folder:
            draft = Path(folder) / "draft"
            yield draft
            with draft.open("rb") as file:
                os.fsync(file.fileno())
            draft.rename(to)
    except OSError as error:
        raise LedgerError(
            f"{to}: {(error.strerror or str(error)).lower()}; name a file in a folder with room"
        ) from error


@contextmanager
def compressed(path: Path) -> Iterator[IO[bytes]]:
    """A file whose bytes are compressed as they are written."""
    import zstandard

    with path.open("wb") as plain, zstandard.ZstdCompressor(level=6).stream_writer(plain) as file:
        yield file


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _beside(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _compare(copy: Path) -> None:
    """That a copy is what its digest beside it says, where there is one."""
    if _beside(copy).is_file() and _beside(copy).read_text("utf-8").split()[:1] != [sha256(copy)]:
        raise LedgerError(f"{copy}: has not the SHA-256 that stands in {_beside(copy).name}; use another backup")
