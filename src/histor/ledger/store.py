"""A ledger's database, opened: transactions that read, transactions that write, and what can go wrong with them."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from histor.errors import LedgerError, TooSlowError
from histor.ledger import migrations
from histor.ledger.databases import Sqlite, database
from histor.ledger.log import head
from histor.ledger.transaction import Transaction

_CUT_OFF = ("interrupted", "statement timeout")
_FULL = ("disk is full", "no space left", "could not extend file", "disk i/o error", "file too large")


class Store:
    """The database under a ledger."""

    def __init__(self, name: str, *, create: bool = False, migrate: bool = True) -> None:
        """`migrate` False opens a database that is no ledger yet, for `making`, or one that has just been opened."""
        self.name = name
        self._database = database(name)
        if not migrate:
            return
        if isinstance(self._database, Sqlite) and not create and not self._database.path.is_file():
            raise LedgerError(f"{name}: no such ledger; make one with: histor add FILE --ledger {name}")
        try:
            with self._errors():
                self._migrate(create)
        except LedgerError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database."""
        self._database.engine.dispose()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._database.engine.dialect.name

    @property
    def path(self) -> Path | None:
        """The file of a SQLite ledger."""
        return self._database.path if isinstance(self._database, Sqlite) else None

    def checkpoint(self) -> None:
        """Write SQLite's write-ahead log into the file, as far as others let it."""
        if self.path is not None:
            with self._errors():
                raw = self._database.engine.raw_connection()
                try:
                    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    raw.close()

    @contextmanager
    def reading(self, seconds: float | None = None) -> Iterator[Connection]:
        """A transaction that sees one consistent state, whatever is written meanwhile.

        Raises TooSlowError when the database works longer than so many seconds.
        """
        with self._errors(), self._database.engine.connect() as connection:
            connection.begin()
            try:
                with self._database.limited(connection, seconds):
                    yield connection
            finally:  # nothing was written, except views of the past
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that writes alone; all of it is in the ledger at its end, or nothing."""
        with self._errors(), self._database.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                self._database.lock(connection)
                transaction = Transaction(connection, self._database)
                yield transaction
                transaction.flush()

    @contextmanager
    def making(self) -> Iterator[Transaction]:
        """A transaction that makes a whole ledger in a database where there is none, or an empty one."""
        with self._errors(), self._database.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                self._database.lock(connection)
                if migrations.missing(connection):
                    migrations.apply(connection)
                transaction = Transaction(connection, self._database)
                if head(connection).seq:
                    raise LedgerError(f"{self.name}: holds a ledger already; name another one")
                yield transaction
                transaction.flush()

    def scrub(self) -> None:
        """Write over what was deleted, so that it cannot be read from the disk any more."""
        with self._errors():
            self._database.scrub()

    def matching(self, table: str, words: str) -> tuple[str, dict[str, str]]:
        """The query for what holds some words (see `databases.Database.matching`)."""
        return self._database.matching(table, words)

    def _migrate(self, create: bool) -> None:
        with self._database.engine.connect() as connection, connection.begin():
            wanted = migrations.missing(connection)
        if not wanted:
            return
        if not create and wanted == migrations.names(self._database.engine.dialect.name):
            raise LedgerError(f"{self.name}: holds no ledger; make one with: histor add FILE --ledger {self.name}")
        with self._database.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                self._database.lock(connection)
                migrations.apply(connection)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """A database's errors as one line that names the ledger and the way out."""
        try:
            yield
        except DBAPIError as error:
            if any(words in str(error.orig).lower() for words in _CUT_OFF):
                raise TooSlowError("this takes too long to look up; ask for less, such as a shorter time") from error
            raise LedgerError(f"{self.name}: {_told(error)}") from error
        except UnicodeDecodeError as error:  # SQLite's own words quote what it found
            raise LedgerError(f"{self.name}: holds broken text; it is damaged: restore a backup") from error
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EFBIG):
                raise LedgerError(f"{self.name}: {_NO_ROOM}") from error
            raise


_NO_ROOM = "the disk is full; what was added before is safe: make room and run histor add --resume"


def _told(error: DBAPIError) -> str:
    what = " ".join(str(error.orig).split()) or type(error.orig).__name__
    low = what.lower()
    if any(words in low for words in _FULL):
        return _NO_ROOM
    if "locked" in low:
        return "another process has been writing for too long; try again when it has finished"
    if "not a database" in low or "malformed" in low:
        return f"{what}; it is no ledger, or it is damaged: name another file, or restore a backup"
    if "readonly" in low or "permission" in low or "unable to open" in low:
        return f"{what}; name a ledger in a folder that can be written to"
    if isinstance(error, OperationalError):
        return f"{what}; check that the database can be reached"
    if isinstance(error, DatabaseError):
        return f"{what}; if it is none of a full disk or a lost connection, please report it"
    return what
