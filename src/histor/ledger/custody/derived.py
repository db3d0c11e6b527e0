"""The derived tables against the log, where that is cheap: row by row for what the log names, and whole for references.

Every document, reading, judgement and decision of the log has its row and no row is beside them; every number that
leads from one table to another leads somewhere; incidents across documents are named and counted as their members say.
What the rows say beyond that is compared by `replay`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, groupby, islice, zip_longest
from typing import Any

from sqlalchemy import Column, Connection, Select, and_, func, literal_column, or_, select, table
from sqlalchemy.sql.elements import quoted_name
from sqlalchemy.sql.schema import Table

from histor.ledger import migrations, schema
from histor.ledger.custody.chain import Logged
from histor.ledger.custody.fault import Fault, place
from histor.ledger.plain import parts
from histor.ledger.review.said import said

_AT_ONCE = 5000
_DOCUMENTS, _READINGS, _INCIDENTS, _LINKED = schema.documents, schema.readings, schema.incidents, schema.linked


class Rows:
    """The rows of a table in the order of the log, which is that of their numbers, taken as the log names them."""

    def __init__(self, connection: Connection, name: str, query: Select[Any]) -> None:
        self._name = name
        self._columns = query.selected_columns.keys()
        self._rows = chain.from_iterable(parts(connection, query, _AT_ONCE))

    def expect(self, entry: Logged, wanted: list[tuple[Any, ...]]) -> None:
        """The next rows are these. Raises Fault for the first that is another, or is not there."""
        found = list(islice(self._rows, len(wanted)))
        if found == wanted:
            return
        where = f"table {self._name}, row of log entry {entry.seq}"
        for right, row in zip_longest(wanted, found):
            if row is None:
                raise Fault(where, "is not there")
            for name, value, should in zip(self._columns, row, right, strict=True):
                if value != should:
                    raise Fault(f"{where}, {name}", f"is {value!r}, but the log has {should!r}")

    def end(self) -> None:
        """No row is left. Raises Fault for one that the log does not know."""
        row = next(self._rows, None)
        if row is not None:
            raise Fault(
                f"table {self._name}", f"has a row that the log does not know: it is said to be of entry {row[0]}"
            )


class Following:
    """Takes the log's entries in order and compares them with the tables."""

    def __init__(self, connection: Connection) -> None:
        c, kept = _DOCUMENTS.c, schema.decisions.c
        self._there = _incidents_left(connection)
        documents = select(c.seq, c.added, c.key, c.text, c.original, c.obtained).order_by(c.id)
        decisions = select(kept.seq, kept.at, kept.author, kept.kind, kept.a, kept.b, kept.reason).order_by(kept.id)
        self._documents = Rows(connection, "documents", documents)
        self._readings = Rows(connection, "readings", _readings())
        self._links = Rows(connection, "links", _links())
        self._decisions = Rows(connection, "decisions", decisions)
        self._compare: dict[str, Callable[[Logged], None]] = {
            "document added": self._added, "document read": self._read, "links judged": self._judged,
            "decision": self._decided, "erased": self._decided,
        }  # fmt: skip

    def take(self, entry: Logged) -> None:
        """Compare what came of an entry."""
        if compare := self._compare.get(entry.kind):
            with place(f"log entry {entry.seq}"):
                compare(entry)

    def end(self) -> None:
        """The log is at its end; so are the tables."""
        for rows in (self._documents, self._readings, self._links, self._decisions):
            rows.end()

    def _added(self, entry: Logged) -> None:
        said = entry.payload
        row = (entry.seq, entry.at, said["document"], said["text"], said["original"], said["obtained"])
        self._documents.expect(entry, [row])
        self._read(entry)

    def _read(self, entry: Logged) -> None:
        said = entry.payload
        row = (entry.seq, entry.at, said["document"], said["reading"], said["histor"], said["pipeline"])
        self._readings.expect(entry, [row])

    def _judged(self, entry: Logged) -> None:
        seq, at, author = entry.seq, entry.at, entry.author
        there = self._there
        self._links.expect(entry, [
            (seq, at, author, a, b, s, s > 0) for a, b, s in entry.payload["links"]
            if there is None or (a in there and b in there)
        ])  # fmt: skip

    def _decided(self, entry: Logged) -> None:
        names = ("kind", "a", "b", "reason")
        rows = [(entry.seq, entry.at, entry.author, *(row[name] for name in names)) for row in said(entry.payload)]
        self._decisions.expect(entry, rows)


def _incidents_left(connection: Connection) -> set[str] | None:
    """The incidents that are there, where some were erased with their documents, and their judgements with them."""
    erased = select(schema.decisions.c.id).where(schema.decisions.c.kind == "erase").limit(1)
    if connection.execute(erased).first() is None:
        return None
    return set(connection.execute(select(_INCIDENTS.c.key)).scalars())


def _readings() -> Select[Any]:
    c = _READINGS.c
    rows = select(c.seq, c.at, _DOCUMENTS.c.key, c.digest, c.histor, c.pipeline)
    return rows.join(_DOCUMENTS, _DOCUMENTS.c.id == c.document).order_by(c.id)


