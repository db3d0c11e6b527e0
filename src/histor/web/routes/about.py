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
from histor.web.sessions import Signed
from histor.web.settings import ROLES, Settings


class May(Value, frozen=True, kw_only=True):
    """What somebody may do: decide on claims and links, see what is masked, and all else."""

    review: bool
    unmask: bool
    admin: bool


class Session(Value, frozen=True, kw_only=True):
    """Who asks. `user` and `role` are null before login; `open`: nobody needs to log in, on this machine alone.

    `csrf` goes into the header `X-CSRF-Token` of every POST. `unmasked`: the reason why masked names are shown.
    `tiles`: the address of a tile server for the map, if one was set. `example`: the ledger is the shipped example.
    """

    user: str | None
    role: str | None
    open: bool
    csrf: str | None
    may: May
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
    return session_of(asked.tools["settings"], asked.tools["signed"])


def session_of(settings: Settings, signed: Signed | None) -> Session:
    """The session of somebody, or of nobody."""
    who = signed.who if signed else None
    rank = ROLES.index(who.role) if who else -1
    return Session(
        user=who.name if who else None,
        role=who.role if who else None,
        open=settings.open,
        csrf=signed.csrf if signed else None,
        may=May(review=rank >= 1, unmask=rank >= 1, admin=rank >= 2),
        unmasked=who.unmasked if who else None,
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
