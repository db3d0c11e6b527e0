"""One document as a reader sees it: its reading, and what each of its claims has become in the ledger."""

from __future__ import annotations

from sqlalchemy import Connection, select

from histor.errors import UnknownError
from histor.ledger import schema
from histor.ledger.contents import fetch
from histor.ledger.databases import like
from histor.ledger.looking import Looking
from histor.ledger.views import Held
from histor.record import Record, from_json
from histor.record.values import Value

_DOCUMENTS, _READINGS, _CLAIMS = schema.documents, schema.readings, schema.claims
_INCIDENTS, _LINKED = schema.incidents, schema.linked


class Standing(Value, frozen=True, kw_only=True):
    """What became of a claim: its status, and the incident across documents that it belongs to."""

    status: str
    incident: str | None


class Page(Value, frozen=True, kw_only=True):
    """A document with its reading (the record, docs: record.md) and its claims' standing by their ids.

    `direction` is `rtl` where most letters run from right to left. `versions` are those of its address, oldest first.
    """

    document: Held
    direction: str
    reading: Record
    standing: dict[str, Standing]
    versions: tuple[Held, ...]


def page(looking: Looking, connection: Connection, name: str) -> Page:
    """The document of this name in the ledger; the first letters will do, and so does the SHA-256 of its text.

    Of several documents of one text it is the one that stands and was added last. Raises UnknownError where there is
    none.
    """
    key = _key(connection, name.strip())
    row = connection.execute(select(_DOCUMENTS).where(_DOCUMENTS.c.key == key)).one()
    if row.withheld is not None:
        raise UnknownError(f"{name}: is withheld from output")
    digest = connection.execute(select(_READINGS.c.digest).where(_READINGS.c.id == row.reading)).scalar_one()
    reading = from_json(fetch(connection, [digest])[digest])
    same = _DOCUMENTS.c.uri == row.uri if row.uri is not None else _DOCUMENTS.c.id == row.id
    versions = sorted(looking.documents(same), key=lambda held: held.version)
    return Page(
        document=next(held for held in versions if held.key == key),
        direction=direction(reading.text),
        reading=looking.masks.value([row.id], reading),
        standing=_standing(connection, row.reading),
        versions=tuple(versions),
    )


def _key(connection: Connection, name: str) -> str:
    table = _DOCUMENTS.c.key
    if name.startswith("sha256:"):
        held = select(table).where(_DOCUMENTS.c.text == name, _DOCUMENTS.c.withheld.is_(None))
        held = held.order_by(_DOCUMENTS.c.until_seq.is_not(None), _DOCUMENTS.c.seq.desc()).limit(1)
        if (there := connection.execute(held).scalar()) is not None:
            return str(there)
    for condition in (table == name, table.like(like(name, before=""), escape="!")):
        found = connection.execute(select(table).where(condition).limit(2)).scalars().all()
        if len(found) > 1:
            raise UnknownError(f"{name}: several documents begin with this; give more of the name")
        if found:
            return str(found[0])
    raise UnknownError(f"{name}: no such document; an incident names those that tell of it")


def _standing(connection: Connection, reading: int) -> dict[str, Standing]:
    rows = select(_CLAIMS.c.claim, _CLAIMS.c.status, _LINKED.c.key)
    rows = rows.outerjoin(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
    rows = rows.outerjoin(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked).where(_CLAIMS.c.reading == reading)
    return {row.claim: Standing(status=row.status, incident=row.key) for row in connection.execute(rows)}


def direction(text: str) -> str:
    """The direction of most letters of a text's beginning."""
    letters = [letter for letter in text[:4000] if letter.isalpha()]
    leftward = sum("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in letters)
    return "rtl" if leftward * 2 > len(letters) else "ltr"
