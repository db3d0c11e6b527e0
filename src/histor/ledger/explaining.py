"""Why two incidents are one or two, as a table."""

from __future__ import annotations

from sqlalchemy import Connection, select

from histor.errors import LedgerError, UnknownError
from histor.incidents import across
from histor.ledger import schema
from histor.ledger.candidates import meeting, pair
from histor.ledger.clusters import Clusters
from histor.ledger.databases import like
from histor.ledger.privacy.masks import Masks
from histor.ledger.review import standing
from histor.ledger.views import Explanation, Judged

_INCIDENTS, _LINKS = schema.incidents, schema.links


def explain(connection: Connection, one: str, other: str, masks: Masks | None = None) -> Explanation:
    """The comparison of two incidents by their ids.

    Raises LedgerError for an id that there is none of.
    """
    a, b = _member(connection, one), _member(connection, other)
    if a == b:
        raise LedgerError(f"{one} and {other} are one and the same report of an incident; name two")
    signatures = Clusters(connection).need((a, b))
    comparison = across.compare(signatures[a], signatures[b])
    low, high = pair(a, b)
    judged = connection.execute(select(_LINKS).where(_LINKS.c.a == low, _LINKS.c.b == high).order_by(_LINKS.c.seq))
    keys = (signatures[a].id, signatures[b].id)
    decided = standing.rows_on(connection, ["|".join(sorted(keys))])
    rows = connection.execute(
        select(_INCIDENTS.c.linked, _INCIDENTS.c.document).where(_INCIDENTS.c.id.in_([a, b]))
    ).all()
    found = Explanation(
        a=keys[0],
        b=keys[1],
        together=len({row.linked for row in rows}) == 1,
        met=bool(meeting(connection, (a, b))),
        score=comparison.score,
        features=comparison.features,
        judgements=tuple(Judged(author=row.author, at=row.at, same=row.same, score=row.score) for row in judged),
        decisions=standing.each_once(decided),
    )
    return (masks or Masks(connection)).value([row.document for row in rows], found)


def _member(connection: Connection, name: str) -> int:
    """The incident of a document that an id means; that of an incident across documents is one of its members'."""
    words = like(name.strip(), before="")
    wanted = select(_INCIDENTS.c.id).where(_INCIDENTS.c.key.like(words, escape="!"), _INCIDENTS.c.linked.is_not(None))
    found = connection.execute(wanted.limit(2)).scalars().all()
    if len(found) != 1:
        what = "several incidents begin with this; give more of the id" if found else "no such incident"
        raise UnknownError(f"{name}: {what}")
    return int(found[0])
