"""Which incident of an article's newer version is the one that an older version told of.

Two incidents are the same here where each is the other's best: more claims of the one are made in the other than in
any other incident of that version, first of those that say the same to the number, then of those that count the same
thing, whatever the number. Where two are as good, none is: a wrong one would be worse than to ask.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from histor.ledger import schema
from histor.ledger.review.anchors import incident_now, of_claim

_CLAIMS, _DOCUMENTS, _INCIDENTS = schema.claims, schema.documents, schema.incidents
Told = Counter[tuple[Any, ...]]  # what claims say, without their words


def told_now(connection: Connection, anchor: dict[str, Any]) -> str | None:
    """The id of an incident today: in its document, or in the version that has taken its document's place.

    None where the reading of today, or the newer version, doesn't tell of it, or of several that it may be.
    """
    found = incident_now(connection, anchor)
    document = select(_DOCUMENTS.c.uri, _DOCUMENTS.c.until_seq).where(_DOCUMENTS.c.key == anchor["document"])
    row = connection.execute(document).first()
    if found is None or row is None or row.until_seq is None:
        return found
    newer = _incidents(connection, _DOCUMENTS.c.uri == row.uri, _DOCUMENTS.c.until_seq.is_(None))
    older = _incidents(connection, _DOCUMENTS.c.key == anchor["document"])
    goes_on = best(older[found], newer)
    return goes_on if goes_on is not None and best(newer[goes_on], older) == found else None


def _incidents(connection: Connection, *of: Any) -> dict[str, Told]:
    """The incidents of some documents, as their readings of today have them, with what their claims say."""
    rows = select(_CLAIMS, _INCIDENTS.c.key).join(_INCIDENTS, _INCIDENTS.c.id == _CLAIMS.c.incident)
    rows = rows.join(_DOCUMENTS, _DOCUMENTS.c.reading == _CLAIMS.c.reading).where(*of)
    found: dict[str, Told] = {}
    for row in connection.execute(rows):
        found.setdefault(row.key, Counter())[tuple(of_claim(row)["what"])] += 1
    return found


def best(told: Told, among: Mapping[str, Told]) -> str | None:
    """The one that shares most with what is told; None where none shares anything, or two share as much."""
    shared = {key: _shared(told, other) for key, other in among.items()}
    most = max(shared.values(), default=(0, 0))
    found = [key for key, much in shared.items() if much == most and any(much)]
    return found[0] if len(found) == 1 else None


def _shared(one: Told, other: Told) -> tuple[int, int]:
    return (one & other).total(), (_counted(one) & _counted(other)).total()


def _counted(told: Told) -> Told:
    """What is counted, without how many."""
    found: Told = Counter()
    for what, many in told.items():
        found[what[:2]] += many
    return found
