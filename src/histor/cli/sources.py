"""The documents of the files that were named, and one line for each that cannot be had."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from histor.cli.work import Failed, Found, internal
from histor.errors import HistorError

if TYPE_CHECKING:
    from histor.intake import Metadata


def sources(files: tuple[str, ...], given: Metadata, *, today: date) -> Iterator[Found | Failed]:
    """All documents in order. No file ends the run: what cannot be read is told and left.

    Raises IntakeError when the user's own words (a date, a language) are wrong, since they are so for every file.
    """
    from histor.intake import documents

    for name in files:
        found = documents(name, given, today=today)
        try:
            for document in found:
                yield Failed(name, str(document)) if isinstance(document, HistorError) else Found(name, document)
        except Exception as error:  # one file must not take the others with it
            yield Failed(name, f"{name}: {internal(error)}")
