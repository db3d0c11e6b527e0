"""`histor show`: one incident, its claims side by side."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Show one incident: who says what.")
@click.argument("incident", metavar="INCIDENT")
@ledgers.which
@ledgers.unmask
@ledgers.as_of
@ledgers.as_json
def show(incident: str, ledger: str, as_of: str | None, as_json: bool) -> None:
    """Show an incident: each figure with everyone who gives it, in their words, and the documents behind it.

    INCIDENT is an id, of which the first letters will do.

    \b
    Example:
      histor show inc-22ad4e
    """
    with ledgers.opened(ledger) as opened:
        found = opened.incident(incident, as_of=as_of)
    if as_json:
        ledgers.put_json(found)
        return
    from histor.cli.tables import incident_parts

    ledgers.put(*incident_parts(found))
