"""`histor log`: what was added, read, judged and decided, as people read it."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Tell what was added, judged and decided.")
@click.argument("about", metavar="[ABOUT]", required=False)
@ledgers.which
@ledgers.unmask
@click.option("--after", metavar="ENTRY", type=int, default=0, help="Only entries after this one.")
@ledgers.limit
@ledgers.as_json
def log(about: str | None, ledger: str, after: int, limit: int, as_json: bool) -> None:
    """Tell the story of a ledger, the latest entry first: additions, judgements, decisions, changes of figures.

    ABOUT is a claim, an incident, a document or two incidents with | between them, of which alone it tells.

    \b
    Examples:
      histor log
      histor log inc-22ad4e --limit 100
      histor log --after 1200 --json
    """
    with ledgers.opened(ledger) as opened:
        found = opened.log(limit=limit, after=after, about=about)
    if as_json:
        ledgers.put_json(found)
        return
    from histor.cli.review_tables import log_table

    ledgers.put(log_table(found) if found else "The log has no such entry.")
