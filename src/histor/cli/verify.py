"""`histor verify`: whether a ledger is what it was."""

from __future__ import annotations

from pathlib import Path

import click

from histor.cli import ledgers

_FILE = click.Path(path_type=Path)


@click.command(short_help="Check every byte, span and link of a ledger.")
@ledgers.which
@click.option("--deep", is_flag=True, help="Also derive all tables anew and compare every row. [takes minutes]")
@click.option("--seal", metavar="FILE", type=_FILE, help="That the ledger goes on from where this seal was made.")
@click.option("--key", metavar="FILE", type=_FILE, help="With --seal: that it was sealed with this key (NAME.pub).")
@click.option("--unchanged", is_flag=True, help="With --seal: that the file is to the last bit the one sealed.")
@click.option("--workers", metavar="N", type=click.IntRange(1, 512), help="Processes that check. [default: one a core]")
@ledgers.as_json
@click.pass_context
def verify(  # noqa: PLR0913  # the options of the command
    context: click.Context, /, *, ledger: str, deep: bool, seal: Path | None, key: Path | None, unchanged: bool,
    workers: int | None, as_json: bool,
) -> None:  # fmt: skip
    """Check a ledger, and name the first thing that does not hold.

    Every stored byte against its SHA-256, every span of every reading against its text, every entry of the log
    against its hash and the entry before it, the log against the contents and the tables made of them. Ends with 1 if
    something does not hold. Others may add to the ledger meanwhile.

    \b
    Examples:
      histor verify
      histor verify --deep --ledger raids.db
      histor verify --seal 2025-03-12.seal.json --key office.key.pub
    """
    if seal is None and (key is not None or unchanged):
        raise click.UsageError("--key and --unchanged are about a seal; name it with --seal FILE")
    from histor.cli.watching import watching
    from histor.ledger.custody.seal import read
    from histor.ledger.custody.verifying import verify as check

    sealed = None if seal is None else read(seal, key)
    with watching() as told:
        found = check(ledger, deep=deep, sealed=sealed, unchanged=unchanged, workers=workers, told=told)
    if as_json:
        ledgers.put_json(found)
    elif found.fault is not None:
        click.echo(f"histor: {ledger}: {found.fault}", err=True)
        click.echo(f"What to do: {found.way_out}", err=True)
    else:
        ledgers.put(
            f"All holds: {found.entries:,} entries of the log, {found.contents:,} contents of {found.bytes:,} bytes, "
            f"{found.spans:,} spans of {found.readings:,} readings"
            + (", and every row of the tables made of them." if found.deep else ".")
        )
        if not deep:
            ledgers.put(
                "Of the tables made of them, what the log names and what leads from row to row was compared; "
                "--deep compares every row."
            )
        if found.erased:
            ledgers.put(
                f"{found.erased:,} contents were erased, as the log says"
                + ("; so the tables could not be made anew, and their rows were not compared." if deep else ".")
            )
        ledgers.put(f"The log ends with {found.head}")
        if sealed is not None:
            said = sealed.statement
            ledgers.put(f"It goes on from entry {said.entries:,}, sealed on {said.sealed} with the key {sealed.key}")
        if unchanged:
            ledgers.put("Its file is to the last bit the one that was sealed.")
    context.exit(1 if found.fault is not None else 0)
