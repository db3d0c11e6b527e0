"""`histor timeline`: the figures of an incident over time."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Show how the figures of an incident changed.")
@click.argument("incident", metavar="INCIDENT")
@ledgers.which
@ledgers.unmask
@click.option("--measure", metavar="NAME", help="Only this figure.")
@ledgers.as_json
def timeline(incident: str, ledger: str, measure: str | None, as_json: bool) -> None:
    """Show each moment at which a figure of an incident changed, and what was said then.

    \b
    Example:
      histor timeline inc-22ad4e --measure killed
    """
    with ledgers.opened(ledger) as opened:
        found = opened.timeline(incident)
    steps = tuple(step for step in found if measure is None or step.measure.split("/")[0] == measure)
    if as_json:
        ledgers.put_json(steps)
        return
    from histor.cli.tables import steps_table

    ledgers.put(steps_table(steps) if steps else "This incident has no such figure.")
