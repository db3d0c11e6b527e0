"""Who asks, and what ledger it is."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import PurePath

from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from histor.ledger import schema
from histor.ledger.log import head
from histor.record.values import Value
from histor.web.asked import Asked, Query


class Session(Value, frozen=True, kw_only=True):
    """Who asks. `user` and `role` are null before login; `open`: nobody needs to log in, on this machine alone.

    `csrf` goes into the header `X-CSRF-Token` of every POST. `tiles`: the address of a tile server for the map, if one
    was set. `example`: the ledger is the shipped example.
    """

    user: str | None
    role: str | None
    open: bool
    csrf: str | None
    unmasked: str | None
    tiles: str | None
    example: bool
    histor: str


class About(Value, frozen=True, kw_only=True):
    """The ledger: its name, how much stands in it, the last entry of its log, and from when to when it tells."""

    name: str
    documents: int
    claims: int
    incidents: int
    head: int
    hash: str
    changed: str | None
    since: str | None
    until: str | None


def session(asked: Asked[Query]) -> Session:
    """Who asks, and the token that a POST needs."""
    settings, signed = asked.tools["settings"], asked.tools["signed"]
    return Session(
        user=signed and signed.who.name,
        role=signed and signed.who.role,
        open=settings.open,
        csrf=signed and signed.csrf,
        unmasked=signed and signed.who.unmasked,
        tiles=settings.tiles,
        example=settings.example,
        histor=version("histor"),
    )


def ledger(asked: Asked[Query]) -> About:
    """How much the ledger holds, up to which entry of its log."""
    linked, documents, claims = schema.linked, schema.documents, schema.claims
    last = head(asked.connection)
    counted = {
        "documents": select(func.count()).select_from(documents).where(documents.c.until_seq.is_(None)),
        "claims": select(func.count()).select_from(claims).where(claims.c.status == "current"),
        "incidents": select(func.count()).select_from(linked),
    }
    many = {name: asked.connection.execute(question).scalar_one() for name, question in counted.items()}
    ends = asked.connection.execute(select(func.min(linked.c.since), func.max(linked.c.since))).one()
    return About(
        name=_shown(asked.ledger.store.name),
        head=last.seq,
        hash=last.hash,
        changed=last.at or None,
        since=ends[0],
        until=ends[1],
        **many,
    )


def _shown(name: str) -> str:
    """The name of a file without its folders, of a database without its server and password."""
    return str(make_url(name).database) if "://" in name else PurePath(name).name
