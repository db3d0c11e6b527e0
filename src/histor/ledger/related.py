"""Why the reports of an incident are one: what was judged of pairs of them, and what was decided on it."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select
from sqlalchemy.orm import aliased

from histor.ledger import schema
from histor.ledger.review import standing
from histor.ledger.views import Decided
from histor.record.values import Value

_INCIDENTS, _LINKS = schema.incidents, schema.links
_MOST = 200


class Link(Value, frozen=True, kw_only=True):
    """A judgement on two reports, of which one at least tells of the incident. `together`: both do."""

    a: str
    b: str
    together: bool
    same: bool
    score: float
    author: str
    at: str


def links(connection: Connection, number: int) -> tuple[Link, ...]:
    """The judgements on an incident's reports, by its row: the latest of each pair, so many at most."""
    one, other = aliased(_INCIDENTS), aliased(_INCIDENTS)
    rows = select(_LINKS, one.c.key.label("one"), other.c.key.label("other"), one.c.linked, other.c.linked.label("its"))
    rows = rows.join(one, one.c.id == _LINKS.c.a).join(other, other.c.id == _LINKS.c.b)
    rows = rows.where(or_(one.c.linked == number, other.c.linked == number)).order_by(_LINKS.c.seq.desc()).limit(_MOST)
    found: dict[tuple[str, str], Link] = {}
    for row in connection.execute(rows):
        link = Link(
            a=row.one, b=row.other, together=row.linked == row.its, same=row.same, score=row.score,
            author=row.author, at=row.at,
        )  # fmt: skip
        found.setdefault((row.one, row.other), link)
    return tuple(found.values())


def decided(connection: Connection, number: int) -> tuple[Decided, ...]:
    """The decisions on an incident, its reports and its claims, by its row, oldest first."""
    keys = set(connection.execute(select(_INCIDENTS.c.key).where(_INCIDENTS.c.linked == number)).scalars())
    claims = select(schema.claims.c.claim).join(_INCIDENTS, _INCIDENTS.c.id == schema.claims.c.incident)
    keys |= set(connection.execute(claims.where(_INCIDENTS.c.linked == number)).scalars())
    pairs = select(schema.decisions.c.about).where(
        or_(schema.decisions.c.a.in_(sorted(keys)[:500]), schema.decisions.c.b.in_(sorted(keys)[:500]))
    )
    keys |= {about for about in connection.execute(pairs).scalars() if about}
    return standing.each_once(standing.rows_on(connection, keys))
