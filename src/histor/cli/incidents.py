"""`histor incidents`: the incidents of a ledger, as a list with sums."""

from __future__ import annotations

from typing import Any

import click

from histor.cli import ledgers


@click.command(short_help="List the incidents of a ledger.")
@ledgers.which
@ledgers.unmask
@ledgers.filters
@ledgers.as_of
@ledgers.limit
@click.option("--sums/--no-sums", "summed", default=None, help="Sum figures up. [default: of up to 200 incidents]")
@ledgers.as_json
def incidents(ledger: str, as_of: str | None, limit: int, summed: bool | None, as_json: bool, **options: Any) -> None:
    """List incidents across documents, the latest first, with sums over all that fit.

    \b
    Examples:
      histor incidents --region UA --since 2024-11-01 --measure killed
      histor incidents --near 50.31,34.88 --radius 40 --contested
      histor incidents --words '"apartment building" fire' --as-of 2024-11-14 --json
    """
    with ledgers.opened(ledger) as opened:
        found = opened.incidents(limit=limit, as_of=as_of, summed=summed, **ledgers.wanted(options))
        hint = "" if found.total else ledgers.no_such_kind(opened, options)
    if as_json:
        ledgers.put_json(found)
        return
    from histor.cli.tables import incidents_table, sums_table
    from histor.display.words import many

    if not found.total:
        ledgers.put(f"No incident fits.{hint}")
        return
    more = f"  ({found.total - len(found.incidents):,} more; see --limit)" if len(found.incidents) < found.total else ""
    ledgers.put(incidents_table(found.incidents), f"{many(found.total, 'incident')}{more}")
    if found.sums:
        ledgers.put("", sums_table(found.sums), "", found.sums[0].rule)
