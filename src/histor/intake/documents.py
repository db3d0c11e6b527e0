"""Files to sources: the one door through which documents come in."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from histor.errors import IntakeError
from histor.intake import kinds, limits
from histor.intake.compose import Told
from histor.intake.encoding import decode
from histor.intake.jsonl import from_lines
from histor.intake.metadata import Metadata, checked
from histor.intake.page import from_html
from histor.intake.source import Received, Source
from histor.intake.text import plain

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def documents(
    path: str | Path, overrides: Metadata | None = None, *, today: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Source | IntakeError]:
    """The documents of a file, of a folder's files, or of standard input (`-`), in order.

    A document that cannot be read comes as the error that says why; the others follow. `overrides` is the caller's
    word on title, publisher, date of publication and language and goes before the documents' own; with `today`, a
    document from the future loses its date. Raises IntakeError if the overrides themselves are wrong.
    """
    told = Told(given=checked(overrides or Metadata(), today), today=today)
    return _documents(path, told, stdin)


def again(stream: BinaryIO, place: str, name: str, given: Metadata) -> Source | IntakeError:
    """One document from the bytes that were received of it: `name` tells their kind by its ending."""
    found = list(_stream(stream, place, name, Told(given=given)))
    return found[0]


def _documents(path: str | Path, told: Told, stdin: BinaryIO | None) -> Iterator[Source | IntakeError]:
    if str(path) == "-":
        yield from _stream(stdin or sys.stdin.buffer, "standard input", "", told)
        return
    file = Path(path)
    try:
        if file.is_dir():
            yield from _folder(file, told)
            return
        with file.open("rb") as stream:
            yield from _stream(stream, str(file), file.name, told)
    except FileNotFoundError:
        yield IntakeError(f"{path}: no such file; give a file, a folder, or - for standard input")
    except (OSError, ValueError) as error:
        yield IntakeError(f"{path}: cannot be opened ({getattr(error, 'strerror', None) or error})")


def _folder(folder: Path, told: Told) -> Iterator[Source | IntakeError]:
    """The documents of all files under a folder whose names end as those of readable kinds, sorted by path."""
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in kinds.SUFFIXES
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    if not files:
        yield IntakeError(f"{folder}: holds no file that histor reads: {kinds.KINDS_READ}")
    for file in files:
        yield from _documents(file, told, None)


def _stream(stream: BinaryIO, place: str, name: str, told: Told) -> Iterator[Source | IntakeError]:
    try:
        head = _opening(stream)
        kind = kinds.kind(name, head)
    except IntakeError as error:
        yield IntakeError(f"{place}: {error}")
        return
    if kind == "jsonl":
        whole = io.BufferedReader(_Rejoined(head, stream), buffer_size=1 << 20)
        yield from from_lines(whole, place, told)
        return
    yield _whole(head, stream, place, kind, told)


def _opening(stream: BinaryIO) -> bytes:
    """The first bytes of a file, enough to tell its kind; blank ones before them are kept, for the offsets."""
    blank = []
    size = 0
    while (part := stream.read(kinds.HEAD)) and not part.strip():
        blank.append(part)
        size += len(part)
        if size > limits.TEXT_BYTES:
            raise IntakeError(f"has no text in its first {limits.TEXT_BYTES:,} bytes")
    if not part:
        raise IntakeError("is empty")
    return b"".join((*blank, part))


def _whole(head: bytes, stream: BinaryIO, place: str, kind: kinds.Kind, told: Told) -> Source | IntakeError:
    most = limits.PAGE_BYTES if kind == "html" else limits.TEXT_BYTES
    try:
        data = head + stream.read(max(most + 1 - len(head), 0))
        if len(data) > most:
            raise IntakeError(f"is larger than {most:,} bytes; split it")
        text, notices = decode(data)
        told = replace(told, notices=tuple(notices))
        source = from_html(text, told) if kind == "html" else plain(text, told)
        return replace(source, received=Received(data, place, kind, told.given.known()))
    except IntakeError as error:
        return IntakeError(f"{place}: {error}")


class _Rejoined(io.RawIOBase):
    """A stream of which the head was read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """The next bytes, of the head as long as it lasts."""
        view = memoryview(buffer).cast("B")
        data = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(data) :] if self._head else b""
        view[: len(data)] = data
        return len(data)
