"""`histor users`: who may use a served ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from histor.cli import ledgers

if TYPE_CHECKING:
    from histor.web.users import Users

where = click.option(
    "--users", "file", metavar="FILE", type=click.Path(dir_okay=False), envvar="HISTOR_USERS",
    help="The file of users. [default: the ledger's name with .users; env: HISTOR_USERS]",
)  # fmt: skip


@click.group(short_help="Say who may use a served ledger.")
def users() -> None:
    """Say who may use a ledger that `histor serve` serves. Passwords are asked for, or read from standard input.

    \b
    Examples:
      histor users add ana --role reviewer
      histor users list
    """


@users.command(short_help="Add a user.")
@click.argument("name")
@click.option(
    "--role", type=click.Choice(["reader", "reviewer", "admin"]), default="reader", show_default=True,
    help="What they may do.",
)  # fmt: skip
@ledgers.which
@where
def add(name: str, role: str, ledger: str, file: str | None) -> None:
    """Add a user who may read, review, or do everything."""
    from histor.web.settings import ROLES

    _users(ledger, file).add(name, next(one for one in ROLES if one == role), _password())
    click.echo(f"{name} is a user now: {role}")


@users.command("list", short_help="List the users.")
@ledgers.which
@where
def list_(ledger: str, file: str | None) -> None:
    """List the users with their roles."""
    found = _users(ledger, file).all()
    for name, user in sorted(found.items()):
        click.echo(f"{name:24} {user.role:9} since {user.added[:10]}")
    if not found:
        click.echo("There are no users; add one with: histor users add NAME")


@users.command(short_help="Remove a user.")
@click.argument("name")
@ledgers.which
@where
def remove(name: str, ledger: str, file: str | None) -> None:
    """Remove a user; what they decided stays, with their name."""
    _users(ledger, file).remove(name)
    click.echo(f"{name} is no user any more")


@users.command(short_help="Change a password.")
@click.argument("name")
@ledgers.which
@where
def password(name: str, ledger: str, file: str | None) -> None:
    """Give a user another password; their sessions end."""
    _users(ledger, file).password(name, _password())
    click.echo(f"{name} has another password now")


def file_of(ledger: str, file: str | None) -> Path:
    """The file of users: as named, else beside the ledger; that of a database lies in this folder."""
    return Path(file) if file else Path("histor.users" if "://" in ledger else f"{ledger}.users")


def _users(ledger: str, file: str | None) -> Users:
    from histor.web.users import Users

    return Users(file_of(ledger, file))


def _password() -> str:
    """Asked for twice on a terminal, else the first line of standard input."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")
