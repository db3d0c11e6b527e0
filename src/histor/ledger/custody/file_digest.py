"""The bytes of a SQLite file as a whole: what covers also those that hold nothing of the ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from histor.ledger.custody.fault import Fault
from histor.ledger.store import Store
from histor.record.values import Value

_PAGE = 4096
_MOST_PARTS = 512
_DIGITS = 16  # of a part's digest: enough to find the place, while the whole has all its digits
_TRIES = 5


class FileDigest(Value, frozen=True, kw_only=True):
    """Size and SHA-256 of a file, and the beginnings of the SHA-256 of its parts of `part` bytes each."""

    bytes: int
    sha256: str
    part: int
    parts: tuple[str, ...]


def digest(path: Path) -> FileDigest:
    """The digest of a file."""
    size, part = path.stat().st_size, _PAGE
    while size > part * _MOST_PARTS:
        part *= 2
    whole, parts = hashlib.sha256(), []
    with path.open("rb") as file:
        while data := file.read(part):
            whole.update(data)
            parts.append(hashlib.sha256(data).hexdigest()[:_DIGITS])
    return FileDigest(bytes=size, sha256=whole.hexdigest(), part=part, parts=tuple(parts))


@contextmanager
def settled(store: Store) -> Iterator[tuple[Connection, FileDigest | None]]:
    """A transaction that reads, with the digest of the file as it is while it lasts; None where there is none.

    The write-ahead log is written into the file first. While a reader needs nothing but the file, SQLite leaves the
    file as it is, whatever others write. Where others never leave a moment for that, there is no digest.
    """
    path = store.path
    for _ in range(_TRIES if path is not None else 0):
        store.checkpoint()
        with store.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM migrations").scalar_one()  # from here on it is one state
            if path is not None and not _size(_beside(path)):
                yield connection, digest(path)
                return
    with store.reading() as connection:
        yield connection, None


def unchanged(path: Path, said: FileDigest) -> None:
    """That a file is, to the last bit, the one that was sealed. Raises Fault that names the first part that isn't."""
    if _size(_beside(path)):
        raise Fault("the file", "has been written to since: there is a write-ahead log beside it")
    found = digest(path)
    if found == said:
        return
    if found.bytes != said.bytes:
        raise Fault("the file", f"has {found.bytes:,} bytes, but {said.bytes:,} were sealed")
    pairs = zip(found.parts, said.parts, strict=True)
    at = next((number for number, (one, other) in enumerate(pairs) if one != other), 0) * said.part
    raise Fault(f"the file, bytes {at:,} to {min(at + said.part, said.bytes) - 1:,}", "are not those that were sealed")


def _beside(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
