"""Clusters into rows: what the ledger shows of an incident across documents, made anew whenever it changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from histor.incidents import across
from histor.ledger import schema
from histor.ledger.contents import fetch, packed, unpacked
from histor.ledger.kept import Kept
from histor.ledger.review import grades
from histor.ledger.review.readings import reviewed
from histor.ledger.review.standing import verdicts
from histor.ledger.schema import AnyRow
from histor.ledger.transaction import Transaction, in_parts, storable
from histor.mentions.gazetteer.folding import fold
from histor.record import Record, from_json

_INCIDENTS, _DOCUMENTS, _LINKED, _FIGURES = schema.incidents, schema.documents, schema.linked, schema.figures
_VOICES, _CLAIMS = schema.voices, schema.claims


class Members:
    """Reads incidents with what is needed to show them together."""

    def __init__(self, connection: Connection, kept: Kept | None = None) -> None:
        self._connection = connection
        self._kept = kept or Kept()

    def rows(self, incidents: Iterable[int]) -> dict[int, AnyRow]:
        """The incidents, each with its document's name and its reading's digest."""
        of_incident = (_INCIDENTS.c.id, _INCIDENTS.c.key, _INCIDENTS.c.local, _INCIDENTS.c.linked)
        wanted = select(*of_incident, _DOCUMENTS.c.key.label("document"), _DOCUMENTS.c.known, schema.readings.c.digest)
        wanted = wanted.join(_DOCUMENTS, _DOCUMENTS.c.id == _INCIDENTS.c.document)
        wanted = wanted.join(schema.readings, schema.readings.c.id == _INCIDENTS.c.reading)
        found: dict[int, AnyRow] = {}
        for part in in_parts(incidents):
            found.update((row.id, row) for row in self._connection.execute(wanted.where(_INCIDENTS.c.id.in_(part))))
        return found

    def together(self, members: Sequence[AnyRow]) -> across.LinkedIncident:
        """The incident that some rows are together; its id is the least of theirs."""
        ordered = sorted(members, key=lambda row: row.key)
        records = self._readings([row.digest for row in ordered])
        return across.linked(((row.document, records[row.digest], row.local) for row in ordered), ordered[0].key)

    def _readings(self, digests: Sequence[str]) -> dict[str, Record]:
        """The readings of a cluster, as people have reviewed them."""
        kept = self._kept.readings
        found = {one: record for one in digests if (record := kept.get(one)) is not None}
        for one, data in fetch(self._connection, (one for one in digests if one not in found)).items():
            found[one] = from_json(data)
            kept.put(one, found[one])
        stands = verdicts(self._connection, (record.document.id for record in found.values()))
        return {one: reviewed(record, stands.get(record.document.id, {})) for one, record in found.items()}


@dataclass(frozen=True, slots=True)
class Rows:
    """An incident across documents as rows of `linked` and `figures`."""

    linked: dict[str, Any]
    figures: list[dict[str, Any]]


def rows_of(number: int, made: across.LinkedIncident, members: Sequence[AnyRow]) -> Rows:
    """The rows of an incident, under a number."""
    place, time = made.place, made.time
    row = {
        "id": number, "key": made.id, "event": made.event, "background": made.background,
        "place": place and place.name, "place_folded": place and fold(place.name),
        "region_folded": fold(place.admin1) if place and place.admin1 else None,
        "country": place and place.country, "latitude": place and place.latitude,
        "longitude": place and place.longitude, "radius_km": place and place.radius_km,
        "since": time and time.since, "until": time and time.until, "documents": len(made.documents),
        "claims": len(made.claims), "origins": made.origins,
        "contested": grades.suggested(made).contested,
        "known": min(row.known for row in members), "known_last": max(row.known for row in members),
        "content": packed(msgspec.json.encode(made)).data,
    }  # fmt: skip
    figures = [
        {"linked": number, "measure": measure, "unit": figure.unit, "low": figure.low, "best": figure.best}
        | {"high": figure.high, "agreement": figure.agreement}
        for measure, figure in made.figures.items()
    ]
    return Rows({name: storable(value) for name, value in row.items()}, figures)


class Deriving:
    """Writes the rows of clusters in one transaction."""

    def __init__(self, transaction: Transaction, kept: Kept) -> None:
        self._to = transaction
        self._connection = transaction.connection
        self._members = Members(transaction.connection, kept)

    def derive(self, clusters: Sequence[Sequence[int]], incidents: set[int], changed: Set[int] = frozenset()) -> None:
        """The rows of some clusters, in place of those that these incidents were in.

        Clusters that stay as they are aren't derived again, but for those of incidents that have `changed`.
        """
        rows = self._members.rows(incidents)
        stand = {cluster: n for cluster, n in self._standing(rows.values()).items() if not cluster & changed}
        new = [cluster for cluster in map(frozenset, clusters) if cluster not in stand]
        kept = {stand[cluster] for cluster in map(frozenset, clusters) if cluster in stand}
        self._take_away({row.linked for row in rows.values() if row.linked is not None} - kept)
        belong = []
        for cluster in new:
            members = [rows[member] for member in cluster]
            number = self._to.number(_LINKED)
            made = rows_of(number, self._members.together(members), members)
            self._to.put(_LINKED, made.linked)
            if self._to.before is not None:
                self._to.before.come.add(made.linked["key"])
            for figure in made.figures:
                self._to.put(_FIGURES, figure)
            belong += [{"which": member, "to": number} for member in cluster]
        self._to.flush()
        if belong:
            change = update(_INCIDENTS).where(_INCIDENTS.c.id == bindparam("which")).values(linked=bindparam("to"))
            self._connection.execute(change, belong)
            self._voices([row["to"] for row in belong])

    def _voices(self, clusters: Iterable[int]) -> None:
        """Whose claims these clusters are made of."""
        spoken = select(_INCIDENTS.c.linked, _CLAIMS.c.speaker).join(_CLAIMS, _CLAIMS.c.incident == _INCIDENTS.c.id)
        spoken = spoken.where(_CLAIMS.c.speaker.is_not(None)).distinct()
        for part in in_parts(set(clusters)):
            voices = spoken.where(_INCIDENTS.c.linked.in_(part))
            self._connection.execute(insert(_VOICES).from_select(["linked", "speaker"], voices))

    def emptied(self, clusters: Iterable[int]) -> set[int]:
        """Take away clusters that lost a member; gives the members that are left."""
        found: set[int] = set()
        for part in in_parts(set(clusters)):
            found.update(
                self._connection.execute(select(_INCIDENTS.c.id).where(_INCIDENTS.c.linked.in_(part))).scalars()
            )
            self._take_away(part)
        return found

    def _take_away(self, clusters: Iterable[int]) -> None:
        clusters = list(clusters)
        if self._to.before is not None:
            self._to.before.gone(self._connection, clusters)
        for part in in_parts(clusters):
            self._connection.execute(delete(_FIGURES).where(_FIGURES.c.linked.in_(part)))
            self._connection.execute(delete(_VOICES).where(_VOICES.c.linked.in_(part)))
            self._connection.execute(delete(_LINKED).where(_LINKED.c.id.in_(part)))

    def _standing(self, rows: Iterable[AnyRow]) -> dict[frozenset[int], int]:
        """The clusters that are written as they are, by their members."""
        members: dict[int, set[int]] = defaultdict(set)
        for row in rows:
            if row.linked is not None:
                members[row.linked].add(row.id)
        there: set[int] = set()
        for part in in_parts(members):
            there.update(self._connection.execute(select(_LINKED.c.id).where(_LINKED.c.id.in_(part))).scalars())
        return {frozenset(group): number for number, group in members.items() if number in there}


def linked_of(content: bytes) -> across.LinkedIncident:
    """The linked incident that a row's content holds."""
    return msgspec.json.decode(unpacked("zstd", content), type=across.LinkedIncident)
