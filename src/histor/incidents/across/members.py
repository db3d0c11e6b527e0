"""A member of a cluster: one incident of one document's reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from histor.incidents.across.voices import Voices
from histor.record import Claim, Incident, Record


@dataclass(frozen=True, eq=False)
class Member:
    """The document's name in the ledger, its reading, and the id of the incident in it."""

    document: str
    record: Record
    incident_id: str

    @cached_property
    def incident(self) -> Incident:
        """The incident itself."""
        return next(one for one in self.record.incidents if one.id == self.incident_id)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the incident, in the order of the text."""
        wanted = set(self.incident.claims)
        return tuple(claim for claim in self.record.claims if claim.id in wanted)

    @cached_property
    def voices(self) -> Voices:
        """Who stands behind its claims."""
        return Voices(self.record)

    @property
    def order(self) -> tuple[str, str, str]:
        """By publication; documents without a date come first."""
        return self.record.document.published or "", self.document, self.incident_id
