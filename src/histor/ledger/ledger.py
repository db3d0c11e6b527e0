"""The ledger as a program sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import func, select

from histor.errors import HistorError
from histor.ledger import history, schema
from histor.ledger.adding import Added, Adding
from histor.ledger.contents import fetch
from histor.ledger.entry import Entry
from histor.ledger.explaining import explain
from histor.ledger.filters import Filter
from histor.ledger.kept import Kept
from histor.ledger.known import end_of
from histor.ledger.linking import Linking
from histor.ledger.looking import Looking
from histor.ledger.receipts import Receipt, receipts
from histor.ledger.reviewing import Reviewing
from histor.ledger.store import Store
from histor.ledger.then import look_back
from histor.ledger.views import Change, Explanation, Held, Hit, Listed, Shown, Sourced, Step, Summary
from histor.record import Record

if TYPE_CHECKING:
    import pandas as pd

_AT_ONCE = 64  # documents of one transaction


class Ledger(Reviewing):
    """Readings of many documents, kept as a history that is only added to, and the incidents they tell of together.

    `name` is the path of a SQLite file or the URL of a PostgreSQL database. The ledger is made where there is none,
    unless `create` is False. Use it in a `with` block, or call `close`. Everything that looks something up sees one
    consistent state, also while others write; `as_of` (a date or an RFC 3339 time) shows the ledger as known then.

    Raises `LedgerError` for a ledger that cannot be opened, read or written; so does every method.
    """

    def __init__(self, name: str | PathLike[str] = "histor.db", *, create: bool = True) -> None:
        self.store = Store(str(name), create=create)
        self._kept = Kept()
        self._unmasked = False

    def add(self, *documents: str | PathLike[str] | Record) -> Summary:
        """Read files (or folders of them) and add what the ledger does not hold; a `Reading` is added as it is.

        Gives how many were added, how many the ledger held, and one line for each that could not be read. What is
        added is committed in parts, so that nothing of it is lost when a later part fails.
        """
        from histor.ledger.sources import entries

        added = held = undated = 0
        failed: list[str] = []
        batch: list[Entry] = []
        for item in entries(self, documents):
            if isinstance(item, HistorError):
                failed.append(str(item))
            elif item is None:
                held += 1
            else:
                batch.append(item)
                undated += item.document.published is None
            if len(batch) >= _AT_ONCE:
                written = len(self.write(batch).documents)
                added, held, batch = added + written, held + len(batch) - written, []
        if batch:
            written = len(self.write(batch).documents)
            added, held = added + written, held + len(batch) - written
        return Summary(added=added, held=held, undated=undated, failed=tuple(failed))

    def write(self, entries: Iterable[Entry]) -> Added:
        """Add documents that were read and prepared elsewhere (`histor.ledger.preparing`), in one transaction."""
        with self._writing() as transaction:
            added = Adding(transaction).add(list(entries))
            if added.incidents or added.left or added.changed:
                Linking(transaction, self._kept).link(added.incidents, added.left, added.changed)
        return added

    def reread(self, entry: Entry) -> bool:
        """Add a new reading of a document; the old one stays. Gives whether it differs from the old one."""
        with self._writing() as transaction:
            added = Adding(transaction).reread(entry)
            if added.documents:
                Linking(transaction, self._kept).link(added.incidents, added.left, added.changed)
        return bool(added.documents)

    def holds(self, keys: Iterable[str]) -> set[str]:
        """Those of the documents' keys (`histor.ledger.entry.document_key`) that the ledger holds."""
        wanted = list(keys)
        with self.store.reading() as connection:
            table = schema.documents
            return set(connection.execute(select(table.c.key).where(table.c.key.in_(wanted))).scalars())

    def incidents(
        self, *, limit: int | None = None, as_of: str | None = None, summed: bool | None = None, **wanted: Any
    ) -> Listed:
        """The incidents across documents that fit, the latest first, with sums over all that fit.

        Sums are made of up to 200 incidents, of more where `summed` is True.

        `wanted` are the fields of `histor.ledger.filters.Filter`: place, region, box, near, radius_km, since, until,
        kind, measure, speaker, outlet, contested, words, background.
        """
        with self._looking(as_of) as looking:
            return looking.incidents(Filter(**wanted), limit, summed=summed)

    def each_incident(self, *, as_of: str | None = None, **wanted: Any) -> Iterator[Any]:
        """The same incidents one by one, however many there are."""
        with self._looking(as_of) as looking:
            yield from looking.each_incident(Filter(**wanted))

    def incident(self, name: str, *, as_of: str | None = None) -> Shown:
        """One incident, by its id or that of a member (the first letters will do), with its claims and documents."""
        with self._looking(as_of) as looking:
            return looking.incident(name)

    def timeline(self, name: str) -> tuple[Step, ...]:
        """How the figures of an incident changed, from the first report on."""
        with self.store.reading() as connection:
            looking = self._looks(connection)
            return history.timeline(connection, looking.number_of(name), looking.incident(name))

    def claims(
        self, *, incident: str | None = None, status: str | None = "current", as_of: str | None = None, **wanted: Any
    ) -> Iterator[Sourced]:
        """Claims one by one, in the order of their becoming known; `status` None gives withdrawn ones as well.

        `wanted` as of `incidents`; measure, speaker and outlet are asked of the claim itself.
        """
        with self._looking(as_of) as looking:
            yield from looking.claims(Filter(**wanted), incident=incident, status=status)

    def claims_frame(self, **wanted: Any) -> pd.DataFrame:
        """The same claims as a pandas data frame, one row a claim. Raises MissingPandasError without pandas."""
        from histor.ledger.frame import claims_frame

        return claims_frame(self.claims(**wanted))

    def documents(self, *, as_of: str | None = None) -> Iterator[Held]:
        """The documents, in the order of their becoming known; of an address, only the version that stands."""
        with self._looking(as_of) as looking:
            yield from looking.documents(schema.documents.c.until_seq.is_(None))

    def search(self, words: str, *, limit: int = 20, as_of: str | None = None) -> list[Hit]:
        """The documents that hold all words and "quoted phrases", the best first."""
        with self._looking(as_of) as looking:
            return looking.search(words, limit)

    def changes(self, document: str) -> tuple[Change, ...]:
        """What changed between the versions and readings of a document, by its address, own id or hash."""
        with self.store.reading() as connection:
            return history.changes(connection, document, self._looks(connection).masks)

    def explain(self, one: str, other: str) -> Explanation:
        """Why two incidents are one or two: the features compared, judgements and decisions."""
        with self.store.reading() as connection:
            return explain(connection, one, other, self._looks(connection).masks)

    def rebuild(self) -> None:
        """Judge all links anew and derive all incidents; by the same rules it changes nothing."""
        with self._writing() as transaction:
            Linking(transaction).rebuild()

    def size(self) -> dict[str, int]:
        """How many documents (that stand), claims (that stand) and incidents there are."""
        with self.store.reading() as connection:
            documents, claims = schema.documents, schema.claims
            return {
                "documents": connection.execute(
                    select(func.count())
                    .select_from(documents)
                    .where(documents.c.until_seq.is_(None), documents.c.withheld.is_(None))
                ).scalar_one(),
                "claims": connection.execute(
                    select(func.count()).select_from(claims).where(claims.c.status == "current")
                ).scalar_one(),
                "incidents": connection.execute(select(func.count()).select_from(schema.linked)).scalar_one(),
            }

    def kinds(self) -> tuple[str, ...]:
        """The kinds of event that its incidents are of, by name: what `kind` of a filter is the beginning of."""
        with self.store.reading() as connection:
            events = select(schema.linked.c.event).distinct().order_by(schema.linked.c.event)
            return tuple(connection.execute(events).scalars())

    def original(self, digest: str) -> bytes:
        """The bytes of a document as they were received, by their SHA-256 (`Held.original`).

        Raises LedgerError where all documents of these bytes are withheld, or hold names that are masked (`unmasked`).
        """
        with self.store.reading() as connection:
            self._looks(connection).masks.show(digest)
            return fetch(connection, [digest])[digest]

    def receipts(self) -> Iterator[Receipt]:
        """The documents that stand, as they were received, to be read anew (see `reread`)."""
        return receipts(self.store)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Ledger {Path(self.store.name).name!r}>"

    @contextmanager
    def _looking(self, as_of: str | None) -> Iterator[Looking]:
        with self.store.reading() as connection:
            if as_of is not None:
                look_back(connection, end_of(as_of))
            yield self._looks(connection)
