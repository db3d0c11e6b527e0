"""The tables of a ledger, as its migrations make them.

`log` and `contents` are the history; everything else is derived from them and can be made anew.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

METADATA = MetaData()


AnyRow = Any  # a row of an answer; which columns it has, its type doesn't tell


def _table(name: str, /, **columns: type[TypeEngine[Any]]) -> Table:
    """A table whose first column, or those in `_KEYS`, is its primary key."""
    keys = _KEYS.get(name, (next(iter(columns)),))
    made = (Column(column, kind, primary_key=column in keys) for column, kind in columns.items())
    return Table(name, METADATA, *made)


_KEYS = {
    "blocks": ("key", "place", "incident"), "figures": ("linked", "measure"), "voices": ("linked", "speaker"),
    "anchored": ("document", "decision"),
}  # fmt: skip

log = _table("log", seq=BigInteger, kind=Text, at=Text, author=Text, payload=Text, previous=Text, hash=Text)
contents = _table("contents", digest=Text, size=BigInteger, codec=Text, data=LargeBinary)
documents = _table(
    "documents", id=BigInteger, key=Text, text=Text, original=Text, obtained=Text, reading=BigInteger, record=Text,
    uri=Text, title=Text, publisher=Text, outlet=BigInteger, published=Text, language=Text, characters=BigInteger,
    seq=BigInteger, added=Text, known=Text, version=Integer, replaces=BigInteger, until_seq=BigInteger,
    until_known=Text, withheld=BigInteger,
)  # fmt: skip
readings = _table(
    "readings", id=BigInteger, document=BigInteger, digest=Text, histor=Text, pipeline=Text, seq=BigInteger, at=Text,
    until_seq=BigInteger,
)  # fmt: skip
incidents = _table(
    "incidents", id=BigInteger, key=Text, document=BigInteger, reading=BigInteger, local=Text, event=Text,
    background=Boolean, signature=LargeBinary, linked=BigInteger,
)  # fmt: skip
claims = _table(
    "claims", id=BigInteger, claim=Text, document=BigInteger, reading=BigInteger, incident=BigInteger, event=Text,
    measure=Text, unit=Text, low=BigInteger, best=BigInteger, high=BigInteger, approximate=Boolean, part_of=Text,
    speaker=BigInteger, actor=Text, mode=Text, stance=Text, polarity=Text, certainty=Text, place=Text, country=Text,
    latitude=Float, longitude=Float, radius_km=Float, time=Text, time_from=Text, time_to=Text,
    evidence_start=BigInteger, evidence_end=BigInteger, evidence=Text, status=Text, until_seq=BigInteger,
    reviewed=Text, as_read=Text,
    superlative=Text, scope=Text,
)  # fmt: skip
names = _table("names", id=BigInteger, kind=Text, name=Text, folded=Text)
blocks = _table("blocks", key=Text, place=Text, incident=BigInteger)
links = _table(
    "links", id=BigInteger, seq=BigInteger, a=BigInteger, b=BigInteger, same=Boolean, score=Float, author=Text,
    at=Text, reason=Text,
)  # fmt: skip
decisions = _table(
    "decisions", id=BigInteger, seq=BigInteger, kind=Text, a=Text, b=Text, author=Text, at=Text, reason=Text,
    about=Text, text=Text, detail=Text, one=Text, other=Text, undone=BigInteger,
)  # fmt: skip
anchored = _table("anchored", document=Text, decision=BigInteger)
persons = _table("persons", document=BigInteger, minors=Integer, people=Text)
linked = _table(
    "linked", id=BigInteger, key=Text, event=Text, background=Boolean, place=Text, place_folded=Text,
    region_folded=Text, country=Text, latitude=Float, longitude=Float, radius_km=Float, since=Text, until=Text,
    documents=Integer, claims=Integer, origins=Integer, contested=Boolean, known=Text, known_last=Text,
    content=LargeBinary,
)  # fmt: skip
figures = _table(
    "figures", linked=BigInteger, measure=Text, unit=Text, low=BigInteger, best=BigInteger, high=BigInteger,
    agreement=Text,
)  # fmt: skip
voices = _table("voices", linked=BigInteger, speaker=BigInteger)
runs = _table("runs", id=BigInteger, started=Text, finished=Text, files=Text, options=Text)
