"""What changed: a figure over time, and the versions and readings of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, or_, select

from histor.display.rows import ClaimRow, claim_rows
from histor.errors import UnknownError
from histor.incidents.across import LinkedFigure
from histor.ledger import schema
from histor.ledger.clusters import Clusters
from histor.ledger.contents import fetch
from histor.ledger.databases import like
from histor.ledger.deriving import Members
from histor.ledger.privacy.masks import Masks
from histor.ledger.schema import AnyRow
from histor.ledger.versions import differences, standing
from histor.ledger.views import Change, Shown, Step
from histor.record import Record, from_json

_DOCUMENTS, _INCIDENTS, _READINGS = schema.documents, schema.incidents, schema.readings


def timeline(connection: Connection, number: int, shown: Shown) -> tuple[Step, ...]:
    """The ranges of an incident's figures from each moment on at which they changed."""
    inside = set(connection.execute(select(_INCIDENTS.c.id).where(_INCIDENTS.c.linked == number)).scalars())
    inside |= _of_older_versions(connection, inside)
    members = Members(connection)
    steps: list[Step] = []
    last: dict[str, LinkedFigure] = {}
    for moment in sorted(_moments(connection, inside)):
        now = _figures_at(connection, moment, inside, members)
        said = [claim for claim in shown.claims if claim.known == moment]
        for measure, figure in now.items():
            if measure not in last or _range(last[measure]) != _range(figure):
                own = tuple(claim for claim in said if claim.measure == measure.split("/")[0])
                steps.append(_step(moment, measure, figure, own))
        last = now
    return tuple(steps)


def _step(moment: str, measure: str, figure: LinkedFigure, said: tuple[Any, ...]) -> Step:
    return Step(
        known=moment, measure=measure, unit=figure.unit, low=figure.low, best=figure.best, high=figure.high,
        agreement=figure.agreement, said=said,
    )  # fmt: skip


def _range(figure: LinkedFigure) -> tuple[object, ...]:
    return figure.low, figure.best, figure.high, figure.agreement


def _moments(connection: Connection, incidents: set[int]) -> set[str]:
    known = select(_DOCUMENTS.c.known, _DOCUMENTS.c.until_known).join(
        _INCIDENTS, _INCIDENTS.c.document == _DOCUMENTS.c.id
    )
    rows = connection.execute(known.where(_INCIDENTS.c.id.in_(incidents))).all()
    return {moment for row in rows for moment in row if moment is not None}


def _of_older_versions(connection: Connection, incidents: set[int]) -> set[int]:
    newer = select(_DOCUMENTS.c.uri).join(_INCIDENTS, _INCIDENTS.c.document == _DOCUMENTS.c.id)
    newer = newer.where(_INCIDENTS.c.id.in_(incidents), _DOCUMENTS.c.uri.is_not(None))
    older = select(_INCIDENTS.c.id).join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
    older = older.where(_DOCUMENTS.c.uri.in_(newer), _DOCUMENTS.c.until_seq.is_not(None))
    older = older.where(_INCIDENTS.c.reading == _DOCUMENTS.c.reading)
    return set(connection.execute(older).scalars())


def _figures_at(connection: Connection, moment: str, inside: set[int], members: Members) -> dict[str, LinkedFigure]:
    """The figures of the cluster that most of these incidents were in."""
    then = Clusters(connection, moment)
    clusters, _ = then.of(then.current(inside))
    most = max(clusters, key=lambda cluster: (len(inside & set(cluster)), -min(cluster)), default=None)
    return members.together(list(members.rows(most).values())).figures if most else {}


def changes(connection: Connection, name: str, masks: Masks | None = None) -> tuple[Change, ...]:
    """What changed from version to version and from reading to reading of a document, oldest first.

    `name` is its address, the caller's own id, its name in the ledger or its text's SHA-256 (the first digits will do).
    Raises LedgerError where there is none.
    """
    versions = [row for row in _versions(connection, name) if row.withheld is None]
    masks = masks or Masks(connection)
    made: list[Change] = []
    last: Record | None = None
    for version in versions:
        readings = _readings(connection, version)
        for at, (row, record) in enumerate(readings):
            if last is not None:
                kind = "version" if at == 0 else "reading"
                made.append(_change(kind, version, row, last, record))
            last = record
    numbers = [version.id for version in versions]
    return tuple(masks.value(numbers, change) for change in made)


def _versions(connection: Connection, name: str) -> list[AnyRow]:
    table, words = _DOCUMENTS, like(name.strip(), before="")
    exact = or_(table.c.uri == name, table.c.record == name)
    digits = or_(table.c.key.like(words, escape="!"), table.c.text.like(words, escape="!"))
    for condition in (exact, digits):
        found = connection.execute(select(table).where(condition).order_by(table.c.seq)).all()
        uris = {row.uri for row in found if row.uri is not None}
        if len(found) == 1 and uris:
            found = connection.execute(select(table).where(table.c.uri == found[0].uri).order_by(table.c.seq)).all()
        if len(uris) > 1 or len({row.id for row in found if row.uri is None}) > 1:
            raise UnknownError(f"{name}: several documents are meant; give an address or more of the id")
        if found:
            return list(found)
    raise UnknownError(f"{name}: no such document; give its address, its own id or the first digits of its hash")


def _readings(connection: Connection, document: AnyRow) -> list[tuple[AnyRow, Record]]:
    rows = connection.execute(
        select(_READINGS).where(_READINGS.c.document == document.id).order_by(_READINGS.c.seq)
    ).all()
    contents = fetch(connection, [row.digest for row in rows])
    return [(row, from_json(contents[row.digest])) for row in rows]


def _change(kind: str, version: AnyRow, reading: AnyRow, old: Record, new: Record) -> Change:
    before, after = list(claim_rows(old)), list(claim_rows(new))
    return Change(
        kind=kind,
        document=version.key,
        version=version.version,
        at=reading.at,
        histor=reading.histor,
        pipeline=reading.pipeline,
        text=tuple(differences(old.text, new.text)),
        gone=tuple(_gone(before, after)),
        new=tuple(_gone(after, before)),
    )


def _gone(before: list[ClaimRow], after: list[ClaimRow]) -> Iterator[dict[str, Any]]:
    """The claims of the one that the other doesn't make."""
    for claim, stands in zip(before, standing(before, after), strict=True):
        if not stands:
            yield {name: getattr(claim, name) for name in ("claim", "event", "measure", "unit", "low", "best", "high",
                                                           "speaker", "polarity", "certainty", "evidence")}  # fmt: skip
