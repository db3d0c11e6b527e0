"""The log, entry by entry: each has the hash of what it says and of the one before it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from histor.ledger import schema
from histor.ledger.custody.fault import Fault, place
from histor.ledger.custody.tree import Tree

_AT_ONCE = 5000
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_PLAIN = ("document added", "document read", "links judged")  # whose digests stand where KEPT says, or nowhere
KEPT = ("original", "obtained", "reading")  # what of a payload must be among the contents
ERASES = "erased"  # kinds of entries that begin so take contents away for good


class Logged(msgspec.Struct, frozen=True):
    """One entry of the log, whole."""

    seq: int
    kind: str
    at: str
    author: str
    payload: dict[str, Any]
    hash: str


@dataclass(slots=True)
class Chain:
    """What the whole log says: its head, its tree, and which contents it speaks of, by their digests.

    Those in `needed` have to be there; of others, in `mentioned`, it says something. `mark` is an entry of which the
    hash and the tree's root are to be `marked`. Not `rooted`, there is no tree: it costs as much as the chain itself.
    """

    seq: int = 0
    at: str = ""
    hash: str = ""
    tree: Tree = field(default_factory=Tree)
    needed: dict[str, int] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    rooted: bool = True
    mark: int = 0
    marked: dict[int, tuple[str, str]] = field(default_factory=dict)

    def take(self, row: Any) -> Logged:
        """The next row of the log. Raises Fault where it is not bound to those before."""
        where = f"log entry {self.seq + 1}"
        seq, kind, at, author, payload, previous, its_hash = row
        if seq != self.seq + 1:
            raise Fault(where, f"is missing; the next one is {seq}")
        if previous != self.hash:
            raise Fault(f"{where}, previous", "is not the hash of the entry before it")
        with place(where):
            # `log.chained`, without making the payload's canonical text anew: the row holds it
            whole = f'[{seq},{_quoted(kind)},"{at}",{_quoted(author)},{payload},"{previous}"]'
            if hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest() != its_hash:
                raise Fault(where, f"({kind!r}, {at!r}) has not the hash of what it says: it was changed")
            if at < self.at:
                raise Fault(f"{where}, at", f"{at} is before the entry that it follows")
            self.seq, self.at, self.hash = seq, at, its_hash
            if self.rooted:
                self.tree.add(its_hash)
            if seq == self.mark:
                self.marked[seq] = (its_hash, self.tree.root())
            entry = Logged(seq, kind, at, author, msgspec.json.decode(payload), its_hash)
            self._note(entry, payload)
        return entry

    def _note(self, entry: Logged, text: str) -> None:
        payload = entry.payload
        for name in KEPT:
            if name in payload:
                self.needed.setdefault(payload[name], entry.seq)
        if entry.kind not in _PLAIN:  # any digest, wherever it stands
            found = set(_DIGEST.findall(text))
            self.mentioned |= found
            if entry.kind.startswith(ERASES):
                self.erased |= found


@lru_cache(1000)
def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def entries(connection: Connection) -> Iterator[Any]:
    """The rows of the log in order, a few at a time."""
    table, last = schema.log, 0
    wanted = select(table).order_by(table.c.seq).limit(_AT_ONCE)
    while rows := connection.execute(wanted.where(table.c.seq > last)).all():
        yield from rows
        last = rows[-1].seq
