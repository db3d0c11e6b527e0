"""One run of `histor add`: processes that read, one writer, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from histor.cli import ledgers
from histor.cli.prepare import Prepared, prepare_one, read_again
from histor.cli.progress import Progress, bar
from histor.cli.run import workers_for
from histor.cli.sources import sources
from histor.cli.work import Failed, Found
from histor.cli.workers import in_order
from histor.display.words import many
from histor.errors import LedgerError
from histor.ledger import Ledger, runs
from histor.ledger.entry import document_key
from histor.ledger.views import Summary

if TYPE_CHECKING:
    from histor.intake import Metadata

_AT_ONCE, _SECONDS = 64, 2.0  # of one transaction: documents, and how long the first of them waits


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the user asked for; the fields are the options of `histor add`."""

    ledger: str
    files: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    uri: str | None = None
    language: str | None = None
    pipeline: str | None = None
    workers: int | None = None

    def given(self) -> Metadata:
        """The user's word on the documents."""
        from histor.intake import Metadata

        return Metadata(
            uri=self.uri, title=self.title, publisher=self.publisher, published=self.published, language=self.language
        )

    def kept(self) -> dict[str, object]:
        """What another run needs to go on, without the files and the ledger."""
        return {name: value for name, value in asdict(self).items() if name not in ("ledger", "files", "workers")}


_UNDATED = ": days such as Monday stay open, and no incident is joined by them; --published gives a date"


class Adding:
    """Adds documents to a ledger; each way to do so gives the exit status."""

    def __init__(self, asked: Asked, *, as_json: bool = False) -> None:
        self._asked = asked
        self._as_json = as_json
        self._added = self._held = self._undated = 0
        self._failed: list[str] = []

    def add(self) -> int:
        """Add the files."""
        with Ledger(self._asked.ledger) as ledger, bar(self._asked.files, watched=not self._as_json) as progress:
            self._run(ledger, self._asked, progress)
        return self._end()

    def resume(self) -> int:
        """Finish the runs that were cut off."""
        with Ledger(self._asked.ledger, create=False) as ledger:
            left = runs.unfinished(ledger.store)
            if not left:
                ledgers.put("Nothing is left: no run was cut off.")
            for run in left:
                asked = replace(self._asked, files=run.files, **run.options_of(Asked))
                many, held = self._count(ledger, asked)
                ledgers.put(f"Run of {run.started[:16]}: {many - held:,} of {many:,} documents are left; adding them.")
                with bar(asked.files, watched=not self._as_json) as progress:
                    self._run(ledger, asked, progress, run.number)
        return self._end() if left else 0

    def reread(self) -> int:
        """Read all documents anew."""
        with Ledger(self._asked.ledger, create=False) as ledger, bar((), watched=not self._as_json) as progress:
            task = partial(read_again, self._asked.pipeline)
            many = self._asked.workers or 1
            changed = 0
            for item in in_order(task, ledger.receipts(), many):
                progress.advance()
                if isinstance(item, Failed):
                    self._fail(item, progress)
                else:
                    changed += ledger.reread(item.entry)
        ledgers.put(f"{changed:,} documents are read otherwise than before; histor diff shows how.")
        return 1 if self._failed else 0

    def _run(self, ledger: Ledger, asked: Asked, progress: Progress, number: int | None = None) -> None:
        """One run; it is noted with the first document that is new, so that a run without news leaves no trace."""
        found = self._new(ledger, asked, progress)
        first = list(islice(found, 1))
        if first and number is None:
            files = tuple(file if file == "-" else str(Path(file).absolute()) for file in asked.files)
            number = runs.begin(ledger.store, files, asked.kept())
        task = partial(prepare_one, asked.pipeline)
        batch: list[Prepared] = []
        since = monotonic()
        for item in in_order(task, _chain(first, found), asked.workers or workers_for(asked.files)):
            if isinstance(item, Failed):
                self._fail(item, progress)
                continue
            batch.append(item)
            if len(batch) >= _AT_ONCE or monotonic() - since > _SECONDS:
                self._write(ledger, batch, progress)
                batch, since = [], monotonic()
        self._write(ledger, batch, progress)
        if number is not None:
            runs.end(ledger.store, number)

    def _new(self, ledger: Ledger, asked: Asked, progress: Progress) -> Iterator[Found | Failed]:
        """The documents that the ledger does not hold."""
        found = iter(progress.watched(sources(asked.files, asked.given(), today=date.today())))
        for item, held in _known(ledger, found):
            if held:
                self._held += 1
                progress.advance()
            else:
                yield item

    def _count(self, ledger: Ledger, asked: Asked) -> tuple[int, int]:
        """How many documents there are that can be read, and how many of them the ledger holds."""
        many = held = 0
        for item, is_held in _known(ledger, sources(asked.files, asked.given(), today=date.today())):
            many += isinstance(item, Found)
            held += is_held
        return many, held

    def _write(self, ledger: Ledger, batch: list[Prepared], progress: Progress) -> None:
        if not batch:
            return
        try:
            added = len(ledger.write(item.entry for item in batch).documents)
        except LedgerError as error:
            raise LedgerError(f"{error} ({self._added:,} documents were added by this run)") from error
        self._added += added
        self._held += len(batch) - added
        self._undated += sum(item.entry.document.published is None for item in batch)
        for _ in batch:
            progress.advance()

    def _fail(self, item: Failed, progress: Progress) -> None:
        self._failed.append(item.message)
        progress.complain(item.message)

    def _end(self) -> int:
        summary = Summary(added=self._added, held=self._held, undated=self._undated, failed=tuple(self._failed))
        if self._as_json:
            ledgers.put_json(summary)
        else:
            parts = [f"{many(self._added, 'document')} added"]
            parts += [f"{self._held:,} were there before"] if self._held else []
            parts += [f"{len(self._failed):,} could not be read"] if self._failed else []
            click.echo(", ".join(parts))
            if self._undated:
                click.echo(f"{many(self._undated, 'document')} without a date of publication{_UNDATED}")
        return 1 if self._failed else 0


def _known(ledger: Ledger, found: Iterable[Found | Failed]) -> Iterator[tuple[Found | Failed, bool]]:
    """Each document, and whether the ledger holds it."""
    rest = iter(found)
    while some := list(islice(rest, _AT_ONCE)):
        keys = [document_key(item.source.document()) if isinstance(item, Found) else None for item in some]
        held = ledger.holds(key for key in keys if key is not None)
        yield from ((item, key in held) for item, key in zip(some, keys, strict=True))


def _chain(first: list[Found | Failed], rest: Iterator[Found | Failed]) -> Iterator[Found | Failed]:
    yield from first
    yield from rest
