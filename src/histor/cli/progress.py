"""How far a long run is, on standard error, and only where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from histor.cli.work import Failed, Found
from histor.display.safe import one_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from histor.cli.run import Options


class Progress(Protocol):
    """What a run tells of its way."""

    def watched(self, found: Iterable[Found | Failed]) -> Iterable[Found | Failed]:
        """The same documents, counted by file as they are taken."""

    def advance(self) -> None:
        """One more document is done."""

    def complain(self, message: str) -> None:
        """Something could not be read."""


@contextmanager
def progress(options: Options) -> Iterator[Progress]:
    """A bar where standard error is a terminal that shows nothing else; else complaints alone."""
    shown_elsewhere = options.html not in (None, "-") and not options.jsonl
    with bar(options.files, watched=not sys.stdout.isatty() or shown_elsewhere) as shown:
        yield shown


@contextmanager
def bar(files: Sequence[str], *, watched: bool) -> Iterator[Progress]:
    """A bar over many files, where somebody watches standard error; else complaints alone."""
    many = len(files) > 1 or any(name.endswith((".jsonl", ".ndjson")) or Path(name).is_dir() for name in files)
    if not many or not watched or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichBar

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files, {task.fields[documents]:,} documents done"),
        TimeElapsedColumn(),
    )
    with RichBar(*columns, console=Console(stderr=True, highlight=False, markup=False), transient=True) as shown:
        yield _Shown(shown, len(files))


class _Silent:
    def watched(self, found: Iterable[Found | Failed]) -> Iterable[Found | Failed]:
        return found

    def advance(self) -> None:
        pass

    def complain(self, message: str) -> None:
        click.echo(f"histor: {one_line(message)}", err=True)


class _Shown:
    def __init__(self, bar: Bar, files: int) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=files, documents=0)
        self._documents = 0

    def watched(self, found: Iterable[Found | Failed]) -> Iterator[Found | Failed]:
        file = None
        for item in found:
            if file is not None and item.name != file:
                self._bar.advance(self._task)
            file = item.name
            yield item
        self._bar.advance(self._task)

    def advance(self) -> None:
        self._documents += 1
        self._bar.update(self._task, documents=self._documents)

    def complain(self, message: str) -> None:
        self._bar.console.print(f"histor: {one_line(message)}", soft_wrap=True)