def _links() -> Select[Any]:
    a, b, c = _INCIDENTS.alias("one"), _INCIDENTS.alias("other"), schema.links.c
    rows = select(c.seq, c.at, c.author, a.c.key.label("a"), b.c.key.label("b"), c.score, c.same)
    return rows.join(a, a.c.id == c.a).join(b, b.c.id == c.b).order_by(c.id)


Lead = tuple[Column[Any], Column[Any]]
_LEADS: tuple[Lead, ...] = (
    (_DOCUMENTS.c.reading, _READINGS.c.id),
    (_DOCUMENTS.c.outlet, schema.names.c.id),
    (_READINGS.c.document, _DOCUMENTS.c.id),
    (_INCIDENTS.c.document, _DOCUMENTS.c.id),
    (_INCIDENTS.c.reading, _READINGS.c.id),
    (_INCIDENTS.c.linked, _LINKED.c.id),
    (schema.claims.c.document, _DOCUMENTS.c.id),
    (schema.claims.c.reading, _READINGS.c.id),
    (schema.claims.c.incident, _INCIDENTS.c.id),
    (schema.claims.c.speaker, schema.names.c.id),
    (schema.blocks.c.incident, _INCIDENTS.c.id),
    (schema.anchored.c.decision, schema.decisions.c.id),
    (schema.figures.c.linked, _LINKED.c.id),
    (schema.voices.c.linked, _LINKED.c.id),
    (schema.voices.c.speaker, schema.names.c.id),
)


def references(connection: Connection) -> None:
    """Every number that leads from a table to another leads to a row. Raises Fault for one that doesn't."""
    for name, some in groupby(_LEADS, lambda lead: lead[0].table.name):
        leads = list(some)
        row = _lost(connection, name, leads)
        if row is None:
            continue
        keys = _key(schema.METADATA.tables[name])
        said = zip(leads, row[len(keys) :: 2], row[len(keys) + 1 :: 2], strict=True)
        column, to, led = next((*lead, led) for lead, led, end in said if led is not None and end is None)
        at = ", ".join(f"{key} {value!r}" for key, value in zip(keys, row, strict=False))
        where = f"table {name}, row of {at}, {column.name}"
        raise Fault(where, f"leads to row {led!r} of {to.table.description}, which there is not")


def _lost(connection: Connection, name: str, leads: list[Lead]) -> Any:
    """The first row of a table that leads to no row, found in one pass; what is at the end of each lead stands last."""
    keys = _key(schema.METADATA.tables[name])
    rows, shown, lost = _itself(connection, name), [_plain(name, key) for key in keys], []
    for number, (column, to) in enumerate(leads):
        here, end = _plain(name, column.name), to.table.alias(f"end_{number}").c[to.name]
        rows = rows.outerjoin(end.table, end == here)
        shown += [here, end.label(f"at_{number}")]
        lost.append(and_(here.is_not(None), end.is_(None)))
    return connection.execute(select(*shown).select_from(rows).where(or_(*lost)).limit(1)).first()


def _itself(connection: Connection, name: str) -> Any:
    """A table as it stands, where SQLite would look at an index of it, which may say something else."""
    return table(quoted_name(f"{name} NOT INDEXED" if connection.dialect.name == "sqlite" else name, quote=False))


def _plain(name: str, column: str) -> Any:
    return literal_column(f"{name}.{column}").label(column)


def clusters(connection: Connection) -> None:
    """Each incident across documents bears the least id of its members, and counts their documents."""
    inside = func.min(_INCIDENTS.c.key.collate(_plain_order(connection))).label("least")
    many = func.count(_INCIDENTS.c.document.distinct()).label("many")
    of_linked = select(_INCIDENTS.c.linked, inside, many).where(_INCIDENTS.c.linked.is_not(None))
    members = of_linked.group_by(_INCIDENTS.c.linked).subquery()
    rows = select(_LINKED.c.key, _LINKED.c.documents, members.c.least, members.c.many)
    rows = rows.outerjoin(members, members.c.linked == _LINKED.c.id).order_by(_LINKED.c.id)
    for key, documents, least, counted in chain.from_iterable(parts(connection, rows, _AT_ONCE)):
        if key == least and documents == counted:
            continue
        where = f"table linked, row of {key!r}"
        if key != least:
            raise Fault(f"{where}, key", f"is not the least id of its members ({least!r})")
        raise Fault(f"{where}, documents", f"is {documents!r}, but its members are of {counted!r}")


def layout(connection: Connection) -> None:
    """The tables, indexes and triggers of a SQLite file are those that the migrations make."""
    if connection.dialect.name != "sqlite":
        return
    import sqlite3

    fresh = sqlite3.connect(":memory:")
    fresh.execute(migrations.TABLE)
    applied = connection.exec_driver_sql("SELECT name FROM migrations ORDER BY rowid").scalars()  # columns come so
    for name in applied:
        for statement in migrations.statements("sqlite", name):
            fresh.execute(statement)
    query = "SELECT name, type, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name, type"
    wanted, there = fresh.execute(query).fetchall(), connection.exec_driver_sql(query).fetchall()
    fresh.close()
    for right, found in zip_longest(wanted, there):
        if right is None or found is None or tuple(found) != right:
            name = (right or found)[0]
            raise Fault(f"the making of {name!r}", "is not what the migrations of this version make")


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]


def _plain_order(connection: Connection) -> str:
    return "BINARY" if connection.dialect.name == "sqlite" else "C"
