"""Reading a document for a ledger: the part that many processes do at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from histor.intake import Received, Source
from histor.language.digest import digest
from histor.ledger.entry import Entry, entry
from histor.ledger.own import histor_version
from histor.ledger.receipts import Receipt
from histor.reading import read_source
from histor.record import Record

if TYPE_CHECKING:
    from spacy.language import Language

UNKNOWN_PIPELINE = "unknown"


def prepared(source: Source, pipeline: Language) -> Entry:
    """A document read and made ready to be written."""
    return entry(read_source(source, pipeline), received(source), histor_version(), _digest(pipeline))


def prepared_again(receipt: Receipt, pipeline: Language) -> Entry:
    """A document that a ledger holds, read anew from its bytes, under the name that it has there."""
    source = receipt.source()
    return entry(read_source(source, pipeline), received(source), histor_version(), _digest(pipeline), receipt.key)


def of_reading(record: Record) -> Entry:
    """A reading that was made elsewhere, made ready to be written; its text stands for the document's bytes."""
    data = record.text.encode("utf-8", "surrogatepass")
    return entry(record, Received(data, "a reading", "given"), histor_version(), UNKNOWN_PIPELINE)


def received(source: Source) -> Received:
    """The bytes of a source; of a text that a program gave, the text."""
    if source.received is not None:
        return source.received
    return Received(source.text.encode("utf-8", "surrogatepass"), "a program", "given")


@cache
def _digest(pipeline: Language) -> str:
    return digest(pipeline)
