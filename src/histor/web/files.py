"""What is downloaded: written to a file of our own first, so that an error comes before the first byte is sent."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, TypeVar, cast

from starlette.background import BackgroundTask
from starlette.responses import Response, StreamingResponse

from histor.web.problems import ProblemError

Row = TypeVar("Row")
_IN_MEMORY, _PART = 4 * 1024 * 1024, 256 * 1024


@dataclass(frozen=True, slots=True)
class File:
    """A file for download: its name, its media type, and what writes it. `inline`: programs read it where it is."""

    name: str
    media: str
    write: Callable[[IO[bytes]], None]
    inline: bool = False


def response(file: File, *, zipped: bool, headers: dict[str, str]) -> Response:
    """The file as an answer; it is written now."""
    spool = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # it is closed when the answer was sent
    try:
        if zipped:
            with gzip.GzipFile(fileobj=spool, mode="wb", compresslevel=4, mtime=0) as to:
                file.write(cast(IO[bytes], to))
        else:
            file.write(cast(IO[bytes], spool))
    except BaseException:
        spool.close()
        raise
    size = spool.tell()
    spool.seek(0)
    name = re.sub(r"[^\w.-]+", "-", file.name, flags=re.ASCII)
    how = "inline" if file.inline else "attachment"
    told = {"Content-Disposition": f'{how}; filename="{name}"', "Content-Length": str(size)} | headers
    if zipped:
        told["Content-Encoding"] = "gzip"
    return StreamingResponse(
        _parts(cast(IO[bytes], spool)), headers=told, media_type=file.media, background=BackgroundTask(spool.close)
    )


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    while part := file.read(_PART):
        yield part


def at_most(rows: Iterable[Row], most: int) -> Iterator[Row]:
    """The rows. Raises ProblemError where there are more than that."""
    for number, row in enumerate(rows):
        if number >= most:
            raise ProblemError(413, f"more than {most:,} rows; narrow the filters, or use histor export")
        yield row
