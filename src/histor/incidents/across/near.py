"""Which incident of a document a stretch of text belongs to: the one whose claims stand nearest, and near enough."""

from __future__ import annotations

from bisect import bisect_left

from histor.record import Incident, Record

REACH = 400  # characters; what stands further from every claim is about something else


class Nearest:
    """Tells for any place in a text whether it belongs to one incident rather than to the document's others."""

    def __init__(self, record: Record, incident: Incident) -> None:
        owner = {claim: one.id for one in record.incidents for claim in one.claims}
        self._own = incident.id
        found = sorted((c.evidence.start, c.evidence.end, owner[c.id]) for c in record.claims if c.id in owner)
        self._starts = [start for start, _, _ in found]
        self._evidence = found

    def __call__(self, start: int) -> bool:
        """Whether what stands at `start` is nearest to a claim of the incident."""
        at = bisect_left(self._starts, start)
        around = self._evidence[max(at - 2, 0) : at + 2]
        distances = [(max(begin - start, start - end, 0), owner) for begin, end, owner in around]
        least = min((d for d, _ in distances), default=0)
        return least <= REACH and any(d == least and owner == self._own for d, owner in distances)
