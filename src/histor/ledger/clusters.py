"""Clusters: which incidents are one, as judged and decided, for the part of the ledger that hangs together with some.

Two incidents hang together where a rule has judged them rather one than two, or a person has decided on them. Within
such a part `across.cluster` joins them; it depends on what is there and not on the order of arrival, so the clusters
of a part are the same whenever they are derived. Only judgements that join are kept; what speaks against a pair is
told anew by the rule.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, or_, select

from histor.incidents import across
from histor.ledger import schema
from histor.ledger.candidates import Pair, meeting
from histor.ledger.entry import signature_of
from histor.ledger.kept import Kept
from histor.ledger.review.standing import ON_LINKS
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import in_parts

_INCIDENTS, _LINKS, _DECISIONS, _DOCUMENTS = schema.incidents, schema.links, schema.decisions, schema.documents


class Clusters:
    """Reads what is judged and decided in one transaction. `at`: as known at that moment, else now."""

    def __init__(self, connection: Connection, at: str | None = None, kept: Kept | None = None) -> None:
        self._connection = connection
        self._kept = kept or Kept()
        self._at = at
        self._signatures: dict[int, across.Signature] = {}

    def of(self, touched: Iterable[int]) -> tuple[list[list[int]], set[int]]:
        """The clusters of all that hangs together with some incidents, and all incidents of those clusters."""
        joined, inside = self._part(set(touched))
        self.need(inside)
        by_key = {self._signatures[number].id: number for number in inside}
        clusters = across.cluster(
            [self._signatures[number] for number in sorted(inside)],
            self._judgements(joined, inside),
            self._decisions(set(by_key)),
        )
        return [[by_key[key] for key in cluster.members] for cluster in clusters], inside

    def current(self, incidents: Iterable[int] | None = None) -> set[int]:
        """Those of the incidents (or all) that belong to a document's valid version and its valid reading."""
        wanted = select(_INCIDENTS.c.id).where(self._is_valid())
        if incidents is None:
            return set(self._connection.execute(wanted).scalars())
        found: set[int] = set()
        for part in in_parts(incidents):
            found.update(self._connection.execute(wanted.where(_INCIDENTS.c.id.in_(part))).scalars())
        return found

    def need(self, incidents: Iterable[int]) -> dict[int, across.Signature]:
        """The signatures of these incidents, at hand."""
        for part in in_parts(set(incidents) - self._signatures.keys()):
            rows = select(_INCIDENTS.c.id, _INCIDENTS.c.signature).where(_INCIDENTS.c.id.in_(part))
            for row in self._connection.execute(rows):
                self._signatures[row.id] = signature_of(row.signature)
        return self._signatures

    def latest(self, incidents: Iterable[int]) -> dict[Pair, AnyRow]:
        """The last judgement of each pair that has one of these incidents."""
        found: dict[Pair, AnyRow] = {}
        for part in in_parts(incidents):
            either = or_(_LINKS.c.a.in_(part), _LINKS.c.b.in_(part))
            for row in self._connection.execute(select(_LINKS).where(either)):
                if (row.a, row.b) not in found or found[row.a, row.b].seq < row.seq:
                    found[row.a, row.b] = row
        return found

    def _part(self, start: set[int]) -> tuple[dict[Pair, float], set[int]]:
        """What hangs together with some incidents: the scores of the links, and the valid incidents."""
        links: dict[Pair, float] = {}
        seen: set[int] = set()
        edge = start
        while edge:
            seen |= edge
            found = {each: row.score for each, row in self.latest(edge).items() if row.same}
            links.update(found)
            edge = ({number for each in found for number in each} | self._decided(edge)) - seen
        valid = self.current(seen)
        return {each: score for each, score in links.items() if valid.issuperset(each)}, valid

    def _judgements(self, joined: dict[Pair, float], inside: set[int]) -> list[across.Judgement]:
        pairs = meeting(self._connection, inside) if len(inside) > 1 else set()
        if self._at is not None:  # versions that were replaced since stand in no block any more
            pairs |= joined.keys()
        return [self._judgement(each, joined.get(each)) for each in sorted(pairs) if self._of_two_documents(each)]

    def _judgement(self, each: Pair, score: float | None) -> across.Judgement:
        one, other = (self._signatures[number] for number in each)
        if score is None:
            score = self._kept.scores.get((one.id, other.id))
        if score is None:
            score = across.compare(one, other).score
            self._kept.scores.put((one.id, other.id), score)
        return across.Judgement(one.id, other.id, score)

    def _of_two_documents(self, each: Pair) -> bool:
        return self._signatures[each[0]].document != self._signatures[each[1]].document

    def _decided(self, incidents: Iterable[int]) -> set[int]:
        """The incidents that people have decided on together with some of these."""
        if not self._connection.execute(select(_DECISIONS.c.id).where(_DECISIONS.c.one.is_not(None)).limit(1)).first():
            return set()
        keys: set[str] = set()
        for part in in_parts(incidents):
            keys.update(self._connection.execute(select(_INCIDENTS.c.key).where(_INCIDENTS.c.id.in_(part))).scalars())
        others = {key for row in self._decision_rows(keys) for key in self._names(row)} - keys
        found: set[int] = set()
        for part in in_parts(others):
            wanted = select(_INCIDENTS.c.id).where(_INCIDENTS.c.key.in_(part), self._is_valid())
            found.update(self._connection.execute(wanted).scalars())
        return found

    def _decisions(self, keys: set[str]) -> list[across.Decision]:
        """The last decision on each pair of incidents; one that was undone is none."""
        last: dict[tuple[str, ...], AnyRow] = {}
        for row in sorted(self._decision_rows(keys), key=lambda row: row.id):
            pair = tuple(sorted(key for key in self._names(row) if key in keys))
            if len(pair) == 2:
                last[pair] = row
        return [
            across.Decision(one, other, row.kind == "same", row.at, row.author)
            for (one, other), row in last.items()
            if row.kind in ("same", "not the same")
        ]

    def _decision_rows(self, keys: Iterable[str]) -> list[AnyRow]:
        found: dict[int, AnyRow] = {}
        for part in in_parts(keys):
            either = or_(_DECISIONS.c.one.in_(part), _DECISIONS.c.other.in_(part))
            if self._at is not None:
                either = or_(either, _DECISIONS.c.a.in_(part), _DECISIONS.c.b.in_(part))
            stands = select(_DECISIONS).where(either, _DECISIONS.c.undone.is_(None), _DECISIONS.c.kind.in_(ON_LINKS))
            if self._at is None:
                stands = stands.where(_DECISIONS.c.one.is_not(None), _DECISIONS.c.other.is_not(None))
            found.update((row.id, row) for row in self._connection.execute(stands))
        return list(found.values())

    def _names(self, row: AnyRow) -> set[str]:
        """What a decision calls its two incidents; to look back, also what it called them when it was made."""
        names = (row.one, row.other) if self._at is None else (row.one, row.other, row.a, row.b)
        return {name for name in names if name}

    def _is_valid(self) -> ColumnElement[bool]:
        table = _DOCUMENTS
        own = select(table.c.id).where(table.c.id == _INCIDENTS.c.document, table.c.reading == _INCIDENTS.c.reading)
        own = own.where(table.c.withheld.is_(None))
        if self._at is None:
            return own.where(table.c.until_seq.is_(None)).exists()
        then = or_(table.c.until_known.is_(None), table.c.until_known > self._at)
        return own.where(table.c.known <= self._at, then).exists()
