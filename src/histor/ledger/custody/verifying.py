"""The story of one check: the file, the log, what it speaks of, and what follows from both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.custody import derived, file_digest, hands, held, seal
from histor.ledger.custody.chain import Chain, entries
from histor.ledger.custody.fault import Fault, place
from histor.ledger.custody.seal import Seal
from histor.ledger.custody.telling import Telling
from histor.ledger.databases import file_of
from histor.ledger.plain import parts
from histor.ledger.store import Store
from histor.record.values import Value

_AT_ONCE = 5000
_KEEP = "keep this file as it is, restore a backup beside it, and compare the two"
_ADDED = (
    "if something was added since it was sealed, verify --seal without --unchanged tells whether the ledger goes on "
    f"from there; otherwise {_KEEP}"
)
_ANEW = (
    "log and contents hold, and this row follows from them. Where another version of histor made it, "
    "histor link --rebuild makes all incidents across documents anew (tables linked, figures, voices), and "
    f"histor backup NEW.db --as-held DATE a whole ledger. Otherwise {_KEEP}"
)


class Verified(Value, frozen=True, kw_only=True):
    """What was looked through, and the first thing that does not hold; `fault` is null where all holds.

    `way_out`: what to do about a fault. `deep`: every row was compared. Where contents were `erased`, so many, rows
    can't be made of them to compare.
    """

    entries: int
    head: str
    contents: int
    bytes: int
    readings: int
    spans: int
    deep: bool
    erased: int
    fault: str | None
    way_out: str | None = None


def verify(  # noqa: PLR0913  # what a check can be asked for
    name: str, *, deep: bool = False, sealed: Seal | None = None, unchanged: bool = False, workers: int | None = None,
    told: Telling | None = None,
) -> Verified:  # fmt: skip
    """Check a ledger, which nobody has to stop writing to: it is looked at as it is now.

    `deep`: also derive all tables anew and compare every row. `sealed`: also that the log goes on from where it was
    sealed; `unchanged`: that the SQLite file is to the last bit the one that was sealed. Raises LedgerError for a
    ledger that cannot be opened, and for a seal that has no digest of a file to compare.
    """
    check = _Check(
        name, deep=deep, sealed=sealed, workers=workers or hands.processors(), told=told or (lambda *_: None)
    )
    if unchanged:  # before anything opens the file
        try:
            _unchanged(name, sealed)
        except Fault as found:
            return check.told_of(str(found), _ADDED)
    store = Store(name)
    try:
        fault = check.run(store)
    finally:
        store.close()
    return check.told_of(fault)


def _unchanged(name: str, sealed: Seal | None) -> None:
    """That a SQLite file is to the last bit the one sealed. Raises Fault; LedgerError without anything to compare."""
    path, said = file_of(name), sealed.statement.file if sealed is not None else None
    if said is None or path is None:
        raise LedgerError(f"{name}: there is no sealed digest of its file to compare; seal it while nobody writes")
    if not path.is_file():
        raise LedgerError(f"{name}: no such ledger")
    file_digest.unchanged(path, said)


class _Check:
    def __init__(self, name: str, *, deep: bool, sealed: Seal | None, workers: int, told: Telling) -> None:
        self._name, self._deep, self._workers, self._told = name, deep, workers, told
        self.sealed = sealed
        self.chain = Chain(rooted=sealed is not None)
        self.counted = held.Counted()
        self._way_out = _KEEP

    def told_of(self, fault: str | None, way_out: str | None = None) -> Verified:
        """What came of the check, and what to do about it."""
        chain, counted = self.chain, self.counted
        return Verified(
            entries=chain.seq, head=chain.hash, contents=counted.contents, bytes=counted.size,
            readings=counted.readings, spans=counted.spans,
            deep=self._deep and not counted.gone, erased=len(counted.gone), fault=fault,
            way_out=(way_out or self._way_out) if fault is not None else None,
        )  # fmt: skip

    def run(self, store: Store) -> str | None:
        """The first fault in words, else None."""
        try:
            if self._deep:
                _full_text(store)
            with store.reading() as connection, place("the ledger"):
                self._all(connection)
        except (Fault, LedgerError) as fault:  # a database that refuses has found one as well
            return str(fault)
        return None

    def _all(self, connection: Connection) -> None:
        derived.layout(connection)
        some = held.parts(connection, self._name, self._workers)
        with hands.working(self._workers if len(some) > 1 else 1) as work:
            file = work.begin(_file, self._name, self._deep)
            tables = work.begin(_tables, self._name)
            counts = [work.begin(held.check, part) for part in some]
            try:
                self._told("the log", 0, 1)
                self._log(connection)
            except (Fault, LedgerError):
                file()  # what is wrong with the file itself comes before what follows from it
                raise
            spoken = self._spoken_of(connection)
            for _ in work.helping():
                self._told("stored bytes", sum(count.done() for count in counts), len(some))
            self._told("the file", 0, 1)
            file()
            for done, count in enumerate(counts, start=1):
                self.counted.add(count())
                self._told("stored bytes", done, len(some))
            self._contents(spoken)
            self._told("derived tables", 0, 1)
            tables()
        if self._deep and not self.counted.gone:
            from histor.ledger.custody import comparing  # takes all that adds along, which the other processes needn't

            self._way_out = _ANEW
            comparing.compare(connection, self._told, self.chain.seq)

    def _log(self, connection: Connection) -> None:
        following = derived.Following(connection)
        if self.sealed is not None:
            self.chain.mark = self.sealed.statement.entries
        for row in entries(connection):
            following.take(self.chain.take(row))
        following.end()
        if self.sealed is not None:
            seal.check(self.sealed, self.chain)

    def _spoken_of(self, connection: Connection) -> Fault | None:
        """What is wrong where the log and the contents do not speak of each other and of nothing else."""
        needed, mentioned, there = self.chain.needed, self.chain.mentioned, set[str]()
        with place("contents"):
            for rows in parts(connection, select(schema.contents.c.digest), _AT_ONCE):
                some = [digest for (digest,) in rows]
                unknown = set(some).difference(needed, mentioned)
                if unknown:
                    first = next(one for one in some if one in unknown)
                    return Fault(f"contents {first}", "stand in no entry of the log")
                there.update(some)
        lost = min(((needed[digest], digest) for digest in needed.keys() - there), default=None)
        if lost is None:
            return None
        return Fault(f"log entry {lost[0]}", f"speaks of {lost[1]}, which is not among the contents")

    def _contents(self, spoken: Fault | None) -> None:
        """The log speaks of all contents that are there, and of why others are not any more."""
        if spoken is not None:
            raise spoken
        for digest in self.counted.gone:
            if digest not in self.chain.erased:
                raise Fault(f"contents {digest}", "have no bytes, and no entry of the log erases them")


def _full_text(store: Store) -> None:
    """What FTS5 finds in its own tables. It asks to be the writer for that moment, though it writes nothing."""
    if store.dialect != "sqlite":
        return
    for table in ("document_words", "incident_words"):
        try:
            with store.writing() as transaction:
                check = f"INSERT INTO {table} ({table}) VALUES ('integrity-check')"
                transaction.connection.exec_driver_sql(check)
        except LedgerError as error:
            raise Fault(f"the full text {table}", str(error)) from error


def _file(name: str, deep: bool) -> None:
    """What SQLite itself finds: pages, rows, and (deep) indexes and full text."""
    pragma = "integrity_check" if deep else "quick_check"
    with _reading(name) as connection:
        if connection.dialect.name != "sqlite":
            return
        connection.exec_driver_sql("PRAGMA cache_size = -2000")  # each page is read once, so keeping many costs time
        found: Any = connection.exec_driver_sql(f"PRAGMA {pragma}(1)").scalar_one()
    if found != "ok":
        raise Fault("the file", " ".join(str(found).split()))


def _tables(name: str) -> None:
    """What leads from one derived table to another."""
    with _reading(name) as connection, place("the derived tables"):
        derived.references(connection)
        derived.clusters(connection)


@contextmanager
def _reading(name: str) -> Iterator[Connection]:
    store = Store(name, migrate=False)
    try:
        with store.reading() as connection:
            yield connection
    finally:
        store.close()
