"""Linking: new incidents are compared with those that they may be, and what is judged the same is joined.

A judgement is appended with its author (the rules' name), time and reason, and stays; clusters are derived from the
judgements and from what people have decided (see `clusters`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Set
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import select

from histor.incidents import across
from histor.incidents.across.compare import weights
from histor.ledger import schema
from histor.ledger.candidates import Pair, candidates
from histor.ledger.clusters import Clusters
from histor.ledger.deriving import Deriving
from histor.ledger.kept import Kept
from histor.ledger.log import canonical
from histor.ledger.transaction import Transaction, in_parts

_AT_ONCE = 2000  # incidents whose pairs are judged at once
_DERIVED_AT_ONCE = 1000


@cache
def rule() -> str:
    """The name of the rules that judge: other weights or features are other rules."""
    what = canonical([weights(), sorted(across.explained())])
    return "histor link " + hashlib.sha256(what.encode()).hexdigest()[:8]


class Linking:
    """Links inside one transaction."""

    def __init__(self, transaction: Transaction, kept: Kept | None = None) -> None:
        self._to = transaction
        kept = kept or Kept()
        self._clusters = Clusters(transaction.connection, kept=kept)
        self._deriving = Deriving(transaction, kept)

    def link(
        self, new: Iterable[int], left: Iterable[int] = (), changed: Set[int] = frozenset(),
        touched: Set[int] = frozenset(),
    ) -> None:  # fmt: skip
        """Judge and join new incidents; `left` are the clusters that lost a member.

        Incidents that have `changed` say something else than when they were derived; those `touched` may belong
        together otherwise.
        """
        new = set(new)
        found = candidates(self._to.connection, new)
        self._judge(found.pairs)
        self.join(new | found.moved | self._deriving.emptied(left) | changed | touched, changed)

    def rebuild(self) -> None:
        """Judge all pairs anew, append what the ledger doesn't say yet, and derive all clusters anew."""
        for part in in_parts(sorted(self._clusters.current()), _AT_ONCE):
            self._judge(candidates(self._to.connection, part).pairs)
        derive_all(self._to)

    def join(self, touched: Iterable[int], changed: Set[int] = frozenset()) -> None:
        """Derive the clusters of all that hangs together with these incidents."""
        clusters, inside = self._clusters.of(touched)
        self._deriving.derive(clusters, inside, changed)

    def _judge(self, pairs: Iterable[Pair]) -> None:
        """Compare pairs; append those judged the same, and those judged otherwise than before."""
        pairs = set(pairs)
        signatures = self._clusters.need(number for each in pairs for number in each)
        before = self._clusters.latest({a for a, _ in pairs})
        made = []
        for a, b in sorted(pairs):
            known = before.get((a, b))
            if signatures[a].document != signatures[b].document and (known is None or known.author != rule()):
                comparison = across.compare(signatures[a], signatures[b])
                if comparison.score > 0 or (known is not None and known.same):
                    made.append((a, b, comparison))
        self._append(made, signatures)

    def _append(self, made: list[tuple[int, int, across.Comparison]], signatures: dict[int, across.Signature]) -> None:
        if not made:
            return
        links = [[signatures[a].id, signatures[b].id, comparison.score] for a, b, comparison in made]
        logged = self._to.log.append("links judged", rule(), {"links": links})
        for a, b, comparison in made:
            row: dict[str, Any] = {"id": self._to.number(schema.links), "seq": logged.seq, "a": a, "b": b}
            reason = msgspec.json.encode(comparison.features).decode()
            row |= {"score": comparison.score, "author": rule(), "at": logged.at, "reason": reason}
            self._to.put(schema.links, row | {"same": comparison.score > 0})
        self._to.flush()


def derive_all(transaction: Transaction) -> None:
    """Derive the clusters of all incidents anew, those that stay as they are too, a part of the ledger at a time."""
    of_incident = schema.incidents.c
    left = Clusters(transaction.connection).current()
    while left:
        some = {left.pop() for _ in range(min(len(left), _DERIVED_AT_ONCE))}
        Linking(transaction, Kept()).join(some, some)
        for part in in_parts(some):
            together = select(of_incident.linked).where(of_incident.id.in_(part))
            done = select(of_incident.id).where(of_incident.linked.in_(together))
            left -= set(transaction.connection.execute(done).scalars())
