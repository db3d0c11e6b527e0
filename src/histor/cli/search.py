"""`histor search`: documents by their words."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Search the documents of a ledger by words.")
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@ledgers.which
@ledgers.unmask
@ledgers.as_of
@ledgers.limit
@ledgers.as_json
def search(words: tuple[str, ...], ledger: str, as_of: str | None, limit: int, as_json: bool) -> None:
    """Find the documents that hold all WORDS, the best first. "Phrases in quotes" stay together.

    \b
    Examples:
      histor search hospital generator
      histor search '"apartment building"' fire
    """
    with ledgers.opened(ledger) as opened:
        found = opened.search(" ".join(words), limit=limit, as_of=as_of)
    if as_json:
        ledgers.put_json(tuple(found))
        return
    from histor.cli.tables import hits_table

    ledgers.put(hits_table(found) if found else "No document holds all of these words.")
