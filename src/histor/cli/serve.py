"""`histor serve`: the ledger in a browser."""

from __future__ import annotations

import getpass

import click

from histor.cli import ledgers


@click.command(short_help="Open a ledger in the browser.")
@ledgers.which
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=8750, show_default=True, help="On which port."
)
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
def serve(ledger: str, host: str, port: int, show: bool) -> None:
    """Serve a ledger as a page and as JSON (see /api/docs), on this machine alone unless told otherwise.

    \b
    Examples:
      histor serve --open
      histor serve --ledger raids.db --port 9000
    """
    from histor.web.serving import serve as run
    from histor.web.settings import Settings

    run(Settings(ledger=ledger, host=host, port=port, person=getpass.getuser()), show=show, say=click.echo)
