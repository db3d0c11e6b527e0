"""SQLite and PostgreSQL: the little in which they differ, one class each.

Everything else in the ledger is SQLAlchemy that both understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from histor.errors import LedgerError

_WAIT_SECONDS = 120  # how long a writer waits for another
_CACHE_KIB = 64 * 1024
_LOCK = 0x686973746F72  # "histor": the number under which writers of PostgreSQL queue
_STEPS = 20_000  # of SQLite's machine between two looks at the clock: some milliseconds
_MOST_WORDS = 300_000  # characters of a text that PostgreSQL indexes; its vectors end at a megabyte
_TERM = re.compile(r'"([^"]*)"|(\S+)')


class Database(Protocol):
    """What a ledger needs of a database beyond SQLAlchemy."""

    engine: Engine

    def lock(self, connection: Connection) -> None:
        """Make the transaction that has just begun the only one that writes."""

    def limited(self, connection: Connection, seconds: float | None) -> AbstractContextManager[None]:
        """Within, the database gives up what takes it longer than so many seconds."""

    def index(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """Add rows of `id` and `words` to a table of full text."""

    def unindex(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """Take rows out of a table of full text, by their `id` and the `words` that went in."""

    def scrub(self) -> None:
        """Write over what was deleted. Outside of a transaction."""

    def matching(self, table: str, words: str) -> tuple[str, dict[str, str]]:
        """A query for the ids of the rows that hold all the words and "quoted phrases", best first, and its values."""


def database(name: str) -> Database:
    """The database of a file's path or of a URL. Raises LedgerError for one that cannot be had."""
    if "://" not in name:
        return Sqlite(Path(name))
    try:
        url = make_url(name)
    except ArgumentError as error:
        raise LedgerError(f"{name}: is no path and no URL; give ./histor.db or postgresql://user@host/name") from error
    if url.get_backend_name() == "sqlite" and url.database:
        return Sqlite(Path(url.database))
    if url.get_backend_name() in ("postgresql", "postgres"):
        return Postgresql(name)
    raise LedgerError(f"{url.get_backend_name()}: is no database for a ledger; use SQLite or PostgreSQL")


def file_of(name: str) -> Path | None:
    """The file of a SQLite ledger of this name; None for another database."""
    found = database(name)
    found.engine.dispose()
    return found.path if isinstance(found, Sqlite) else None


class Sqlite:
    """One file, with a write-ahead log beside it: readers never wait, writers queue."""

    def __init__(self, path: Path) -> None:
        if path.is_dir():
            raise LedgerError(f"{path}: is a folder; name a file in it, such as {path / 'histor.db'}")
        self.path = path
        self.engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _WAIT_SECONDS})
        event.listen(self.engine, "connect", self._connected)
        event.listen(self.engine, "begin", self._begun)

    @staticmethod
    def _connected(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # transactions are begun by us, so that tables are made inside them as well
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",  # what is committed survives a power cut
            f"cache_size = -{_CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @staticmethod
    def _begun(connection: Connection) -> None:
        write = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    def lock(self, connection: Connection) -> None:
        """Nothing: BEGIN IMMEDIATE did it."""

    @contextmanager
    def limited(self, connection: Connection, seconds: float | None) -> Iterator[None]:
        """All questions within together: SQLite asks us after so many steps whether to go on."""
        raw = connection.connection.driver_connection
        assert raw is not None
        end = None if seconds is None else monotonic() + seconds
        if end is not None:
            raw.set_progress_handler(lambda: monotonic() > end, _STEPS)
        try:
            yield
        finally:
            raw.set_progress_handler(None, 0)

    def index(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """Into an FTS5 table."""
        if rows:
            connection.execute(text(f"INSERT INTO {table} (rowid, words) VALUES (:id, :words)"), rows)  # noqa: S608

    def unindex(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """Out of an FTS5 table, whose segments are then merged, so that nothing of the words stays in them."""
        if rows:
            gone = f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', :id, :words)"  # noqa: S608
            connection.execute(text(gone), rows)
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608

    def scrub(self) -> None:
        """The file is written anew, without free pages, and the write-ahead log emptied."""
        raw = self.engine.raw_connection()
        try:
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()

    def matching(self, table: str, words: str) -> tuple[str, dict[str, str]]:
        """Every term in quotes, so that none is an operator."""
        terms = " ".join('"' + term.replace('"', '""') + '"' for term in phrases(words))
        query = f"SELECT rowid AS id, rank AS rank FROM {table} WHERE {table} MATCH :words"  # noqa: S608
        return query, {"words": terms}


class Postgresql:
    """A server's database."""

    def __init__(self, name: str) -> None:
        try:
            url = make_url(name).set(drivername="postgresql+psycopg")
            self.engine = create_engine(url, connect_args={"connect_timeout": 10})
        except (ImportError, NoSuchModuleError) as error:
            raise LedgerError("PostgreSQL needs psycopg; install it with: pip install histor[postgresql]") from error
        event.listen(self.engine, "begin", self._begun)

    @staticmethod
    def _begun(connection: Connection) -> None:
        """A reader sees one state from its first question to its last; a writer sees what the one before it left."""
        if not connection.get_execution_options().get("writes"):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def lock(self, connection: Connection) -> None:
        """Queue for the one place of the writer, until the transaction's end."""
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))

    @contextmanager
    def limited(self, connection: Connection, seconds: float | None) -> Iterator[None]:
        """Each question within by itself."""
        if seconds is not None:
            connection.execute(
                text("SELECT set_config('statement_timeout', :most, true)"), {"most": str(int(seconds * 1000))}
            )
        yield

    def index(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """As vectors of English stems."""
        if rows:
            insert = f"INSERT INTO {table} (id, words) VALUES (:id, to_tsvector('english', :words))"  # noqa: S608
            short = [{"id": row["id"], "words": row["words"][:_MOST_WORDS].replace("\0", " ")} for row in rows]
            connection.execute(text(insert), short)

    def unindex(self, connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
        """Rows of vectors are deleted."""
        for row in rows:
            connection.execute(text(f"DELETE FROM {table} WHERE id = :id"), {"id": row["id"]})  # noqa: S608

    def scrub(self) -> None:
        """The tables are written anew, without dead rows."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM FULL")

    def matching(self, table: str, words: str) -> tuple[str, dict[str, str]]:
        """Each phrase as a query of its own, all of which must hold."""
        values = {f"words_{number}": term for number, term in enumerate(phrases(words))}
        query = " && ".join(f"phraseto_tsquery('english', :{name})" for name in values)
        select = f"SELECT id, -ts_rank(words, {query}) AS rank FROM {table} WHERE words @@ ({query})"  # noqa: S608
        return select, values


def phrases(words: str) -> list[str]:
    """The words and "quoted phrases" of a question. Raises LedgerError where there is none."""
    found: Iterable[str] = (quoted or plain for quoted, plain in _TERM.findall(words.replace("\0", " ")))
    terms = [term for term in found if any(c.isalnum() for c in term)]
    if not terms:
        raise LedgerError('no words to look for; give some, such as: market "school bus"')
    return terms


def like(words: str, before: str = "%") -> str:
    """A pattern for LIKE ... ESCAPE '!' that stands for the words themselves and whatever is around them."""
    return before + re.sub(r"([%_!])", r"!\1", words) + "%"
