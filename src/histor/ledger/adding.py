"""Documents into the tables: the document, its reading, claims and incidents, and the entry of the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from histor.ledger import schema
from histor.ledger.contents import Content
from histor.ledger.entry import Entry
from histor.ledger.known import moment
from histor.ledger.privacy.people import row_of
from histor.ledger.review.claims import held_on
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction, in_parts, storable
from histor.ledger.versions import standing


@dataclass(frozen=True, slots=True)
class Added:
    """What came of writing some entries: the new incidents' rows, the clusters that lost a member, and the incidents
    that say something else now, as decisions are held on to in newer readings.
    """

    documents: tuple[str, ...]
    incidents: tuple[int, ...]
    left: tuple[int, ...]
    changed: frozenset[int] = frozenset()


class Adding:
    """Writes entries in one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._to = transaction
        self._connection = transaction.connection
        self._incidents: list[int] = []
        self._left: list[int] = []
        self._older: dict[str, AnyRow] = {}
        self._seen: set[str] = set()
        self._closed: list[str] = []

    def add(self, entries: list[Entry]) -> Added:
        """Write those that the ledger does not hold yet."""
        wanted = {entry.key: entry for entry in entries}
        for part in in_parts(wanted):
            table = schema.documents
            for row in self._connection.execute(select(table.c.key).where(table.c.key.in_(part))):
                del wanted[row.key]
        self._prepare(list(wanted.values()))
        for entry in wanted.values():
            self._document(entry)
        self._to.flush()
        changed = held_on(self._to, wanted, self._closed)
        return Added(tuple(wanted), tuple(self._incidents), tuple(self._left), frozenset(changed))

    def reread(self, entry: Entry) -> Added:
        """Write a new reading of a document that the ledger holds; the old one stays, as an old one."""
        table = schema.documents
        row = self._connection.execute(select(table).where(table.c.key == entry.key)).one()
        old = self._connection.execute(select(schema.readings).where(schema.readings.c.id == row.reading)).one()
        if old.digest == entry.reading.digest or row.withheld is not None:
            return Added((), (), ())
        self._prepare([entry])
        payload = {"document": entry.key, "reading": entry.reading.digest, "histor": entry.histor}
        logged = self._to.log.append("document read", _author(entry), payload | {"pipeline": entry.pipeline})
        self._close(row, logged.seq, None, "reread")
        update_reading = update(schema.readings).where(schema.readings.c.id == row.reading)
        self._connection.execute(update_reading.values(until_seq=logged.seq))
        reading = self._reading(entry, row.id, logged.seq, logged.at)
        self._connection.execute(update(table).where(table.c.id == row.id).values(reading=reading))
        self._connection.execute(schema.persons.delete().where(schema.persons.c.document == row.id))
        self._to.put(schema.persons, row_of(row.id, entry.people))
        current = row.until_seq is None
        self._claims(entry, row.id, reading, "current" if current else "superseded")
        self._to.flush()
        changed = held_on(self._to, [entry.key])
        new = tuple(self._incidents if current else ())
        return Added((entry.key,), new, tuple(self._left), frozenset(changed))

    def _contents(self, entries: list[Entry]) -> None:
        new: dict[str, Content] = {}
        for entry in entries:
            new.update((each.digest, each) for each in (entry.original, entry.obtained, entry.reading))
        table = schema.contents
        for part in in_parts(new):
            for row in self._connection.execute(select(table.c.digest).where(table.c.digest.in_(part))):
                new.pop(row.digest, None)
        for each in new.values():
            self._to.put(table, each.row())

    def _document(self, entry: Entry) -> None:
        about = entry.document
        logged = self._to.log.append("document added", _author(entry), _payload(entry))
        before = self._before(about.uri)
        number = self._to.number(schema.documents)
        known = moment(about.published) or logged.at
        if before is not None:
            known = logged.at if known <= before.known else known
            self._close(before, logged.seq, known, "withdrawn", entry)
        reading = self._reading(entry, number, logged.seq, logged.at)
        row: dict[str, Any] = {
            "id": number, "key": entry.key, "text": about.id, "original": entry.original.digest,
            "obtained": entry.obtained.digest, "reading": reading, "record": about.record, "uri": about.uri,
            "title": about.title, "publisher": about.publisher,
            "outlet": self._to.name("outlet", about.publisher), "published": about.published,
            "language": about.language, "characters": about.characters, "seq": logged.seq, "added": logged.at,
            "known": known, "version": 1 if before is None else before.version + 1,
            "replaces": None if before is None else before.id, "until_seq": None, "until_known": None,
        }  # fmt: skip
        self._to.put(schema.documents, {name: storable(value) for name, value in row.items()})
        self._to.put_words("document_words", number, entry.words)
        self._to.put(schema.persons, row_of(number, entry.people))
        self._claims(entry, number, reading, "current")

    def _prepare(self, entries: list[Entry]) -> None:
        """Ask once for what would be asked for each: contents, names, and the versions that stood until now."""
        self._contents(entries)
        self._to.look_up("outlet", (entry.document.publisher for entry in entries))
        self._to.look_up("speaker", (claim.speaker for entry in entries for claim in entry.claims))
        table = schema.documents
        for part in in_parts({entry.document.uri for entry in entries if entry.document.uri is not None}):
            standing_now = select(table).where(table.c.uri.in_(part), table.c.until_seq.is_(None))
            self._older.update((row.uri, row) for row in self._connection.execute(standing_now))

    def _before(self, uri: str | None) -> AnyRow | None:
        """The version of an address that stood until now."""
        if uri is None:
            return None
        if uri not in self._seen:
            self._seen.add(uri)
            return self._older.get(uri)
        self._to.flush()  # it is of this transaction
        table = schema.documents
        return self._connection.execute(select(table).where(table.c.uri == uri, table.c.until_seq.is_(None))).first()

    def _close(self, document: AnyRow, seq: int, known: str | None, gone: str, newer: Entry | None = None) -> None:
        """End a document's claims and incidents, since a newer version or reading takes their place."""
        self._to.flush()
        self._closed.append(document.key)
        claims, incidents = schema.claims, schema.incidents
        old = self._connection.execute(select(claims).where(claims.c.reading == document.reading)).all()
        stands = standing(old, newer.claims) if newer is not None else [False] * len(old)
        for status in ("superseded", gone):
            ids = [row.id for row, still in zip(old, stands, strict=True) if still == (status == "superseded")]
            for part in in_parts(ids):
                change = update(claims).where(claims.c.id.in_(part), claims.c.until_seq.is_(None))
                self._connection.execute(change.values(status=status, until_seq=seq))
        mine = incidents.c.reading == document.reading
        rows = self._connection.execute(select(incidents.c.id, incidents.c.linked).where(mine)).all()
        left = [row.linked for row in rows if row.linked is not None]
        self._left += left
        if self._to.before is not None:
            self._to.before.gone(self._connection, left)
        for part in in_parts([row.id for row in rows]):
            self._connection.execute(schema.blocks.delete().where(schema.blocks.c.incident.in_(part)))
        self._connection.execute(update(incidents).where(mine).values(linked=None))
        self._incidents = [number for number in self._incidents if number not in {row.id for row in rows}]
        if known is not None:
            change = update(schema.documents).where(schema.documents.c.id == document.id)
            self._connection.execute(change.values(until_seq=seq, until_known=known))

    def _reading(self, entry: Entry, document: int, seq: int, at: str) -> int:
        number = self._to.number(schema.readings)
        row = {"id": number, "document": document, "digest": entry.reading.digest, "histor": entry.histor}
        row |= {"pipeline": entry.pipeline, "seq": seq, "at": at, "until_seq": None}
        self._to.put(schema.readings, row)
        return number

    def _claims(self, entry: Entry, document: int, reading: int, status: str) -> None:
        """The incidents and claims of a reading."""
        own: dict[str, int] = {}
        for happening in entry.happenings:
            number = own[happening.local] = self._to.number(schema.incidents)
            row = {"id": number, "key": happening.key, "document": document, "reading": reading, "linked": None}
            row |= {"local": happening.local, "event": happening.event, "background": happening.background}
            self._to.put(schema.incidents, row | {"signature": happening.signature})
            self._to.put_words("incident_words", number, happening.words)
            if status == "current":
                self._incidents.append(number)
                for block in happening.blocks:
                    self._to.put(
                        schema.blocks,
                        {"key": block.key, "place": f"{block.order}\x1f{happening.key}", "incident": number},
                    )
        taken = schema.claims.c.keys()
        for claim in entry.claims:
            row = {name: storable(getattr(claim, name)) for name in taken if hasattr(claim, name)}
            row |= {"id": self._to.number(schema.claims), "document": document, "reading": reading}
            row |= {"incident": own.get(claim.incident or ""), "speaker": self._to.name("speaker", claim.speaker)}
            self._to.put(schema.claims, row | {"status": status, "until_seq": None})


def _payload(entry: Entry) -> dict[str, str]:
    return {
        "document": entry.key,
        "text": entry.document.id,
        "original": entry.original.digest,
        "obtained": entry.obtained.digest,
        "reading": entry.reading.digest,
        "histor": entry.histor,
        "pipeline": entry.pipeline,
    }


def _author(entry: Entry) -> str:
    return f"histor {entry.histor}"
