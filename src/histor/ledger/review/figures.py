"""Figures before and after what is written, so that the log tells which of them are new, changed or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, or_, select

from histor.ledger import schema

if TYPE_CHECKING:
    from histor.ledger.transaction import Transaction

_FIGURES, _LINKED, _INCIDENTS = schema.figures, schema.linked, schema.incidents
_CLAIMS, _DOCUMENTS = schema.claims, schema.documents
_MANY = 500
KIND = "figures changed"  # of the entry of the log
Figures = dict[tuple[str, str], list[Any]]  # by measure and unit: low, best, high, agreement


def figures_of(connection: Connection, linked: int) -> list[list[Any]]:
    """The figures of an incident as a decision holds them."""
    c = _FIGURES.c
    rows = select(c.measure, c.unit, c.low, c.best, c.high, c.agreement).where(c.linked == linked).order_by(c.measure)
    return [list(row) for row in connection.execute(rows)]


class Before:
    """The incidents that one transaction takes away or writes, with their figures and members before it."""

    def __init__(self) -> None:
        self.figures: dict[str, Figures] = {}
        self.members: dict[str, set[str]] = {}
        self.come: set[str] = set()

    def gone(self, connection: Connection, numbers: Iterable[int]) -> None:
        """Note incidents (rows of `linked`) before they are taken away or lose a member."""
        for part in _parts(numbers):
            rows = connection.execute(select(_LINKED.c.id, _LINKED.c.key).where(_LINKED.c.id.in_(part))).all()
            new = {row.id: row.key for row in rows if row.key not in self.figures and row.key not in self.come}
            for number, key in new.items():
                self.figures[key], self.members[key] = _read(connection, number), set()
            inside = select(_INCIDENTS.c.linked, _INCIDENTS.c.key).where(_INCIDENTS.c.linked.in_(list(new)))
            for row in connection.execute(inside):
                self.members[new[row.linked]].add(row.key)


def log_changes(transaction: Transaction, author: str) -> None:
    """Append what became of the figures in a transaction, where anything did: ids, measures and numbers."""
    before: Before | None = transaction.before
    if before is None or not (before.figures or before.come):
        return
    if found := changes(transaction.connection, before):
        transaction.log.append(KIND, author, {"changes": found})


def changes(connection: Connection, before: Before) -> list[dict[str, Any]]:
    """What became of the figures, incident by incident."""
    now = _now(connection, before)
    follow = {key: _followers(connection, members) for key, members in before.members.items()}
    found: list[dict[str, Any]] = []
    for key in sorted(before.figures.keys() | now.keys()):
        if key in follow:
            found += _moves(key, follow[key])
        if key in now:
            found += _figures(key, before.figures.get(key) or _heir(key, before, follow), now[key])
        elif not follow[key]:
            found += _figures(key, before.figures[key], {})
    return found


def _moves(key: str, follow: list[str]) -> list[dict[str, Any]]:
    if follow == [key]:
        return []
    kind = "withdrawn" if not follow else "joined" if len(follow) == 1 else "split"
    return [{"kind": kind, "incident": key, "now": follow}]


def _heir(key: str, before: Before, follow: dict[str, list[str]]) -> Figures:
    """The figures of the incident that a new one goes on from: of several, the one of most reports."""
    old = [one for one, now in follow.items() if key in now]
    return before.figures[max(old, key=lambda one: (len(before.members[one]), one))] if old else {}


def _figures(key: str, old: Figures, new: Figures) -> list[dict[str, Any]]:
    found = []
    for measure, unit in sorted(old.keys() | new.keys()):
        was, is_now = old.get((measure, unit)), new.get((measure, unit))
        if was != is_now:
            kind = "new" if was is None else "withdrawn" if is_now is None else "corrected"
            about = {"kind": kind, "incident": key, "measure": measure, "unit": unit}
            found.append(about | {"before": was, "after": is_now})
    return found


def _read(connection: Connection, linked: int) -> Figures:
    return {(measure, unit): rest for measure, unit, *rest in figures_of(connection, linked)}


def _now(connection: Connection, before: Before) -> dict[str, Figures]:
    found = {}
    for part in _parts(before.come | before.figures.keys()):
        rows = connection.execute(select(_LINKED.c.id, _LINKED.c.key).where(_LINKED.c.key.in_(part))).all()
        found.update({row.key: _read(connection, row.id) for row in rows})
    return found


def _followers(connection: Connection, members: set[str]) -> list[str]:
    """The incidents that the members of one belong to now, or that newer versions or readings make of them."""
    found: set[str] = set()
    for part in _parts(members):
        rows = connection.execute(
            select(_INCIDENTS.c.id, _INCIDENTS.c.document, _LINKED.c.key)
            .outerjoin(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked)
            .where(_INCIDENTS.c.key.in_(part))
        ).all()
        for row in rows:
            found |= {row.key} if row.key is not None else _successor(connection, row.id, row.document)
    return sorted(found)


def _successor(connection: Connection, incident: int, document: int) -> set[str]:
    """The incident in which a newer version or reading of a document tells most of what one told of."""
    told = select(_CLAIMS.c.event, _CLAIMS.c.measure).where(_CLAIMS.c.incident == incident)
    wanted = {tuple(row) for row in connection.execute(told)}
    newer = select(_LINKED.c.key, _CLAIMS.c.event, _CLAIMS.c.measure)
    newer = newer.join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
    newer = newer.join(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked)
    newer = newer.join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
    newer = newer.where(or_(_DOCUMENTS.c.id == document, _DOCUMENTS.c.replaces == document))
    shared = Counter(row.key for row in connection.execute(newer) if (row.event, row.measure) in wanted)
    return {max(shared, key=lambda key: (shared[key], key))} if shared else set()


def _parts(items: Iterable[Any]) -> Iterable[list[Any]]:
    whole = sorted(set(items))
    return (whole[start : start + _MANY] for start in range(0, len(whole), _MANY))
