"""What a ledger keeps by its SHA-256: every stored byte, in the order of the disk, by many processes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, literal_column, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import digest, unpacked
from histor.ledger.custody import spans
from histor.ledger.custody.fault import Fault, place
from histor.ledger.plain import parts as parts_of
from histor.ledger.plain import tuples
from histor.ledger.store import Store

_CONTENTS = schema.contents
_AT_ONCE = 200
_FEW = 2000  # contents that are not worth another process, which takes a second to start
_PARTS_EACH = 32


@dataclass(slots=True)
class Counted:
    """What was looked through; `gone` are the digests whose bytes are not there any more."""

    contents: int = 0
    size: int = 0
    readings: int = 0
    spans: int = 0
    gone: list[str] = field(default_factory=list)

    def add(self, other: Counted) -> None:
        """Count those of another part as well."""
        self.contents += other.contents
        self.size += other.size
        self.readings += other.readings
        self.spans += other.spans
        self.gone += other.gone


@dataclass(frozen=True, slots=True)
class Part:
    """The contents from one place on, up to another (without it), as one part of the work of one check, its `run`."""

    name: str
    run: str
    start: Any
    end: Any


def parts(connection: Connection, name: str, workers: int) -> list[Part]:
    """All contents in parts, in storage order: by row in SQLite, by digest in PostgreSQL."""
    place_of = _place(connection)
    ends = select(func.min(place_of), func.max(place_of), func.count()).select_from(_CONTENTS)
    first, last, count = connection.execute(ends).one()
    if first is None:
        return []
    run = uuid4().hex
    if not isinstance(first, int):
        digits = "0123456789abcdef" if count > _FEW else "0"
        return [Part(name, run, f"sha256:{a}", f"sha256:{b}") for a, b in zip(digits, [*digits[1:], "g"], strict=True)]
    step = max(_FEW, (last - first) // (workers * _PARTS_EACH) + 1)
    return [Part(name, run, start, min(start + step, last + 1)) for start in range(first, last + 1, step)]


def check(part: Part) -> Counted:
    """Every content of a part against its digest, and every span of its readings. Raises Fault for the first."""
    store = Store(part.name, migrate=False)
    try:
        with store.reading() as connection:
            return _check(connection, part)
    finally:
        store.close()


def _check(connection: Connection, part: Part) -> Counted:
    counted = Counted()
    place_of = _place(connection)
    readings = _readings(part.name, part.run)
    wanted = select(*_CONTENTS.c).where(place_of >= part.start, place_of < part.end).order_by(place_of)
    with place("contents") as here:
        for rows in parts_of(connection, wanted, _AT_ONCE):
            counted.contents += len(rows)
            for name, size, codec, held in rows:
                here.where = f"contents {name!r}"
                if held is None:
                    counted.gone.append(name)
                    continue
                data = whole(name, size, codec, held)
                counted.size += size
                if name in readings:
                    counted.readings += 1
                    counted.spans += spans.check(data, f"reading {name}")
    return counted


def whole(name: str, size: int, codec: str, held: bytes) -> bytes:
    """The bytes of a row of `contents`. Raises Fault where they are not those of its digest, which is its name."""
    try:
        data = unpacked(codec, held)
    except LedgerError as error:
        raise Fault(f"contents {name!r}", str(error).partition(";")[0]) from error
    if digest(data) != name:
        raise Fault(f"contents {name!r}", "its bytes have another SHA-256: they were changed")
    if len(data) != size:
        raise Fault(f"contents {name!r}, size", f"says {size}, but there are {len(data)} bytes")
    return data


@lru_cache(1)
def _readings(name: str, _run: str) -> frozenset[str]:
    """The digests of all readings: asked once by each process of one check (a run), and not for each part."""
    store = Store(name, migrate=False)
    try:
        with store.reading() as connection:
            return frozenset(chain.from_iterable(tuples(connection, select(schema.readings.c.digest))))
    finally:
        store.close()


def _place(connection: Connection) -> Any:
    return literal_column("contents.rowid") if connection.dialect.name == "sqlite" else _CONTENTS.c.digest.collate("C")
