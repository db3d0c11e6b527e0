"""`histor claims`: single claims of a ledger."""

from __future__ import annotations

from itertools import islice
from typing import Any

import click

from histor.cli import ledgers


@click.command(short_help="List single claims of a ledger.")
@ledgers.which
@ledgers.unmask
@click.option("--incident", metavar="INCIDENT", help="Only those of this incident.")
@click.option("--all", "every", is_flag=True, help="Also those that were withdrawn, corrected or read anew.")
@ledgers.filters
@ledgers.as_of
@ledgers.limit
@ledgers.as_json
def claims(  # noqa: PLR0913  # the options of the command
    *, ledger: str, incident: str | None, every: bool, as_of: str | None, limit: int, as_json: bool, **options: Any
) -> None:
    """List claims, in the order of their becoming known.

    --measure, --speaker and --outlet are asked of the claim itself, the other filters of its incident.

    \b
    Examples:
      histor claims --speaker ministry --measure intercepted
      histor claims --incident inc-22ad4e --all --json
    """
    status = None if every else "current"
    with ledgers.opened(ledger) as opened:
        found = opened.claims(incident=incident, status=status, as_of=as_of, **ledgers.wanted(options))
        some = list(islice(found, limit + 1))
        hint = "" if some else ledgers.no_such_kind(opened, options)
    if as_json:
        ledgers.put_json(tuple(some[:limit]))
        return
    from histor.cli.tables import claims_table

    if not some:
        ledgers.put(f"No claim fits.{hint}")
        return
    more = "More claims fit; see --limit." if len(some) > limit else ""
    ledgers.put(claims_table(some[:limit]), *filter(None, [more]))
