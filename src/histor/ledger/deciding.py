"""What people decide. A decision is appended to the log and stands; only a later one takes its place or takes it back.

A decision is checked, written to the log as one entry of the kind `decision`, and then put into effect by `put`, which
needs nothing but that entry: so a log that is replayed gives the same ledger. The entry holds ids, hashes, places in
texts and numbers, and the reviewer's own words, never a document's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from histor.errors import ConflictError, LedgerError, UnknownError
from histor.ledger.review import anchors, fields, grades, standing, things
from histor.ledger.review.effect import Effect
from histor.ledger.review.effects import put
from histor.ledger.review.standing import ON_LINKS
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction
from histor.ledger.withholding import released, withheld

__all__ = ["KINDS", "ON_LINKS", "Wanted", "decide", "put"]

KINDS = ("accept", "reject", "correct", *ON_LINKS, "split", "grade", "undo", "withhold", "release", "erase")
_NEED_REASON = ("correct", "reject", "withhold", "release", "erase")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A decision as somebody makes it (see `Ledger.decide`)."""

    kind: str
    about: tuple[str, ...]
    author: str
    reason: str = ""
    field: str | None = None
    value: str | None = None
    claims: tuple[str, ...] = ()
    expects: int | None = None


@dataclass(frozen=True, slots=True)
class _Made:
    """The payload of a decision, and the things on which another may have been made meanwhile."""

    payload: dict[str, Any]
    things: tuple[str, ...]
    expects: int | None = None


def decide(transaction: Transaction, wanted: Wanted) -> tuple[int, Effect]:
    """Append a decision and put it into effect; gives its entry of the log and what is to be derived anew.

    Raises LedgerError for an unknown id or kind, or a decision without an author or, where it needs one, a reason;
    ConflictError where another was made meanwhile.
    """
    if wanted.kind not in KINDS:
        raise LedgerError(f"{wanted.kind!r} is no decision; it is one of {', '.join(KINDS)}")
    if not wanted.author.strip():
        raise LedgerError("a decision needs the name of whoever decides")
    if wanted.kind in _NEED_REASON and not wanted.reason.strip():
        raise LedgerError(f"to {wanted.kind} needs a reason; say why in a few words")
    made = _PAYLOADS[wanted.kind](transaction, wanted)
    _check(transaction.connection, wanted, made)
    payload = {"a": "", "b": "", "text": None, "detail": {}} | made.payload
    payload |= {"kind": wanted.kind, "reason": wanted.reason}
    logged = transaction.log.append("erased" if wanted.kind == "erase" else "decision", wanted.author, payload)
    return logged.seq, put(transaction, seq=logged.seq, at=logged.at, author=wanted.author, payload=payload)


def _check(connection: Connection, wanted: Wanted, made: _Made) -> None:
    """Raise ConflictError where somebody has decided on the same since the reviewer looked."""
    last = next(reversed(standing.rows_on(connection, made.things)), None)
    expects = made.expects if wanted.expects is None else wanted.expects
    if last is None or (last.seq <= expects if expects is not None else last.author == wanted.author):
        return
    what = last.kind + (f" ({value})" if (value := standing.decided(last).value) else "")
    raise ConflictError(
        f"{' and '.join(wanted.about)}: {last.author} decided {what} at {last.at[:16]} (entry {last.seq}); look at "
        f"that again; whoever has seen it decides over it with expects={last.seq} (histor link: --seen {last.seq})",
        last.seq,
    )


def _one(wanted: Wanted, what: str) -> str:
    if len(wanted.about) != 1:
        raise LedgerError(f"to {wanted.kind} needs one {what}, not {len(wanted.about)}")
    return wanted.about[0]


def _on_claim(transaction: Transaction, wanted: Wanted) -> _Made:
    name = _one(wanted, "claim")
    if wanted.kind == "accept" and name.startswith("inc-"):
        return _on_incident(transaction, wanted)
    row = things.claim(transaction.connection, name)
    detail: dict[str, Any] = {"anchor": anchors.of_claim(row)}
    if wanted.kind == "correct":
        if wanted.field is None or wanted.value is None:
            raise LedgerError(f"a correction needs a field and a value; fields are {', '.join(fields.FIELDS)}")
        columns = fields.read(wanted.field, wanted.value, row.measure)
        detail |= {"field": wanted.field, "value": wanted.value, "columns": columns}
    return _Made({"about": row.claim, "text": row.text, "detail": detail}, (row.claim,))


