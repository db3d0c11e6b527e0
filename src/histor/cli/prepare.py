"""What a process does with one document for a ledger. Everything here crosses from process to process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.cli.work import Failed, Found, guarded

if TYPE_CHECKING:
    from histor.ledger.entry import Entry
    from histor.ledger.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that is read and ready to be written."""

    entry: Entry


def prepare_one(pipeline: str | None, item: Found | Failed) -> Prepared | Failed:
    """Read a document for a ledger. A pipeline that cannot be had is raised; what else goes wrong is told."""
    if isinstance(item, Failed):
        return item
    from histor.ledger.preparing import prepared

    return guarded(pipeline, item.name, lambda language: Prepared(prepared(item.source, language)))


def read_again(pipeline: str | None, receipt: Receipt) -> Prepared | Failed:
    """Read a document anew from the bytes that the ledger keeps of it."""
    from histor.ledger.preparing import prepared_again

    return guarded(pipeline, receipt.place, lambda language: Prepared(prepared_again(receipt, language)))
