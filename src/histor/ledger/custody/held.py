"""What a ledger keeps by its SHA-256: every stored byte, in the order of the disk, by many processes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import digest, unpacked
from histor.ledger.custody import spans
from histor.ledger.custody.chain import packed
from histor.ledger.custody.fault import Fault, place
from histor.ledger.store import Store

_CONTENTS = schema.contents
_AT_ONCE = 200
_FEW = 2000  # contents that are not worth another process, which takes a second to start
_PARTS_EACH = 8


@dataclass(slots=True)
class Counted:
    """What was looked through; `gone` are the digests (32 bytes each) whose bytes are not there any more."""

    contents: int = 0
    size: int = 0
    readings: int = 0
    spans: int = 0
    gone: list[bytes] = field(default_factory=list)

    def add(self, other: Counted) -> None:
        """Count those of another part as well."""
        self.contents += other.contents
        self.size += other.size
        self.readings += other.readings
        self.spans += other.spans
        self.gone += other.gone


@dataclass(frozen=True, slots=True)
class Part:
    """The contents from one place on, up to another (without it)."""

    name: str
    start: Any
    end: Any


def parts(connection: Connection, name: str, workers: int) -> list[Part]:
    """All contents in parts, in storage order: by row in SQLite, by digest in PostgreSQL."""
    place_of = _place(connection)
    ends = select(func.min(place_of), func.max(place_of), func.count()).select_from(_CONTENTS)
    first, last, count = connection.execute(ends).one()
    if first is None:
        return []
    if not isinstance(first, int):
        digits = "0123456789abcdef" if count > _FEW else "0"
        return [Part(name, f"sha256:{a}", f"sha256:{b}") for a, b in zip(digits, [*digits[1:], "g"], strict=True)]
    step = max(_FEW // 2, (last - first) // (workers * _PARTS_EACH) + 1)
    return [Part(name, start, min(start + step, last + 1)) for start in range(first, last + 1, step)]


def check(part: Part) -> Counted:
    """Every content of a part against its digest, and every span of its readings. Raises Fault for the first."""
    store = Store(part.name)
    try:
        with store.reading() as connection:
            return _check(connection, part)
    finally:
        store.close()


def _check(connection: Connection, part: Part) -> Counted:
    counted = Counted()
    place_of = _place(connection)
    readings = _readings(connection, part)
    rows = select(_CONTENTS).where(place_of >= part.start, place_of < part.end).order_by(place_of)
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(rows):
        counted.contents += 1
        with place(f"contents {row.digest!r}"):
            if row.data is None:
                counted.gone.append(packed(row.digest))
                continue
            data = whole(row)
            counted.size += len(data)
            if row.digest in readings:
                counted.readings += 1
                counted.spans += spans.check(data, f"reading {row.digest}")
    return counted


def whole(row: Any) -> bytes:
    """The bytes of a row of `contents`. Raises Fault where they are not those of its digest."""
    where = f"contents {row.digest!r}"
    try:
        data = unpacked(row.codec, row.data)
    except LedgerError as error:
        raise Fault(where, str(error).partition(";")[0]) from error
    if digest(data) != row.digest:
        raise Fault(where, "its bytes have another SHA-256: they were changed")
    if len(data) != row.size:
        raise Fault(f"{where}, size", f"says {row.size}, but there are {len(data)} bytes")
    return data


def _readings(connection: Connection, part: Part) -> set[str]:
    """Which contents of a part are readings."""
    place_of = _place(connection)
    mine = select(_CONTENTS.c.digest).where(place_of >= part.start, place_of < part.end)
    read = select(schema.readings.c.digest).where(schema.readings.c.digest.in_(mine))
    return set(connection.execute(read).scalars())


def _place(connection: Connection) -> Any:
    return literal_column("contents.rowid") if connection.dialect.name == "sqlite" else _CONTENTS.c.digest.collate("C")