def _on_pair(transaction: Transaction, wanted: Wanted) -> _Made:
    if len(wanted.about) != 2:
        raise LedgerError(f"{wanted.kind!r} needs two incidents, not {len(wanted.about)}")
    a, b = sorted(things.member(transaction.connection, name).key for name in wanted.about)
    if a == b:
        raise LedgerError(f"{' and '.join(wanted.about)} are one and the same report of an incident")
    held = [anchors.of_incident(transaction.connection, key) for key in (a, b)]
    return _Made({"about": f"{a}|{b}", "a": a, "b": b, "detail": {"anchors": held}}, (f"{a}|{b}",))


def _on_incident(transaction: Transaction, wanted: Wanted) -> _Made:
    """A grade, or that an incident was looked at and stands as it is shown."""
    row = things.member(transaction.connection, _one(wanted, "incident"))
    members = things.members(transaction.connection, row.linked) if row.linked is not None else [row.key]
    detail: dict[str, Any] = {"members": members, "figures": _figures(transaction.connection, row)}
    detail["held"] = [anchors.of_incident(transaction.connection, key) for key in members]
    if wanted.kind == "grade":
        detail |= {"field": "grade", "value": grades.known_grade(wanted.value)}
    return _Made({"about": members[0], "detail": detail}, tuple(members))


def _figures(connection: Connection, row: AnyRow) -> list[list[Any]]:
    from histor.ledger.review.figures import figures_of

    return figures_of(connection, row.linked) if row.linked is not None else []


def _on_split(transaction: Transaction, wanted: Wanted) -> _Made:
    """Some reports of an incident tell of another happening than the rest; given by their ids or claims."""
    connection = transaction.connection
    row = things.member(connection, _one(wanted, "incident"))
    every = things.members(connection, row.linked) if row.linked is not None else [row.key]
    group = _reports(connection, wanted.claims, every)
    rest = [key for key in every if key not in group]
    if not group or not rest:
        raise LedgerError(f"{wanted.about[0]}: a split needs claims of some of its reports, and leaves some; "
                          f"it has {len(every)}")  # fmt: skip
    held = {key: anchors.of_incident(connection, key) for key in every}
    pairs = tuple("|".join(sorted((one, other))) for one in group for other in rest)
    return _Made({"about": every[0], "detail": {"group": group, "rest": rest, "held": held}}, pairs)


def _reports(connection: Connection, names: Sequence[str], every: Sequence[str]) -> list[str]:
    """The reports of an incident that some ids of reports or claims mean."""
    found: set[str] = set()
    for name in names:
        if name.startswith("inc-"):
            found.add(things.member(connection, name).key)
        else:
            found |= set(things.reports_with(connection, things.claim(connection, name).claim)) & set(every)
    return sorted(found & set(every))


def _on_undo(transaction: Transaction, wanted: Wanted) -> _Made:
    number = _one(wanted, "decision")
    rows = standing.rows_of_entry(transaction.connection, int(number)) if number.isdecimal() else []
    if not rows:
        raise UnknownError(f"{number}: no decision is of this entry; histor log shows them")
    if rows[0].undone is not None:
        raise LedgerError(f"entry {number} was undone by entry {rows[0].undone} already")
    if rows[0].kind == "erase":
        raise LedgerError(f"entry {number} erased a document, which cannot be had back")
    seen = tuple(dict.fromkeys(row.about for row in rows))
    return _Made({"about": rows[0].about, "text": rows[0].text, "detail": {"undoes": int(number)}}, seen, int(number))


def _on_output(transaction: Transaction, wanted: Wanted) -> _Made:
    """A document or a person that is to leave output, or to come back."""
    name = _one(wanted, "document or person")
    make = withheld if wanted.kind == "withhold" else released
    payload = make(transaction, name)
    return _Made(payload, (payload["about"],))


def _on_erasure(transaction: Transaction, wanted: Wanted) -> _Made:
    from histor.ledger.erasing import wanted_gone

    payload = wanted_gone(transaction, _one(wanted, "document"))
    return _Made(payload, (payload["about"],))


_PAYLOADS: dict[str, Callable[[Transaction, Wanted], _Made]] = {
    "accept": _on_claim, "reject": _on_claim, "correct": _on_claim, "split": _on_split, "grade": _on_incident,
    "undo": _on_undo, "withhold": _on_output, "release": _on_output, "erase": _on_erasure,
    **dict.fromkeys(ON_LINKS, _on_pair),
}  # fmt: skip
