"""`histor review`: what waits for a person, one task at a time."""

from __future__ import annotations

import click

from histor.cli import ledgers

WHY = ("contested", "low confidence", "new link", "minor", "returned")


@click.command(short_help="Go through what waits for a person's decision.")
@ledgers.which
@ledgers.unmask
@click.option("--why", type=click.Choice(WHY), help="Only tasks of this kind.")
@click.option("--list", "listed", is_flag=True, help="Only list what waits.")
@click.option("--undo", metavar="ENTRY", type=int, help="Take back the decision of this entry of the log, no more.")
@click.option("--reason", metavar="TEXT", default="", help="With --undo: why.")
@ledgers.author
@ledgers.limit
@ledgers.as_json
def review(  # noqa: PLR0913  # the options of the command
    *, ledger: str, why: str | None, listed: bool, undo: int | None, reason: str, author: str | None, limit: int,
    as_json: bool,
) -> None:  # fmt: skip
    """Go through contested incidents, doubtful claims, new links, claims that name minors, decisions that came back.

    Each task is shown with what was read and decided; one key decides: ? shows the keys. Every decision is written with
    your name and time, and only another decision undoes it. Two reviewers can work at once.

    \b
    Examples:
      histor review --author "R. Maas"
      histor review --why "new link"
      histor review --list --json
      histor review --undo 17
    """
    if undo is not None and (why or listed or as_json):
        raise click.UsageError("--undo takes one decision back and does nothing else")
    from histor.cli.keys import keys
    from histor.cli.review_tables import tasks_table
    from histor.cli.reviewing import Session

    with ledgers.opened(ledger) as opened:
        if undo is not None:
            seq = opened.decide("undo", undo, author=ledgers.author_of(author), reason=reason)
            ledgers.put(f"the decision of entry {undo} is taken back (entry {seq} of the log)")
            return
        if listed or as_json:
            found = opened.queue(why=why, limit=limit)
            if as_json:
                ledgers.put_json(found)
            else:
                ledgers.put(tasks_table(found) if found else "Nothing waits.")
            return
        made = Session(opened, keys(), ledgers.author_of(author), ledgers.put, why).run()
    ledgers.put(f"{made:,} decided")
