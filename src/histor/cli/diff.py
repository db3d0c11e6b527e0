"""`histor diff`: what changed in a document."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Show what changed between versions and readings of a document.")
@click.argument("document", metavar="DOCUMENT")
@ledgers.which
@ledgers.unmask
@ledgers.as_json
def diff(document: str, ledger: str, as_json: bool) -> None:
    """Show what changed from version to version of an article, and from reading to reading of a text.

    DOCUMENT is an address, your own id, or the first digits of the document's hash.

    \b
    Example:
      histor diff https://example.org/report
    """
    with ledgers.opened(ledger) as opened:
        found = opened.changes(document)
    if as_json:
        ledgers.put_json(found)
        return
    from histor.cli.tables import change_parts

    if not found:
        ledgers.put("One version, read once: nothing has changed.")
        return
    for change in found:
        ledgers.put(*change_parts(change))
