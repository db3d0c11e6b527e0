"""Clusters: the incidents of one document in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from histor.claims.draft import Draft
from histor.claims.lexicon import data_file
from histor.record import Claim


@dataclass(slots=True)
class Cluster:
    """An incident in the making.

    `sums`: what it counts is spread over several happenings ("in four separate shootings"). `episode`: which of those
    that a round-up tells of one by one it is.
    `past`: it is what somebody of the news was held for before. `version`: the sentence with which an earlier version
    of the report begins.
    `town` is the index of the town that the whole report speaks for, `records` are the superlatives said of it.
    """

    family: str
    background: bool
    sums: bool = False
    episode: int = 0
    past: bool = False
    version: int | None = None
    drafts: list[Draft] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    hurt_on: list[int] = field(default_factory=list)  # the days on which those were hurt who died later
    time: int | None = None
    town: int | None = None
    records: list[Claim] = field(default_factory=list)

    def claims(self) -> set[str]:
        """The ids of its claims."""
        return {d.claim.id for d in self.drafts}


@cache
def families() -> dict[str, str]:
    """The family of each kind of event that has one."""
    return {event: family for family, events in data_file("families.toml")["families"].items() for event in events}


@cache
def scattered() -> frozenset[str]:
    """The kinds of event that happen in many places at once."""
    return frozenset(data_file("families.toml")["scattered"])
