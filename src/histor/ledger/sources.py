"""Documents for a ledger, in this process: files, folders and readings, each read only where the ledger lacks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from histor.errors import HistorError
from histor.ledger.entry import Entry, document_key
from histor.record import Record

if TYPE_CHECKING:
    from histor.intake import Source
    from histor.ledger.ledger import Ledger

_AT_ONCE = 64


def entries(ledger: Ledger, documents: Iterable[str | PathLike[str] | Record]) -> Iterator[Entry | HistorError | None]:
    """An entry of each document, None where the ledger holds it, the error where it cannot be read."""
    from histor.language import load
    from histor.ledger.preparing import of_reading, prepared

    for document in documents:
        if isinstance(document, Record):
            yield of_reading(document)
            continue
        for source, held in unheld(ledger, sources_of(Path(document))):
            if isinstance(source, HistorError):
                yield source
            elif held:
                yield None
            else:
                try:
                    yield prepared(source, load())
                except HistorError as error:
                    yield error


def sources_of(path: Path) -> Iterator[Source | HistorError]:
    """The documents of a file or folder."""
    from histor.intake import documents

    yield from documents(path, today=date.today())


def unheld(ledger: Ledger, sources: Iterable[Source | HistorError]) -> Iterator[tuple[Source | HistorError, bool]]:
    """Each source, and whether the ledger holds it."""
    rest = iter(sources)
    while some := list(islice(rest, _AT_ONCE)):
        keys = [None if isinstance(each, HistorError) else document_key(each.document()) for each in some]
        held = ledger.holds(key for key in keys if key is not None)
        yield from ((each, key in held) for each, key in zip(some, keys, strict=True))
