"""`histor verify`: whether a ledger is what it was."""

from __future__ import annotations

import click

from histor.cli import ledgers


@click.command(short_help="Check every byte, span and link of a ledger.")
@ledgers.which
@click.option("--deep", is_flag=True, help="Also derive all tables anew and compare every row. [takes minutes]")
@click.option("--workers", metavar="N", type=click.IntRange(1, 512), help="Processes that check. [default: one a core]")
@ledgers.as_json
@click.pass_context
def verify(context: click.Context, /, *, ledger: str, deep: bool, workers: int | None, as_json: bool) -> None:
    """Check a ledger, and name the first thing that does not hold.

    Every stored byte against its SHA-256, every span of every reading against its text, every entry of the log
    against its hash and the entry before it, the log against the contents and the tables made of them. Ends with 1 if
    something does not hold. Others may add to the ledger meanwhile.

    \b
    Examples:
      histor verify
      histor verify --deep --ledger raids.db
    """
    from histor.cli.watching import watching
    from histor.ledger.custody.verifying import verify as check

    with ledgers.opened(ledger):
        pass  # says in the usual words if there is none
    with watching() as told:
        found = check(ledger, deep=deep, workers=workers, told=told)
    if as_json:
        ledgers.put_json(found)
    elif found.fault is not None:
        click.echo(f"histor: {ledger}: {found.fault}", err=True)
    else:
        ledgers.put(
            f"All holds: {found.entries:,} entries of the log, {found.contents:,} contents of {found.bytes:,} bytes, "
            f"{found.spans:,} spans of {found.readings:,} readings"
            + (", and every row of the tables made of them." if deep else ".")
        )
        ledgers.put(f"The log ends with {found.head}")
    context.exit(1 if found.fault is not None else 0)
