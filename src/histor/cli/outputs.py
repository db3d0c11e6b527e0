"""Where readings go: JSON Lines, a page, the terminal."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

import click

from histor.cli.work import Read
from histor.errors import HistorError
from histor.record import Record, from_json

if TYPE_CHECKING:
    from histor.cli.run import Options


class Output(Protocol):
    """Something that readings are written to, one after the other."""

    def write(self, read: Read) -> None:
        """Take the next reading."""


class OutputError(HistorError):
    """A file that cannot be written."""


@contextmanager
def output(options: Options) -> Iterator[Output]:
    """What the options ask for, open for the length of the run."""
    with ExitStack() as open_files:
        outputs: list[Output] = []
        if options.html:
            outputs.append(open_files.enter_context(_page(options.html, only_statements=options.statements)))
        if options.jsonl:
            outputs.append(_Lines())
        if not outputs:
            outputs.append(_Terminal(options))
        yield _All(outputs)


class _All:
    def __init__(self, outputs: list[Output]) -> None:
        self._outputs = outputs

    def write(self, read: Read) -> None:
        for each in self._outputs:
            each.write(read)


class _Lines:
    def __init__(self) -> None:
        self._stream = sys.stdout.buffer

    def write(self, read: Read) -> None:
        self._stream.write(read.line + b"\n")
        self._stream.flush()


class _Terminal:
    def __init__(self, options: Options) -> None:
        from histor.display.console import colours, columns

        self._width = options.width or columns()
        self._colour = colours()
        self._text = not options.no_text
        self._only_statements = options.statements
        self._mentions = options.mentions
        self._written = 0

    def write(self, read: Read) -> None:
        from histor.display.terminal import render

        shown = render(
            from_json(read.line),
            width=self._width,
            colour=self._colour,
            text=self._text,
            only_statements=self._only_statements,
            with_mentions=self._mentions,
        )
        between = "\n" + "═" * min(self._width, 200) + "\n\n" if self._written else ""
        printed(between + shown)
        self._written += 1


def printed(text: str) -> None:
    """To standard output, with a question mark for what its encoding cannot write."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)


class _Spool:
    """Readings kept on disk until all are there, so that a page of many takes no more memory than a page of one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, read: Read) -> None:
        self._file.write(read.line + b"\n")

    def records(self) -> Iterator[Record]:
        self._file.seek(0)
        yield from map(from_json, self._file)


@contextmanager
def _page(name: str, *, only_statements: bool) -> Iterator[Output]:
    """A page is written when all is read, and only then takes the place of an older one."""
    with tempfile.TemporaryFile() as file, writable(name) as out:
        spool = _Spool(file)
        yield spool
        from histor.display.html import page

        for part in page(spool.records(), only_statements=only_statements):
            out.write(part.encode("utf-8"))


@contextmanager
def writable(name: str) -> Iterator[IO[bytes]]:
    """A file that takes its name when it is whole, or standard output."""
    if name == "-":
        yield sys.stdout.buffer
        return
    target = Path(name)
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            draft = Path(file.name)
    except OSError as error:
        message = f"{name}: {(error.strerror or str(error)).lower()}; name a file in a folder that can be written to"
        raise OutputError(message) from error
    try:
        with draft.open("wb") as file:
            yield file
        _as_usual(draft)
        draft.replace(target)
    except IsADirectoryError as error:
        message = f"{name}: is a folder; name a file in it"
        raise OutputError(message) from error
    finally:
        draft.unlink(missing_ok=True)


def is_one_of(out: str, files: tuple[str, ...]) -> bool:
    """Whether the file to write is one of those to read, by whatever name."""
    target = Path(out)
    return target.is_file() and any(each != "-" and Path(each).exists() and target.samefile(each) for each in files)


def _as_usual(draft: Path) -> None:
    """Give a file that was made for its owner alone the rights that a new file has."""
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)
