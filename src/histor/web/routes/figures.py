"""Sums, and what depends on what."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from histor.exports.comma import write_lines
from histor.ledger.counting import Bin
from histor.ledger.dependence import Dependence, dependence
from histor.ledger.summing import By, Sums, Wanted
from histor.ledger.summing import sums as summed
from histor.web.asked import Asked, Filters, Moment, Name
from histor.web.files import File


class Summed(Filters, frozen=True, kw_only=True):
    """Filters and how to sum."""

    measure: Annotated[Name, Meta(description="What is summed.")] = "killed"
    by: Annotated[By, Meta(description="What the groups have in common.")] = "time"
    bin: Annotated[Bin, Meta(description="The width of a group of time.")] = "month"
    unit: Annotated[Name | None, Meta(description="What is counted; without it, what most incidents count.")] = None


def sums(asked: Asked[Summed]) -> Sums:
    """Sums of a measure by time, region, kind or speaker, as ranges, with their rule. Parts are not added to wholes."""
    query = asked.query
    wanted = Wanted(query.measure, query.by, query.bin, query.unit)
    return summed(asked.looking, asked.survey, asked.rows(), wanted, asked.limits.summed)


def sums_csv(asked: Asked[Summed]) -> File:
    """The same sums as CSV, with the rule in the last column."""
    found = sums(asked)
    names = ("low", "best", "high", "incidents", "held", "contested", "left_out")
    rows = [(group.group, group.sum) for group in found.groups] + [("all", found.total)]
    lines = [
        (name, found.measure, found.unit, *(getattr(one, field) for field in names), found.rule) for name, one in rows
    ]
    columns = [found.by, "measure", "unit", *names, "rule"]
    return File(f"{found.measure}-by-{found.by}.csv", "text/csv", lambda to: write_lines(columns, lines, to))


def incident_origins(asked: Asked[Moment]) -> Dependence:
    """The independent origins of an incident, its documents, which are copies, and on whom each of them rests."""
    return dependence(asked.connection, asked.looking.number_of(asked.path["key"]), asked.looking.masks)
