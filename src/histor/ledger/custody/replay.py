"""All derived tables made anew from the log and the contents, by the code that made them, in a ledger of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from histor.incidents import across
from histor.ledger import log, schema
from histor.ledger.adding import Adding
from histor.ledger.clusters import Clusters
from histor.ledger.contents import Content
from histor.ledger.custody.chain import Logged, entries
from histor.ledger.custody.fault import Fault, place
from histor.ledger.entry import Entry, entry_of
from histor.ledger.linking import derive_all, rule
from histor.ledger.review.effects import put
from histor.ledger.review.figures import KIND as FIGURES
from histor.ledger.telling import UNMASKED
from histor.ledger.transaction import Transaction, in_parts
from histor.record import from_json

_AT_ONCE = 64
_INCIDENTS, _CONTENTS = schema.incidents, schema.contents
Done = Callable[[int], None]  # so many entries are done


class Said:
    """The log in place of an appender: whoever appends has to say what the log says next."""

    def __init__(self) -> None:
        self._next: list[Logged] = []
        self.began = 0

    def expect(self, some: Iterable[Logged]) -> None:
        """What will be appended."""
        self._next += some

    def append(self, kind: str, author: str, payload: dict[str, Any]) -> log.Entry:
        """The next entry as it was. Raises Fault where the ledger's own code would have written another."""
        entry = self._next.pop(0)
        if (kind, author, payload) != (entry.kind, entry.author, entry.payload):
            raise Fault(f"log entry {entry.seq}", f"({entry.kind}) is not what its contents give")
        return log.Entry(entry.seq, entry.at, entry.hash)

    def flush(self) -> None:
        """Nothing: the log is there."""


class Replay:
    """Writes what a log says into an empty ledger, in one transaction of it."""

    def __init__(self, source: Connection, to: Transaction, until: str | None = None) -> None:
        """`until`: only what the log says up to this moment."""
        self._source, self._to, self._until = source, to, until
        self._said = Said()
        to.log = self._said  # type: ignore[assignment]  # it stands in for the appender
        self._erased: set[str] = set()

    def run(self, done: Done) -> None:
        """All entries, then the incidents across documents. Raises Fault where an entry cannot be replayed."""
        said = (_logged(row) for row in entries(self._source) if self._until is None or row.at <= self._until)
        for kind, some in groupby(said, lambda entry: entry.kind):
            for part in in_parts(some, _AT_ONCE):
                with place(f"log entry {part[0].seq}"):
                    self._kind(kind)(part)
                done(part[-1].seq)
        derive_all(self._to)

    def _kind(self, kind: str) -> Callable[[list[Logged]], None]:
        known = {"document added": self._added, "document read": self._read, "links judged": self._judged,
                 "decision": self._decided, FIGURES: self._passed, UNMASKED: self._passed}  # fmt: skip
        if kind not in known:
            raise Fault(f"an entry of the kind {kind!r}", "cannot be replayed by this version; install a newer histor")
        return known[kind]

    def _added(self, some: list[Logged]) -> None:
        made = self._entries(some)
        self._said.expect(entry for entry in some if entry.payload["document"] in made)
        Adding(self._to).add(list(made.values()))

    def _read(self, some: list[Logged]) -> None:
        for entry in some:
            self._said.expect([entry])
            for made in self._entries([entry]).values():
                Adding(self._to).reread(made)

    def _entries(self, some: list[Logged]) -> dict[str, Entry]:
        """What was written then, by the document's key."""
        of_document = {}
        if some[0].kind == "document read":
            c = schema.documents.c
            keys = [entry.payload["document"] for entry in some]
            rows = self._to.connection.execute(select(c.key, c.original, c.obtained).where(c.key.in_(keys)))
            of_document = {row.key: {"original": row.original, "obtained": row.obtained} for row in rows}
        names = ("original", "obtained", "reading")
        payloads = [of_document.get(entry.payload["document"], {}) | entry.payload for entry in some]
        kept = self._contents(payload[name] for payload in payloads for name in names)
        return {
            payload["document"]: entry_of(
                payload["document"],
                from_json(unpack(kept[payload["reading"]])),
                (kept[payload["original"]], kept[payload["obtained"]], kept[payload["reading"]]),
                histor=payload["histor"], pipeline=payload["pipeline"],
            )
            for payload in payloads
        }  # fmt: skip

    def _contents(self, digests: Iterable[str]) -> dict[str, Content]:
        found = {}
        for part in in_parts(set(digests)):
            for row in self._source.execute(select(_CONTENTS).where(_CONTENTS.c.digest.in_(part))):
                if row.data is None:
                    raise Fault(f"contents {row.digest}", "were erased, so that nothing can be made of them anew")
                found[row.digest] = Content(row.digest, row.size, row.data)
        return found

    def _judged(self, some: list[Logged]) -> None:
        """The links as they were judged. What was compared is told anew, where the rules are those of today."""
        pairs = [(a, b) for entry in some for a, b, _ in entry.payload["links"]]
        numbers = self._numbers({key for pair in pairs for key in pair})
        signatures = Clusters(self._to.connection).need(numbers.values())
        for entry in some:
            for a, b, score in entry.payload["links"]:
                one, other = numbers[a], numbers[b]
                row: dict[str, Any] = {"id": self._to.number(schema.links), "seq": entry.seq, "a": one, "b": other}
                features = across.compare(signatures[one], signatures[other]).features if entry.author == rule() else ()
                row |= {"score": score, "same": score > 0, "author": entry.author, "at": entry.at}
                self._to.put(schema.links, row | {"reason": msgspec.json.encode(features).decode()})
        self._to.flush()

    def _decided(self, some: list[Logged]) -> None:
        for entry in some:
            put(self._to, seq=entry.seq, at=entry.at, author=entry.author, payload=entry.payload)

    def _passed(self, some: list[Logged]) -> None:
        """Entries that tell of what follows from others, or of who looked."""

    def _numbers(self, keys: Iterable[str]) -> dict[str, int]:
        """The rows of incidents, by their ids: the newest of each."""
        found: dict[str, int] = {}
        for part in in_parts(keys):
            newest = select(_INCIDENTS.c.key, func.max(_INCIDENTS.c.id).label("id")).where(_INCIDENTS.c.key.in_(part))
            found.update((row.key, row.id) for row in self._to.connection.execute(newest.group_by(_INCIDENTS.c.key)))
        return found


def unpack(content: Content) -> bytes:
    """The bytes of a content."""
    from histor.ledger.contents import CODEC, unpacked

    return unpacked(CODEC, content.data)


def _logged(row: Any) -> Logged:
    return Logged(row.seq, row.kind, row.at, row.author, msgspec.json.decode(row.payload), row.hash)
