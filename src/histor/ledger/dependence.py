"""What depends on what: which documents of an incident are copies of each other, and on whom each of them rests."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from histor.incidents.across import Origin
from histor.incidents.across.members import Member
from histor.incidents.across.origins import copies
from histor.ledger import schema
from histor.ledger.contents import fetch
from histor.ledger.deriving import Members, linked_of
from histor.ledger.privacy.masks import Masks
from histor.record import from_json
from histor.record.values import Value

_INCIDENTS, _LINKED = schema.incidents, schema.linked


class Carrier(Value, frozen=True, kw_only=True):
    """A document that tells of an incident. Those with the same number of `text` are near copies of one another.

    `copies` is the document that it is a copy of: the first of them to be published. `rests_on` are indexes into the
    origins whose words it carries.
    """

    document: str
    publisher: str | None
    published: str | None
    title: str | None
    text: int
    copies: str | None
    rests_on: tuple[int, ...]


class Dependence(Value, frozen=True, kw_only=True):
    """The independent origins of an incident and the documents that carry them, by publication."""

    origins: tuple[Origin, ...]
    documents: tuple[Carrier, ...]


def dependence(connection: Connection, number: int, masks: Masks | None = None) -> Dependence:
    """What the documents of an incident, by its row, depend on."""
    content = connection.execute(select(_LINKED.c.content).where(_LINKED.c.id == number)).scalar_one()
    origins = linked_of(content).voices
    ids = connection.execute(select(_INCIDENTS.c.id).where(_INCIDENTS.c.linked == number)).scalars()
    telling = select(_INCIDENTS.c.document).where(_INCIDENTS.c.linked == number)
    numbers = set(connection.execute(telling).scalars())
    rows = sorted(Members(connection).rows(ids).values(), key=lambda row: (row.known, row.document))
    readings = fetch(connection, [row.digest for row in rows])
    members = [Member(row.document, from_json(readings[row.digest]), row.local) for row in rows]
    found = Dependence(origins=origins, documents=tuple(_carriers(members, origins)))
    return (masks or Masks(connection)).value(numbers, found)


def _carriers(members: Sequence[Member], origins: Sequence[Origin]) -> list[Carrier]:
    """One for each document; the members come by publication."""
    texts = copies(members)
    documents: dict[str, Member] = {}
    first: dict[int, str] = {}
    for member in members:
        documents.setdefault(member.document, member)
        first.setdefault(texts[member.document], member.document)
    return [
        Carrier(
            document=key,
            publisher=member.record.document.publisher,
            published=member.record.document.published,
            title=member.record.document.title,
            text=texts[key],
            copies=None if first[texts[key]] == key else first[texts[key]],
            rests_on=tuple(at for at, origin in enumerate(origins) if key in origin.documents),
        )
        for key, member in documents.items()
    ]
