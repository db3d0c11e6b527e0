"""What waits for a person: contested incidents, doubtful claims, new links, minors, decisions whose words changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, exists, or_, select
from sqlalchemy.orm import aliased

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.looking import Looking
from histor.ledger.review import standing, things
from histor.ledger.review.figures import figures_of
from histor.ledger.review.grades import suggested
from histor.ledger.review.returned import returned_claims, returned_pairs
from histor.ledger.schema import AnyRow
from histor.ledger.views import Sourced, Task

WHY = ("contested", "low confidence", "new link", "minor", "returned")
_CLAIMS, _DECISIONS, _DOCUMENTS = schema.claims, schema.decisions, schema.documents
_INCIDENTS, _LINKED, _LINKS, _PERSONS = schema.incidents, schema.linked, schema.links, schema.persons


def queue(looking: Looking, connection: Connection, why: str | None, limit: int, offset: int = 0) -> tuple[Task, ...]:
    """The tasks of one kind, or of all kinds in turn. Raises LedgerError for a kind that there is none of."""
    if why is not None and why not in WHY:
        raise LedgerError(f"{why!r} is no kind of task; it is one of {', '.join(WHY)}")
    tasks = Tasks(looking, connection)
    found = (task for kind in ([why] if why else WHY) for task in tasks.of(kind))
    return tuple(islice(found, offset, offset + limit))


class Tasks:
    """Finds tasks, one after the other, so that no more are made than are asked for."""

    def __init__(self, looking: Looking, connection: Connection) -> None:
        self._looking = looking
        self._connection = connection
        self._of: dict[str, Callable[[], Iterator[Task]]] = {
            "contested": self._contested, "low confidence": self._doubtful, "new link": self._links,
            "minor": self._minors, "returned": self._returned,
        }  # fmt: skip

    def of(self, why: str) -> Iterator[Task]:
        """The tasks of one kind."""
        return self._of[why]()

    def _contested(self) -> Iterator[Task]:
        decided = {row.linked for row, _ in self._on_incidents()}
        rows = select(_LINKED.c.id, _LINKED.c.key).where(_LINKED.c.contested, ~_LINKED.c.background)
        for row in self._connection.execute(rows.order_by(_LINKED.c.known_last.desc(), _LINKED.c.key)).all():
            if row.id not in decided:
                yield self._on_incident("contested", row.key, row.id)

    def _on_incidents(self) -> Iterator[tuple[AnyRow, bool]]:
        """The incidents on which a grade or an acceptance stands, and whether they are still what it was about."""
        rows = select(_DECISIONS.c.detail, _DECISIONS.c.id, _INCIDENTS.c.linked, _LINKED.c.key)
        rows = rows.join(_INCIDENTS, _INCIDENTS.c.key == _DECISIONS.c.one)
        rows = rows.join(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked)
        rows = rows.where(_DECISIONS.c.kind.in_(standing.ON_INCIDENTS), _DECISIONS.c.text.is_(None))
        found = self._connection.execute(rows.where(_DECISIONS.c.undone.is_(None)).order_by(_DECISIONS.c.id)).all()
        for row in {row.linked: row for row in found}.values():
            seen = json.loads(row.detail)
            yield row, figures_of(self._connection, row.linked) == seen["figures"]

    def _on_incident(self, why: str, key: str, linked: int, note: str = "") -> Task:
        shown = self._looking.incident(key)
        said = tuple(claim for claim in shown.claims if claim.measure is not None and claim.status == "current")
        grade = suggested(shown.incident)
        note = note or f"{grade.why}; suggested grade: {grade.grade}"
        return self._task(why, note, things.members(self._connection, linked), said, incident=key)

    def _doubtful(self) -> Iterator[Task]:
        certain = _CLAIMS.c.certainty.in_(("hedged", "alleged"))
        rows = select(_CLAIMS.c.id, _CLAIMS.c.claim, _CLAIMS.c.certainty)
        rows = rows.join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document)
        rows = rows.where(certain, _CLAIMS.c.status == "current", _CLAIMS.c.measure.is_not(None))
        rows = rows.where(_DOCUMENTS.c.withheld.is_(None), ~_reviewed(_CLAIMS.c.claim)).order_by(_CLAIMS.c.id.desc())
        for row in self._connection.execute(rows):
            yield self._on_claim("low confidence", row.claim, f"read as {row.certainty}")

    def _on_claim(self, why: str, claim: str, note: str, about: tuple[str, ...] = ()) -> Task:
        said = tuple(islice(self._looking.sourced(and_(_CLAIMS.c.claim == claim, _CLAIMS.c.status != "reread")), 3))
        linked = next((one.linked for one in said if one.linked), None)
        return self._task(why, note, [claim, *about], said, claim=claim, incident=linked)

    def _links(self) -> Iterator[Task]:
        one, other, later = aliased(_INCIDENTS), aliased(_INCIDENTS), aliased(_LINKS)
        newer = exists().where(later.c.a == _LINKS.c.a, later.c.b == _LINKS.c.b, later.c.seq > _LINKS.c.seq)
        a, b = _DECISIONS.c.one, _DECISIONS.c.other
        pair = or_(and_(a == one.c.key, b == other.c.key), and_(a == other.c.key, b == one.c.key))
        decided = exists().where(pair, _DECISIONS.c.undone.is_(None))
        rows = select(one.c.key.label("one"), other.c.key.label("other"), _LINKS.c.score)
        rows = rows.join(one, one.c.id == _LINKS.c.a).join(other, other.c.id == _LINKS.c.b)
        rows = rows.where(_LINKS.c.same, one.c.linked == other.c.linked, ~newer, ~decided)
        for row in self._connection.execute(rows.order_by(_LINKS.c.score, _LINKS.c.id)):
            yield self._on_pair("new link", row.one, row.other, f"joined with a score of {row.score:+.2f}")

    def _on_pair(self, why: str, one: str, other: str, note: str, about: tuple[str, ...] = ()) -> Task:
        said = tuple(self._looking.sourced(and_(_INCIDENTS.c.key.in_((one, other)), _CLAIMS.c.status == "current")))
        return self._task(why, note, ["|".join(sorted((one, other))), *about], said, incident=one, other=other)

    def _minors(self) -> Iterator[Task]:
        rows = select(_PERSONS.c.people).join(_DOCUMENTS, _DOCUMENTS.c.id == _PERSONS.c.document)
        rows = rows.where(_PERSONS.c.minors > 0, _DOCUMENTS.c.until_seq.is_(None), _DOCUMENTS.c.withheld.is_(None))
        for row in self._connection.execute(rows.order_by(_PERSONS.c.document.desc())):
            named = [one for one in json.loads(row.people) if one["why"] == "minor" and one["claims"]]
            claims = dict.fromkeys(claim for one in named for claim in one["claims"])
            for claim in claims:
                if not self._is_reviewed(claim):
                    yield self._on_claim("minor", claim, "names a minor, whose name is masked in output")

    def _is_reviewed(self, claim: str) -> bool:
        return self._connection.execute(select(_reviewed(claim))).scalar_one() is True

    def _returned(self) -> Iterator[Task]:
        for row, same in self._on_incidents():
            if not same:
                note = "its figures have changed since it was graded or accepted"
                yield self._on_incident("returned", row.key, row.linked, note)
        for decision, claim, note in returned_claims(self._connection):
            yield self._on_claim("returned", claim, note, (decision.about,))
        for decision, note in returned_pairs(self._connection):
            one, other = decision.one or decision.a, decision.other or decision.b
            yield self._on_pair("returned", one, other, note, (decision.about,))

    def _task(self, why: str, note: str, about: list[str], said: tuple[Sourced, ...], **named: str | None) -> Task:
        rows = standing.rows_on(self._connection, about)
        name = hashlib.sha256(f"{why}\0{about[0]}".encode()).hexdigest()[:12]
        ids: dict[str, Any] = {"incident": None, "other": None, "claim": None} | named
        return Task(
            id=f"task-{name}", why=why, note=note, said=said, decisions=standing.each_once(rows),
            seen=max((row.seq for row in rows), default=0), **ids,
        )  # fmt: skip


def _reviewed(claim: Any) -> Any:
    """Whether a decision stands on a claim."""
    on_it = exists().where(_DECISIONS.c.one == claim, _DECISIONS.c.kind.in_(standing.ON_CLAIMS))
    return on_it.where(_DECISIONS.c.text.is_not(None), _DECISIONS.c.undone.is_(None))
