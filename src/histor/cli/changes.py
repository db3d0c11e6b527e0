"""`histor changes`: the public feed of figures that are new, corrected, withdrawn, split or joined."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Write the figures that changed, as a feed.")
@ledgers.which
@click.option("--since", metavar="TIME", help="On this day or later, or from this time on: 2025-03-12T08:30+02:00.")
@click.option("--jsonl", "form", flag_value="jsonl", default="jsonl", help="JSON Lines, a change a line. [default]")
@click.option("--atom", "form", flag_value="atom", help="An Atom feed, the latest change first.")
@click.option("--title", metavar="TEXT", default="Corrections", show_default=True, help="The title of an Atom feed.")
@click.option("--link", metavar="URL", help="The address at which an Atom feed will stand.")
@click.option("--out", metavar="FILE", default="-", help="Where to. [default: standard output]")
def changes(  # noqa: PLR0913  # the options of the command
    *, ledger: str, since: str | None, form: str, title: str, link: str | None, out: str
) -> None:
    """Write the figures that are new, corrected, withdrawn, split or joined, so that whoever copied one learns of it.

    A feed names incidents, measures and numbers, kinds of events and places; it holds no words of a document.

    \b
    Examples:
      histor changes --since 2025-03-01
      histor changes --atom --link https://example.org/corrections.atom --out corrections.atom
    """
    from histor.cli.outputs import writable
    from histor.exports.atom import write_atom
    from histor.exports.lines import write_lines

    with ledgers.opened(ledger) as opened, writable(out) as to:
        found = opened.feed(since)
        if form == "atom":
            write_atom(found, to, title=title, link=link)
        else:
            write_lines("changes", found.corrections, to)
