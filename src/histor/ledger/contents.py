"""What a ledger keeps by its SHA-256: bytes, compressed, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from threading import local

import zstandard
from sqlalchemy import Connection, select

from histor.errors import LedgerError
from histor.ledger import schema

CODEC = "zstd"
ERASED = "erased"  # the codec of what was erased: its digest and size stay
_LEVEL = 6
_OF_THREAD = local()
_MOST = 1 << 31  # bytes that one content may have


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes on their way into the ledger."""

    digest: str
    size: int
    data: bytes

    def row(self) -> dict[str, object]:
        """Its row in the table."""
        return {"digest": self.digest, "size": self.size, "codec": CODEC, "data": self.data}


def digest(data: bytes) -> str:
    """`sha256:` and the hexadecimal digits."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def packed(data: bytes) -> Content:
    """Bytes as they will be kept."""
    return Content(digest(data), len(data), _compressor().compress(data))


def unpacked(codec: str, data: bytes) -> bytes:
    """Bytes as they were given. Raises LedgerError where they cannot be had back."""
    if codec != CODEC:
        raise LedgerError(f"contents are kept as {codec!r}, which this version cannot read; install a newer histor")
    try:
        return _decompressor().decompress(data, max_output_size=_MOST)
    except zstandard.ZstdError as error:
        raise LedgerError(f"contents cannot be unpacked ({error}): the ledger is damaged; restore a backup") from None


def fetch(connection: Connection, digests: Iterable[str]) -> dict[str, bytes]:
    """The contents with these digests. Raises LedgerError for one that is not there."""
    table, wanted = schema.contents, list(dict.fromkeys(digests))
    found = {}
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        for row in connection.execute(select(table).where(table.c.digest.in_(part))):
            if row.data is not None:
                found[row.digest] = unpacked(row.codec, row.data)
    if gone := next((one for one in wanted if one not in found), None):
        raise LedgerError(f"{gone} is not in the ledger any more; it was erased, or a backup has to be restored")
    return found


def _decompressor() -> zstandard.ZstdDecompressor:
    """One for each thread, since it is not safe to share."""
    if not hasattr(_OF_THREAD, "decompressor"):
        _OF_THREAD.decompressor = zstandard.ZstdDecompressor()
    found: zstandard.ZstdDecompressor = _OF_THREAD.decompressor
    return found


@cache
def _compressor() -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=_LEVEL)
