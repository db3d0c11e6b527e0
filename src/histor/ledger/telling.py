"""The log as people read it: a sentence for each entry, and the tombstones of what is withheld or erased."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, or_, select

from histor.display.safe import one_line
from histor.display.words import many
from histor.ledger import schema
from histor.ledger.looking import Looking
from histor.ledger.review import standing, things
from histor.ledger.review.figures import KIND
from histor.ledger.schema import AnyRow
from histor.ledger.views import Told, Tombstone

UNMASKED = "unmasked"  # the kind of entry that somebody saw masked names
_LOG, _DOCUMENTS, _DECISIONS = schema.log, schema.documents, schema.decisions


def tell(
    connection: Connection, looking: Looking, limit: int | None, after: int = 0, about: str | None = None
) -> Iterator[Told]:
    """The entries after one, the latest first; on one thing alone where it is named.

    Raises UnknownError where nothing bears that name.
    """
    rows = select(_LOG).where(_LOG.c.seq > after).order_by(_LOG.c.seq.desc()).limit(limit)
    if about is not None:
        rows = rows.where(_on(connection, about))
    telling = _Telling(connection, looking)
    for row in connection.execute(rows).all():
        yield telling.told(row)


def _on(connection: Connection, about: str) -> Any:
    """The entries in which one of a thing's names stands."""
    names = things.of(connection, about)
    entries = {row.seq for row in standing.rows_on(connection, names)}
    single = [name for name in names if "|" not in name]
    return or_(_LOG.c.seq.in_(entries), *(_LOG.c.payload.contains(f'"{name}"', autoescape=True) for name in single))


class _Telling:
    def __init__(self, connection: Connection, looking: Looking) -> None:
        self._connection = connection
        self._looking = looking
        self._of: dict[str, Callable[[dict[str, Any]], tuple[str, tuple[str, ...]]]] = {
            "document added": self._added, "document read": self._read, "links judged": _judged,
            "decision": self._decision, "erased": self._decision, KIND: _figures, UNMASKED: _unmasked,
        }  # fmt: skip

    def told(self, row: AnyRow) -> Told:
        what, about = self._of.get(row.kind, _other)(json.loads(row.payload))
        return Told(seq=row.seq, at=row.at, author=row.author, kind=row.kind, what=what, about=about)

    def _added(self, said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
        return f"added {self._document(said['document'])}", (said["document"],)

    def _read(self, said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
        return f"read {self._document(said['document'])} anew, by histor {said['histor']}", (said["document"],)

    def _document(self, key: str) -> str:
        held = next(iter(self._looking.documents(_DOCUMENTS.c.key == key)), None)
        if held is None:
            return f"{key} (withheld or erased)"
        title = one_line(held.title or held.record or held.uri or key)
        when = held.published and held.published[:16].replace("T", " ")  # to the minute, as people write it
        return f"“{title}”" + "".join(f", {one_line(part)}" for part in (held.publisher, when) if part)

    def _decision(self, said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
        detail = said.get("detail") or {}
        about = said.get("about") or f"{said['a']}|{said['b']}"
        what = _DECIDED[said["kind"]].format(
            about=_things(about), field=detail.get("field"), value=one_line(str(detail.get("value", ""))),
            entry=detail.get("undoes"), group=", ".join(detail.get("group", ())),
        )  # fmt: skip
        if said["kind"] == "correct":
            what += f", read as {_was(detail)}"
        return what + (f": {one_line(said['reason'])}" if said["reason"] else ""), tuple(about.split("|"))


_DECIDED = {
    "accept": "accepted {about}",
    "reject": "rejected {about}",
    "correct": "corrected the {field} of {about} to {value}",
    "same": "decided that {about} are the same",
    "not the same": "decided that {about} are not the same",
    "undecided": "took back what was decided on {about}",
    "split": "split {group} from {about}",
    "grade": "graded {about} {value}",
    "undo": "undid entry {entry}, on {about}",
    "withhold": "withheld {about}",
    "release": "released {about}",
    "erase": "erased {about}",
}


def _things(about: str) -> str:
    """What a decision is about; of a person the log holds the hash of the name alone."""
    name = about.removeprefix("sha256:")
    return about.replace("|", " and ") if name == about else f"a person's name ({name[:8]})"


def _was(detail: dict[str, Any]) -> str:
    """What was read, as an anchor holds it."""
    event, measure, unit, low, best, high, _ = detail["anchor"]["what"]
    if measure is None:
        return str(event)
    number = "no number" if low is None and high is None else f"{low} to {high}" if low != high else str(best)
    return f"{measure} {number} {unit or ''}".strip()


def _judged(said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    same = sum(score > 0 for _, _, score in said["links"])
    about = tuple(dict.fromkeys(key for a, b, _ in said["links"] for key in (a, b)))
    apart = len(said["links"]) - same
    parts = [f"judged {many(same, 'pair')} of reports the same"] if same else []
    parts += [f"{many(apart, 'pair')} not the same any more"] if apart else []
    return " and ".join(parts), about


def _figures(said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    kinds: dict[str, int] = {}
    for change in said["changes"]:
        kinds[change["kind"]] = kinds.get(change["kind"], 0) + 1
    about = tuple(dict.fromkeys(change["incident"] for change in said["changes"]))
    return "figures: " + ", ".join(f"{number} {kind}" for kind, number in kinds.items()), about


def _unmasked(said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    return f"asked to see masked names: {one_line(said['reason'])}", ()


def _other(said: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    return "an entry that this version of histor does not know", ()


def tombstones(connection: Connection) -> Iterator[Tombstone]:
    """Those that stand, in the order of the log."""
    kinds = ("withhold", "release", "erase")
    rows = select(_DECISIONS).where(_DECISIONS.c.kind.in_(kinds), _DECISIONS.c.undone.is_(None))
    last = {row.about: row for row in connection.execute(rows.order_by(_DECISIONS.c.id)).all()}
    for row in sorted(last.values(), key=lambda row: row.id):
        if row.kind != "release":
            original = select(_DOCUMENTS.c.original).where(_DOCUMENTS.c.key == row.about)
            yield Tombstone(
                seq=row.seq, at=row.at, author=row.author, kind="erased" if row.kind == "erase" else "withheld",
                about=row.about, digest=connection.execute(original).scalar(), reason=row.reason,
            )  # fmt: skip
