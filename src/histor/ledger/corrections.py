"""Corrections: the figures that are new, changed or gone, read from the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from histor.ledger import schema
from histor.ledger.known import since_of
from histor.ledger.review.figures import KIND
from histor.ledger.transaction import batched
from histor.ledger.views import Correction, Range

_LOG = schema.log


def corrections(connection: Connection, since: str | None = None, limit: int | None = None) -> Iterator[Correction]:
    """The changes of figures since a date or time, oldest first, so many at most. Raises LedgerError for no time."""
    rows = select(_LOG).where(_LOG.c.kind == KIND).order_by(_LOG.c.seq)
    if since is not None:
        rows = rows.where(_LOG.c.at >= since_of(since))
    given = 0
    for part in batched(connection.execute(rows)):
        for row in part:
            for number, change in enumerate(json.loads(row.payload)["changes"], start=1):
                if limit is not None and given >= limit:
                    return
                given += 1
                yield _correction(row, number, change)


def _correction(row: Any, number: int, change: dict[str, Any]) -> Correction:
    return Correction(
        id=f"{row.hash[:32]}-{number}",
        seq=row.seq,
        at=row.at,
        author=row.author,
        kind=change["kind"],
        incident=change["incident"],
        now=tuple(change.get("now", ())),
        measure=change.get("measure"),
        unit=change.get("unit"),
        before=_range(change.get("before")),
        after=_range(change.get("after")),
    )


def _range(held: list[Any] | None) -> Range | None:
    return None if held is None else Range(low=held[0], best=held[1], high=held[2], agreement=held[3])
