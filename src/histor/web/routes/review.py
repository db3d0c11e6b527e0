"""Review: what waits for a person, decisions, and who decided what; the log; and who sees masked names why."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from histor.errors import ConflictError, UnknownError
from histor.ledger.review import standing, things
from histor.ledger.review.tasks import queue as tasks
from histor.ledger.telling import tell, tombstones
from histor.ledger.views import Decided, Task, Told, Tombstone
from histor.record.values import Value
from histor.web.asked import Asked, Name, Query
from histor.web.problems import ProblemError
from histor.web.routes.about import Session, session_of

Why = Literal["contested", "low confidence", "new link", "minor", "returned"]
Kind = Literal[
    "accept", "reject", "correct", "same", "not the same", "undecided", "split", "grade", "undo", "withhold",
    "release", "erase",
]  # fmt: skip
_OF_ADMINS = ("withhold", "release", "erase")
_Id = Annotated[str, Meta(min_length=1, max_length=300)]
_Reason = Annotated[str, Meta(max_length=2000)]


class Waiting(Query, frozen=True, kw_only=True):
    """Which tasks."""

    why: Annotated[Why | None, Meta(description="Of one kind alone.")] = None
    limit: Annotated[int, Meta(ge=1, le=200, description="So many at most.")] = 50
    offset: Annotated[int, Meta(ge=0, le=10_000, description="So many are passed over.")] = 0


class OfLog(Query, frozen=True, kw_only=True):
    """Which entries of the log."""

    about: Annotated[Name | None, Meta(description="On one claim, incident or document.")] = None
    after: Annotated[int, Meta(ge=0, le=2**53, description="Those after this entry.")] = 0
    limit: Annotated[int, Meta(ge=1, le=500, description="So many at most.")] = 50


class On(Query, frozen=True, kw_only=True):
    """On what."""

    about: Annotated[Name, Meta(description='A claim, an incident, two of them ("a|b"), a document.')]


class Tasks(Value, frozen=True, kw_only=True):
    """What waits for a person; `more`: there are others after these."""

    tasks: tuple[Task, ...]
    more: bool


class Decisions(Value, frozen=True, kw_only=True):
    """All decisions on one thing, oldest first."""

    decisions: tuple[Decided, ...]


class Log(Value, frozen=True, kw_only=True):
    """Entries of the log as people read them, the latest first."""

    entries: tuple[Told, ...]


class Tombstones(Value, frozen=True, kw_only=True):
    """What stands in place of documents and people that are withheld, and of documents that were erased."""

    tombstones: tuple[Tombstone, ...]


class Decision(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's decision. `about`: the ids that it is about; `expects`: the last entry on it that they have seen."""

    kind: Kind
    about: Annotated[tuple[_Id, ...], Meta(min_length=1, max_length=2)]
    reason: _Reason = ""
    field: _Id | None = None
    value: _Reason | None = None
    claims: Annotated[tuple[_Id, ...], Meta(max_length=500)] = ()
    expects: Annotated[int, Meta(ge=0, le=2**53)] | None = None


class Made(Value, frozen=True, kw_only=True):
    """A decision that was made: its entry of the log."""

    seq: int


class Reason(Value, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why somebody has to see masked names."""

    reason: Annotated[str, Meta(min_length=5, max_length=500)]


def review_queue(asked: Asked[Waiting]) -> Tasks:
    """What waits for a person: contested, of low confidence, new links, minors, decisions whose words changed."""
    query = asked.query
    found = tasks(asked.looking, asked.connection, query.why, query.limit + 1, query.offset)
    return Tasks(tasks=found[: query.limit], more=len(found) > query.limit)


def decisions(asked: Asked[On]) -> Decisions:
    """All decisions on a claim, an incident, two incidents or a document."""
    rows = standing.rows_on(asked.connection, things.of(asked.connection, asked.query.about))
    return Decisions(decisions=standing.each_once(rows))


def decide(asked: Asked[Query]) -> Made:
    """Record a decision. 409 where somebody else has decided on the same thing since `expects`, with what they said.

    Withholding, releasing and erasing need the role admin.
    """
    given: Decision = asked.body
    if given.kind in _OF_ADMINS and asked.who.role != "admin":
        raise ProblemError(403, f"to {given.kind} needs the role admin; yours is {asked.who.role}")
    if given.kind == "undo" and not given.about[0].isdecimal():
        raise ProblemError(400, "about: to undo takes the decision's entry of the log, a number")
    try:
        seq = asked.ledger.decide(
            given.kind, *given.about, author=asked.who.name, reason=given.reason, field=given.field,
            value=given.value, claims=given.claims, expects=given.expects,
        )  # fmt: skip
    except ConflictError as error:
        raise ProblemError(409, str(error), seq=error.seq, decisions=_on(asked, given)) from error
    return Made(seq=seq)


def _on(asked: Asked[Query], given: Decision) -> object:
    """What was decided meanwhile."""
    try:
        found = asked.ledger.decisions("|".join(given.about))
    except UnknownError:
        found = ()
    return msgspec.to_builtins(found)


def log(asked: Asked[OfLog]) -> Log:
    """The log as people read it: what was added, read, judged and decided, by whom, the latest first."""
    query = asked.query
    return Log(entries=tuple(tell(asked.connection, asked.looking, query.limit, query.after, query.about)))


def withheld(asked: Asked[Query]) -> Tombstones:
    """The documents and people that are left out of output, by whom and why, for whoever may release them."""
    return Tombstones(tombstones=tuple(tombstones(asked.connection)))


def unmask(asked: Asked[Query]) -> Session:
    """See masked names in this session, for a reason; both stand in the log."""
    given: Reason = asked.body
    asked.ledger.unmasked(author=asked.who.name, reason=given.reason)
    return _changed(asked, given.reason)


def mask(asked: Asked[Query]) -> Session:
    """See masked names no more."""
    return _changed(asked, None)


def _changed(asked: Asked[Query], reason: str | None) -> Session:
    sessions, signed, settings = (asked.tools[name] for name in ("sessions", "signed", "settings"))
    return session_of(settings, sessions.change(signed, replace(asked.who, unmasked=reason)))
