"""Named migrations: each makes the tables of one version of the ledger from those of the one before it.

A migration that was released is never changed; what is to change comes as a new one. They are SQL files that stand
here in the order of their names, their statements apart by blank lines. `NAME.sql` is for every database, in words
that `_WORDS` puts into each one's own; `NAME.sqlite.sql` and `NAME.postgresql.sql` are for one alone.
"""

from __future__ import annotations

import re
from importlib import resources

from sqlalchemy import Connection, inspect

from histor.errors import LedgerError
from histor.ledger.clock import now

TABLE = "CREATE TABLE migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL)"
_WORDS = {
    "sqlite": {
        "id": "INTEGER PRIMARY KEY", "bytes": "BLOB", "real": "REAL", "hash": "", "without_rowid": " WITHOUT ROWID",
        "latest": "(since, key)",
    },
    "postgresql": {
        "id": "BIGINT PRIMARY KEY", "bytes": "BYTEA", "real": "DOUBLE PRECISION", "hash": "USING hash",
        "without_rowid": "", "latest": "(since DESC NULLS LAST, key DESC)",
    },
}  # fmt: skip
_WORD = re.compile(r"\{(\w+)\}")


def names(dialect: str) -> list[str]:
    """All migrations for a database (`sqlite` or `postgresql`), oldest first."""
    return sorted({name.split(".")[0] for name in _files(dialect)})


def missing(connection: Connection) -> list[str]:
    """The migrations that a database has not had yet.

    Raises LedgerError for a database that a newer histor has written, or that holds other tables.
    """
    known = names(connection.dialect.name)
    tables = set(inspect(connection).get_table_names())
    if "migrations" not in tables:
        if tables:
            raise LedgerError("this database holds other tables and no ledger; name another one")
        return known
    applied = [row.name for row in connection.exec_driver_sql("SELECT name FROM migrations")]
    if strangers := sorted(set(applied) - set(known)):
        raise LedgerError(f"this ledger was written by a newer histor (it has {strangers[-1]}); install that version")
    return [name for name in known if name not in applied]


def apply(connection: Connection) -> None:
    """Bring a database up to date, in the transaction that is open."""
    wanted = missing(connection)
    if wanted == names(connection.dialect.name):
        connection.exec_driver_sql(TABLE)
    for name in wanted:
        for statement in statements(connection.dialect.name, name):
            connection.exec_driver_sql(statement)
        at = now().replace("'", "")
        connection.exec_driver_sql(f"INSERT INTO migrations VALUES ('{name}', '{at}')")  # noqa: S608  # our own words


def statements(dialect: str, name: str) -> list[str]:
    """The SQL of one migration for a database."""
    text = resources.files(__name__).joinpath(_files(dialect)[name]).read_text("utf-8")
    code = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    put = _WORD.sub(lambda word: _WORDS[dialect][word[1]], code)
    return [part.strip().rstrip(";") + (";" if part.strip().endswith("END;") else "")
            for part in put.split("\n\n") if part.strip()]  # fmt: skip


def _files(dialect: str) -> dict[str, str]:
    """The file of each migration that a database needs."""
    found = {}
    for file in resources.files(__name__).iterdir():
        name, *kind = file.name.removesuffix(".sql").split(".")
        if file.name.endswith(".sql") and kind in ([], [dialect]):
            found[name] = file.name
    return found
