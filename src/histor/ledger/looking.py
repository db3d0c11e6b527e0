"""Looking things up: incidents, claims, documents and words, in one transaction that reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal_column, select, text

from histor.errors import UnknownError
from histor.incidents.across import LinkedIncident, Sum, total
from histor.ledger import schema
from histor.ledger.contents import fetch
from histor.ledger.databases import like, phrases
from histor.ledger.deriving import linked_of
from histor.ledger.excerpts import excerpt
from histor.ledger.filters import Filter, named
from histor.ledger.privacy.masks import Masks
from histor.ledger.store import Store
from histor.ledger.transaction import batched, in_parts
from histor.ledger.views import Held, Hit, Listed, Shown, Sourced
from histor.record import from_json

_LINKED, _INCIDENTS = schema.linked, schema.incidents
_MOST_SUMMED = 200
_CLAIMS, _DOCUMENTS, _NAMES, _READINGS = schema.claims, schema.documents, schema.names, schema.readings

IN_ORDER = (_DOCUMENTS.c.known, _DOCUMENTS.c.key, _CLAIMS.c.evidence_start, _CLAIMS.c.claim, _CLAIMS.c.id)


class Looking:
    """Answers questions about a ledger, with names masked (docs: privacy.md) unless it is `unmasked`."""

    def __init__(self, store: Store, connection: Connection, *, unmasked: bool = False) -> None:
        self._store = store
        self.connection = connection
        self.masks = Masks(connection, off=unmasked)

    def incidents(self, wanted: Filter, limit: int | None = None, *, summed: bool | None = None) -> Listed:
        """The incidents that a filter lets through, the latest first, with sums over all of them.

        `summed`: without a word of the caller, sums are made of up to 200 incidents.
        """
        where = wanted.where(self._store)
        many = self.connection.execute(select(func.count()).select_from(_LINKED).where(where)).scalar() or 0
        with_sums = many <= _MOST_SUMMED if summed is None else summed
        found = tuple(self.each_incident(wanted, limit))
        return Listed(incidents=found, total=many, sums=self._sums(where) if with_sums else None)

    def each_incident(self, wanted: Filter, limit: int | None = None) -> Iterator[LinkedIncident]:
        """The same incidents one by one."""
        latest = (_LINKED.c.since.desc().nulls_last(), _LINKED.c.key.desc())
        chosen = select(_LINKED.c.id, _LINKED.c.content).where(wanted.where(self._store))
        for part in batched(self.connection.execute(chosen.order_by(*latest).limit(limit))):
            telling = self._telling(row.id for row in part)
            self.masks.prepare(number for numbers in telling.values() for number in numbers)
            for row in part:
                yield self.masks.value(telling.get(row.id, ()), linked_of(row.content))

    def _telling(self, linked: Iterable[int]) -> dict[int, set[int]]:
        """The documents that tell of some incidents."""
        found: dict[int, set[int]] = {}
        for part in in_parts(linked):
            rows = select(_INCIDENTS.c.linked, _INCIDENTS.c.document).where(_INCIDENTS.c.linked.in_(part))
            for row in self.connection.execute(rows):
                found.setdefault(row.linked, set()).add(row.document)
        return found

    def _sums(self, where: ColumnElement[bool]) -> tuple[Sum, ...]:
        """The sums of all measures, each in each of its units."""
        rows = self.connection.execute(select(_LINKED.c.content).where(where))
        every = [linked_of(row.content) for row in rows]
        counted = {(name.partition("/")[0], figure.unit) for one in every for name, figure in one.figures.items()}
        return tuple(total(every, measure, unit) for measure, unit in sorted(counted))

    def number_of(self, name: str) -> int:
        """The row of the incident that has this id, or a member of this id; the first letters will do.

        Raises UnknownError where there is none, or several.
        """
        rows = select(_INCIDENTS.c.linked).distinct().limit(3)
        whole = rows.where(_INCIDENTS.c.key == name.strip())  # which an index answers; a beginning, none does
        begins = rows.where(_INCIDENTS.c.key.like(like(name.strip(), before=""), escape="!"))
        numbers = set(self.connection.execute(whole).scalars()) or set(self.connection.execute(begins).scalars())
        if len(numbers) > 1:
            numbers = {number for number in numbers if number is not None} if len(numbers) == 2 else numbers
        if len(numbers) > 1:
            raise UnknownError(f"{name}: several incidents begin with this; give more of the id")
        number = next(iter(numbers), None)
        if number is None:
            hint = self._why_gone(begins) if numbers else "histor incidents lists their ids"
            raise UnknownError(f"{name}: no such incident; {hint}")
        return int(number)

    def _why_gone(self, begins: Select[Any]) -> str:
        """Why an incident that was there is not any more."""
        of_it = begins.with_only_columns(_DOCUMENTS.c.withheld)
        of_it = of_it.join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
        by = next(filter(None, self.connection.execute(of_it).scalars()), None)
        return "its reports have withdrawn it" if by is None else f"it was withheld by entry {by} of the log"

    def incident(self, name: str) -> Shown:
        """One incident with its claims, also those of versions and readings that don't stand any more."""
        number = self.number_of(name)
        content = self.connection.execute(select(_LINKED.c.content).where(_LINKED.c.id == number)).scalar_one()
        members = select(_INCIDENTS.c.id).where(_INCIDENTS.c.linked == number)
        claims = list(self.sourced(_CLAIMS.c.incident.in_(members)))
        claims += self._withdrawn_beside(number, {claim.measure for claim in claims})
        claims.sort(key=lambda claim: (claim.known, claim.document, claim.evidence_start, claim.claim))
        documents = select(_INCIDENTS.c.document).where(_INCIDENTS.c.linked == number)
        return Shown(
            incident=self.masks.value(self._telling([number]).get(number, ()), linked_of(content)),
            claims=tuple(claims),
            documents=tuple(self.documents(_DOCUMENTS.c.id.in_(documents))),
        )

    def _withdrawn_beside(self, number: int, measures: set[str | None]) -> Iterator[Sourced]:
        """The claims that earlier versions of an incident's documents made and withdrew, of the same measures.

        Asked step by step, so that no database looks through all claims.
        """
        newer = select(_DOCUMENTS.c.uri).join(_INCIDENTS, _INCIDENTS.c.document == _DOCUMENTS.c.id)
        newer = newer.where(_INCIDENTS.c.linked == number, _DOCUMENTS.c.version > 1, _DOCUMENTS.c.uri.is_not(None))
        for part in in_parts(self.connection.execute(newer.distinct()).scalars()):
            older = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.uri.in_(part), _DOCUMENTS.c.until_seq.is_not(None))
            for some in in_parts(self.connection.execute(older).scalars()):
                gone = and_(_CLAIMS.c.document.in_(some), _CLAIMS.c.status == "withdrawn")
                yield from (claim for claim in self.sourced(gone) if claim.measure in measures)

    def claims(
        self, wanted: Filter, *, incident: str | None = None, status: str | None = "current"
    ) -> Iterator[Sourced]:
        """The claims of incidents that a filter lets through; measure, speaker and outlet are asked of the claim."""
        yield from self.sourced(self.claiming(wanted, incident=incident, status=status))

    def claiming(
        self, wanted: Filter, *, incident: str | None = None, status: str | None = "current", by_document: bool = False
    ) -> ColumnElement[bool]:
        """The condition on claims, their documents and incidents that `claims` asks for.

        `by_document`: it is asked of the claims of some documents, and no index of claims shall lead away from those.
        """
        measure, speaker = (
            func.coalesce(column, none) if by_document else column
            for column, none in ((_CLAIMS.c.measure, ""), (_CLAIMS.c.speaker, 0))
        )
        parts: list[ColumnElement[bool]] = []
        if incident is not None:
            parts.append(_INCIDENTS.c.linked == self.number_of(incident))
        if status is not None:
            parts.append(_CLAIMS.c.status == status)
        if wanted.measure is not None:
            parts.append(measure == wanted.measure)
        if wanted.speaker is not None:
            parts.append(speaker.in_(select(_NAMES.c.id).where(named("speaker", wanted.speaker))))
        if wanted.outlet is not None:
            parts.append(_DOCUMENTS.c.outlet.in_(select(_NAMES.c.id).where(named("outlet", wanted.outlet))))
        rest = wanted.without_claims()
        if rest != Filter():
            parts.append(_INCIDENTS.c.linked.in_(select(_LINKED.c.id).where(rest.where(self._store))))
        return and_(*parts) if parts else literal_column("1") == 1

    def sourced(self, where: ColumnElement[bool]) -> Iterator[Sourced]:
        """The claims for which a condition on claims, documents and incidents holds."""
        taken = [column for column in _CLAIMS.c if column.name in Sourced.__struct_fields__]
        taken = [column for column in taken if column.name not in ("document", "incident", "speaker")]
        about = [
            _DOCUMENTS.c[name] for name in ("record", "uri", "title", "publisher", "published", "known", "version")
        ]
        rows = (
            select(
                *taken, *about, _DOCUMENTS.c.text.label("document"), _INCIDENTS.c.key.label("incident"),
                _INCIDENTS.c.background, _LINKED.c.key.label("linked"), _NAMES.c.name.label("speaker"),
                _DOCUMENTS.c.id.label("of"),
            )
            .select_from(_CLAIMS)
            .join(_DOCUMENTS, _DOCUMENTS.c.id == _CLAIMS.c.document)
            .outerjoin(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
            .outerjoin(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked)
            .outerjoin(_NAMES, _NAMES.c.id == _CLAIMS.c.speaker)
            .where(where, _DOCUMENTS.c.withheld.is_(None))
            .order_by(*IN_ORDER)
        )  # fmt: skip
        for part in batched(self.connection.execute(rows)):
            self.masks.prepare(row.of for row in part)
            for row in part:
                columns = {name: value for name, value in row._mapping.items() if name != "of"}
                yield self.masks.value((row.of,), Sourced(**columns))

    def documents(self, where: ColumnElement[bool] | None = None) -> Iterator[Held]:
        """Documents, in the order of their being known."""
        named_alike = [
            column for column in _DOCUMENTS.c if column.name in Held.__struct_fields__ and column.name != "id"
        ]
        newer = _DOCUMENTS.c.until_known.label("replaced")
        rows = select(*named_alike, _DOCUMENTS.c.text.label("id"), newer, _READINGS.c.histor, _READINGS.c.pipeline)
        rows = rows.add_columns(_DOCUMENTS.c.id.label("of")).where(_DOCUMENTS.c.withheld.is_(None))
        rows = rows.join(_READINGS, _READINGS.c.id == _DOCUMENTS.c.reading)
        rows = rows.order_by(_DOCUMENTS.c.known, _DOCUMENTS.c.key)
        for part in batched(self.connection.execute(rows if where is None else rows.where(where))):
            self.masks.prepare(row.of for row in part)
            for row in part:
                columns = {name: value for name, value in row._mapping.items() if name != "of"}
                yield self.masks.value((row.of,), Held(**columns))

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The documents that hold all words and "quoted phrases", the best first."""
        query, values = self._store.matching("document_words", words)
        ranked = text(f"{query} ORDER BY rank, id LIMIT :most").bindparams(**values, most=limit)
        shown = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.withheld.is_(None))
        numbers = [row.id for row in self.connection.execute(ranked)]
        there = set(self.connection.execute(shown.where(_DOCUMENTS.c.id.in_(numbers))).scalars())
        numbers = [number for number in numbers if number in there]
        texts = self._texts(numbers)
        held: dict[str, int] = dict(self._keys(numbers))
        found = {document.key: document for document in self.documents(_DOCUMENTS.c.id.in_(numbers))}
        incidents = self._incidents_of(numbers)
        by_number = {held[key]: document for key, document in found.items()}
        return [
            Hit(
                document=by_number[number],
                excerpt=self.masks.text((number,), excerpt(texts[number], phrases(words))),
                incidents=tuple(incidents.get(number, ())),
            )
            for number in numbers
        ]

    def _keys(self, numbers: list[int]) -> list[tuple[str, int]]:
        rows = select(_DOCUMENTS.c.key, _DOCUMENTS.c.id).where(_DOCUMENTS.c.id.in_(numbers))
        return [(row.key, row.id) for row in self.connection.execute(rows)]

    def _texts(self, numbers: list[int]) -> dict[int, str]:
        rows = select(_DOCUMENTS.c.id, _READINGS.c.digest).join(_READINGS, _READINGS.c.id == _DOCUMENTS.c.reading)
        digests = {row.id: row.digest for row in self.connection.execute(rows.where(_DOCUMENTS.c.id.in_(numbers)))}
        readings = fetch(self.connection, digests.values())
        return {number: from_json(readings[digest]).text for number, digest in digests.items()}

    def _incidents_of(self, numbers: list[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        rows = select(_INCIDENTS.c.document, _LINKED.c.key).join(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked)
        for part in in_parts(numbers):
            ordered = rows.where(_INCIDENTS.c.document.in_(part)).order_by(_INCIDENTS.c.id)
            for row in self.connection.execute(ordered):
                if row.key not in found.setdefault(row.document, []):
                    found[row.document].append(row.key)
        return found
