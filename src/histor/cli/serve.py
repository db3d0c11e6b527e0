"""`histor serve`: the ledger in a browser."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import click
from click.core import ParameterSource

from histor.cli import ledgers
from histor.cli.users import file_of, where


@click.command(short_help="Open a ledger in the browser.")
@ledgers.which
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=8750, show_default=True, help="On which port."
)
@click.option("--name", "names", metavar="NAME", multiple=True, help="A host name it is reached by; can be repeated.")
@where
@click.option(
    "--token-file", metavar="FILE", type=click.Path(dir_okay=False),
    help="A file with a token: who knows it may read. [env: HISTOR_TOKEN, the token itself]",
)  # fmt: skip
@click.option("--certificate", metavar="FILE", type=click.Path(dir_okay=False), help="A TLS certificate (PEM).")
@click.option("--key", metavar="FILE", type=click.Path(dir_okay=False), help="Its key.")
@click.option("--tiles", metavar="URL", help="A tile server for the map, as https://host/{z}/{x}/{y}.png.")
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
def serve(  # noqa: PLR0913  # the options of the command
    *, ledger: str, host: str, port: int, names: tuple[str, ...], file: str | None, token_file: str | None,
    certificate: str | None, key: str | None, tiles: str | None, show: bool,
) -> None:  # fmt: skip
    """Serve a ledger as a page and as JSON (see /api/docs), on this machine alone unless told otherwise.

    Without a ledger here it opens the shipped example. Where others can reach it, it wants users (see histor users)
    or a token, and refuses to start without.

    \b
    Examples:
      histor serve --open
      histor serve --ledger raids.db --host 0.0.0.0 --name desk.example --certificate desk.pem --key desk.key
    """
    from histor.web.serving import serve as run
    from histor.web.serving import token_of
    from histor.web.settings import Settings

    ledger, example = _example_or(ledger)
    users = file_of(ledger, file)
    settings = Settings(
        ledger=ledger, host=host, port=port, names=names, person=_person(), tiles=tiles,
        token=token_of(token_file, os.environ.get("HISTOR_TOKEN")), users=users if file or users.is_file() else None,
        certificate=Path(certificate) if certificate else None, key=Path(key) if key else None, example=example,
    )  # fmt: skip
    run(settings, show=show, say=click.echo)


def _example_or(ledger: str) -> tuple[str, bool]:
    """The ledger that was named or lies here, else the shipped example; and whether it is that."""
    source = click.get_current_context().get_parameter_source("ledger")
    if source is not ParameterSource.DEFAULT or Path(ledger).is_file():
        return ledger, False
    from histor.web import example

    return example.ledger(click.echo), True


def _person() -> str:
    """Whose account it is."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "somebody at this machine"
