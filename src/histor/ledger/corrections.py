"""Corrections: the figures that are new, changed or gone, read from the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from histor.ledger import schema
from histor.ledger.known import since_of
from histor.ledger.review.figures import KIND
from histor.ledger.transaction import batched, in_parts
from histor.ledger.views import Correction, Feed, Range

_LOG, _LINKED = schema.log, schema.linked


def corrections(
    connection: Connection, since: str | None = None, limit: int | None = None, *, latest: bool = False
) -> Iterator[Correction]:
    """The changes of figures since a date or time, oldest first, so many at most; `latest`: those of the latest entries
    first. Raises LedgerError for no time.
    """
    rows = select(_LOG).where(_LOG.c.kind == KIND).order_by(_LOG.c.seq.desc() if latest else _LOG.c.seq)
    if since is not None:
        rows = rows.where(_LOG.c.at >= since_of(since))
    given = 0
    for part in batched(connection.execute(rows), 20):
        changes = [(row, number, change) for row in part
                   for number, change in enumerate(json.loads(row.payload)["changes"], start=1)]  # fmt: skip
        today = _today(connection, changes)
        for row, number, change in changes:
            if limit is not None and given >= limit:
                return
            given += 1
            yield _correction(row, number, change, today)


def feed(connection: Connection, since: str | None = None, limit: int | None = None) -> Feed:
    """The corrections since a date or time as a feed; one that nothing was added to is of the first of January 1970."""
    first = connection.execute(select(_LOG.c.hash).order_by(_LOG.c.seq).limit(1)).scalar()
    found = tuple(corrections(connection, since, limit))
    updated = select(func.max(_LOG.c.at)).where(_LOG.c.kind == KIND)
    at = connection.execute(updated).scalar() or "1970-01-01T00:00:00Z"
    return Feed(id=f"histor:{first or 'empty'}", updated=at, corrections=found)


def _today(connection: Connection, changes: list[tuple[Any, int, dict[str, Any]]]) -> dict[str, Any]:
    """The incidents of some changes that are there today, by their ids."""
    keys = {key for _, _, change in changes for key in (change["incident"], *change.get("now", ()))}
    found: dict[str, Any] = {}
    for part in in_parts(keys):
        rows = select(_LINKED.c.key, _LINKED.c.event, _LINKED.c.place, _LINKED.c.since).where(_LINKED.c.key.in_(part))
        found.update((row.key, row) for row in connection.execute(rows))
    return found


def _correction(row: Any, number: int, change: dict[str, Any], today: dict[str, Any]) -> Correction:
    now = tuple(change.get("now", ()))
    incident = next((today[key] for key in (change["incident"], *now) if key in today), None)
    return Correction(
        id=f"{row.hash[:32]}-{number}",
        seq=row.seq,
        at=row.at,
        author=row.author,
        kind=change["kind"],
        incident=change["incident"],
        now=now,
        measure=change.get("measure"),
        unit=change.get("unit"),
        before=_range(change.get("before")),
        after=_range(change.get("after")),
        event=incident and incident.event,
        place=incident and incident.place,
        since=incident and incident.since,
    )


def _range(held: list[Any] | None) -> Range | None:
    return None if held is None else Range(low=held[0], best=held[1], high=held[2], agreement=held[3])
