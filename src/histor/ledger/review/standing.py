"""The decisions of a ledger: all on one thing, and those that stand on some claims."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, or_, select
from sqlalchemy.orm import aliased

from histor.ledger import schema
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import in_parts
from histor.ledger.views import Decided

_DECISIONS, _INCIDENTS = schema.decisions, schema.incidents
ON_CLAIMS = ("accept", "reject", "correct")
ON_INCIDENTS = ("accept", "grade")  # where no text is named
ON_LINKS = ("same", "not the same", "undecided")


@dataclass(slots=True)
class Verdict:
    """What stands on one claim. `fields`: corrections as columns, by the field; `seq`: the last entry."""

    rejected: bool = False
    accepted: bool = False
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    seq: int = 0

    @property
    def word(self) -> str | None:
        """It in one word."""
        if self.rejected:
            return "rejected"
        return "corrected" if self.fields else "accepted" if self.accepted else None


def rows_on(connection: Connection, things: Iterable[str]) -> list[AnyRow]:
    """The rows of all decisions on some things (claims, incidents, pairs, documents, people), oldest first."""
    found: dict[int, AnyRow] = {}
    wanted = list(dict.fromkeys(things))
    for part in in_parts(wanted):
        now = _DECISIONS.c.one.in_(part) & _DECISIONS.c.kind.not_in(ON_LINKS)
        rows = select(_DECISIONS).where(or_(_DECISIONS.c.about.in_(part), now))
        found.update((row.id, row) for row in connection.execute(rows))
    pairs = {frozenset(name.split("|")) for name in wanted if name.count("|") == 1}
    for part in in_parts({name for pair in pairs for name in pair}):
        rows = select(_DECISIONS).where(_DECISIONS.c.one.in_(part), _DECISIONS.c.kind.in_(ON_LINKS))
        named = (row for row in connection.execute(rows) if row.other is not None)
        found.update((row.id, row) for row in named if frozenset((row.one, row.other)) in pairs)
    former = {row.about for row in found.values()} - set(wanted)  # ids under which they were taken back
    for part in in_parts(former):
        undos = select(_DECISIONS).where(_DECISIONS.c.about.in_(part), _DECISIONS.c.kind == "undo")
        found.update((row.id, row) for row in connection.execute(undos))
    return [found[number] for number in sorted(found)]


def decided(row: AnyRow) -> Decided:
    """A row as it is shown."""
    detail = json.loads(row.detail)
    named = {name: detail.get(name) for name in ("field", "value")}
    taken = {name: getattr(row, name) for name in ("seq", "author", "at", "kind", "reason", "about", "undone")}
    return Decided(**taken, **named)


def each_once(rows: Iterable[AnyRow]) -> tuple[Decided, ...]:
    """Rows as decisions; one that has several rows is one."""
    return tuple({row.seq: decided(row) for row in reversed(list(rows))}[seq] for seq in sorted({r.seq for r in rows}))


def verdicts(connection: Connection, texts: Iterable[str]) -> dict[str, dict[str, Verdict]]:
    """By the hash of a document's text, what stands on its claims, by their ids of today."""
    found: dict[str, dict[str, Verdict]] = {}
    for part in in_parts(set(texts)):
        wanted = select(_DECISIONS).where(_DECISIONS.c.text.in_(part), _DECISIONS.c.one.is_not(None))
        for row in connection.execute(wanted.where(_DECISIONS.c.undone.is_(None)).order_by(_DECISIONS.c.id)):
            if row.kind in ON_CLAIMS:
                _take(found.setdefault(row.text, {}).setdefault(row.one, Verdict()), row)
    return found


def _take(verdict: Verdict, row: AnyRow) -> None:
    verdict.seq = row.seq
    if row.kind == "correct":
        detail = json.loads(row.detail)
        verdict.fields[detail["field"]] = detail["columns"]
    else:
        verdict.rejected, verdict.accepted = row.kind == "reject", row.kind == "accept"


def rows_of_entry(connection: Connection, seq: int) -> list[AnyRow]:
    """The rows of one entry of the log."""
    return list(connection.execute(select(_DECISIONS).where(_DECISIONS.c.seq == seq).order_by(_DECISIONS.c.id)))


def grades(connection: Connection, incidents: Iterable[str]) -> dict[str, Decided]:
    """The grade that stands on each of some incidents, by their ids."""
    found: dict[str, Decided] = {}
    mine, other = aliased(_INCIDENTS), aliased(_INCIDENTS)
    rows = select(_DECISIONS, mine.c.key.label("incident")).join(other, other.c.key == _DECISIONS.c.one)
    rows = rows.join(mine, mine.c.linked == other.c.linked).order_by(_DECISIONS.c.id)
    rows = rows.where(_DECISIONS.c.kind == "grade", _DECISIONS.c.undone.is_(None))
    for part in in_parts(incidents):
        found.update((row.incident, decided(row)) for row in connection.execute(rows.where(mine.c.key.in_(part))))
    return found
