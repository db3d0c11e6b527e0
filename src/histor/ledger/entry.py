"""A document as it goes into a ledger: its reading with all that is computed from it, ready to be written.

Everything here is a pure function of the document and its reading, so that it runs in the processes that read.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from histor.display.rows import ClaimRow, claim_rows
from histor.incidents.across import Block, Signature, blocks, signature
from histor.intake import Received
from histor.ledger.contents import Content, packed
from histor.ledger.log import canonical
from histor.ledger.privacy.people import Named, people
from histor.record import Document, Incident, Record, to_json


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident of one reading on its way into the ledger. `words` is what it is found by."""

    key: str
    local: str
    event: str
    background: bool
    signature: bytes
    blocks: tuple[Block, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its reading, on its way into the ledger."""

    key: str
    document: Document
    original: Content
    obtained: Content
    reading: Content
    claims: tuple[ClaimRow, ...]
    happenings: tuple[Happening, ...]
    words: str
    histor: str
    pipeline: str
    people: tuple[Named, ...] = ()


def document_key(document: Document) -> str:
    """The document's name in every ledger: a hash of its text and of what is known of it.

    Two outlets that publish the same text have two documents; the same one added twice is one.
    """
    known = (document.record, document.uri, document.title, document.publisher, document.published, document.language)
    return "doc-" + _short([document.id, *known], 24)


def incident_key(document: str, incident: Incident) -> str:
    """The incident's name: a hash of its document and claims, the same in every reading that makes the same claims."""
    return "inc-" + _short([document, sorted(incident.claims)], 16)


def entry(record: Record, received: Received, histor: str, pipeline: str, key: str | None = None) -> Entry:
    """The entry of a reading; `histor` is the version that read it and `pipeline` the digest of its pipeline.

    `key` is the name that the document has in the ledger already.
    """
    key = key or document_key(record.document)
    given = dict(received.given)
    obtained = {"place": received.place, "kind": received.kind, "given": given, "document": key}
    kept = (packed(received.data), packed(canonical(obtained).encode("utf-8", "replace")), packed(to_json(record)))
    return entry_of(key, record, kept, histor=histor, pipeline=pipeline)


def entry_of(key: str, record: Record, kept: tuple[Content, Content, Content], *, histor: str, pipeline: str) -> Entry:
    """The entry of a reading whose contents (the original, how it was obtained, the reading) are packed already."""
    original, obtained, reading = kept
    return Entry(
        key=key,
        document=record.document,
        original=original,
        obtained=obtained,
        reading=reading,
        claims=tuple(claim_rows(record)),
        happenings=tuple(_happenings(record, key)),
        words=document_words(record),
        histor=histor,
        pipeline=pipeline,
        people=people(record),
    )


def document_words(record: Record) -> str:
    """What a document is found by."""
    return "\n".join(filter(None, (record.document.title, record.text)))


def signature_of(data: bytes) -> Signature:
    """The signature that `Happening.signature` holds."""
    return msgspec.msgpack.decode(data, type=Signature)


def _happenings(record: Record, document: str) -> list[Happening]:
    made = []
    for incident in record.incidents:
        key = incident_key(document, incident)
        signed = replace(signature(record, incident, document), id=key)
        made.append(
            Happening(
                key=key,
                local=incident.id,
                event=incident.event,
                background=incident.background,
                signature=msgspec.msgpack.encode(signed),
                blocks=blocks(signed),
                words=incident_words(record, incident),
            )
        )
    return made


def incident_words(record: Record, incident: Incident) -> str:
    """What an incident is found by: title, evidence, place and entities."""
    own = set(incident.claims)
    found = [record.document.title or ""]
    found += (claim.evidence.text for claim in record.claims if claim.id in own)
    if incident.place is not None:
        place = record.places[incident.place]
        found += (place.name, place.admin1 or "")
    for entities in msgspec.structs.astuple(incident.roles):
        found += (mention for entity in entities for mention in entity)
    return "\n".join(dict.fromkeys(found))


def _short(value: object, digits: int) -> str:
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:digits]
