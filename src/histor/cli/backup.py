"""`histor backup`, `restore`, `dump`, `load`: a whole ledger, moved."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import click

from histor.cli import ledgers

_FILE = click.Path(path_type=Path)


@click.command(short_help="Copy the ledger as it is now, while others write.")
@click.argument("to", metavar="FILE", type=_FILE)
@ledgers.which
@click.option(
    "--as-held", metavar="TIME", help="What the ledger held then: a date, or a time as 2025-03-12T08:30+02:00."
)
def backup(to: Path, ledger: str, as_held: str | None) -> None:
    """Copy a ledger into FILE, and its SHA-256 into FILE.sha256.

    It is one state, also while others write. Of a PostgreSQL database it is a compressed dump. With --as-held, FILE is
    a ledger of what this one had received, read and decided by then, on which every command works.

    \b
    Examples:
      histor backup /backups/2025-03-12.db
      histor backup then.db --as-held 2025-03-12
    """
    from histor.cli.watching import watching
    from histor.ledger.custody.backup import as_held as make
    from histor.ledger.custody.backup import backup as copy
    from histor.ledger.known import end_of

    with watching() as told:
        if as_held is not None:
            ledgers.put(f"{to}: {make(ledger, to, end_of(as_held), told):,} entries of the log")
            return
        digest = copy(ledger, to, told)
    ledgers.put(f"{to}: {to.stat().st_size:,} bytes", f"sha256 {digest}")


@click.command(short_help="Make a ledger of a backup, which is checked first.")
@click.argument("copy", metavar="FILE", type=_FILE)
@ledgers.which
def restore(copy: Path, ledger: str) -> None:
    """Make a ledger of a backup. FILE is compared with FILE.sha256, and checked as `histor verify` does.

    A ledger that is there already is never overwritten.

    \b
    Example:
      histor restore /backups/2025-03-12.db --ledger histor.db
    """
    from histor.cli.watching import watching
    from histor.ledger.custody.backup import restore as make

    with watching() as told:
        make(copy, ledger, told)
    ledgers.put(f"{ledger} is restored")


@click.command(short_help="Write the whole ledger as JSON Lines.")
@ledgers.which
@click.option("--out", metavar="FILE", default="-", help="Where to; compressed if it ends with .zst. [default: stdout]")
def dump(ledger: str, out: str) -> None:
    """Write every row of a ledger as JSON Lines, without loss; `histor load` makes the same ledger of them.

    \b
    Examples:
      histor dump > histor.jsonl
      histor dump --out histor.jsonl.zst
    """
    import zstandard

    from histor.cli.outputs import writable
    from histor.cli.watching import watching
    from histor.ledger.custody.dump import dump as write
    from histor.ledger.store import Store

    store = Store(ledger)
    try:
        with watching() as told, writable(out) as file:
            if out.endswith(".zst"):
                with zstandard.ZstdCompressor(level=6).stream_writer(file, closefd=False) as packed:
                    write(store, packed, told)
            else:
                write(store, file, told)
    finally:
        store.close()


@click.command(short_help="Make a ledger of JSON Lines that histor dump wrote.")
@click.argument("file", metavar="FILE", type=click.File("rb"))
@ledgers.which
def load(file: IO[bytes], ledger: str) -> None:
    """Make a ledger of a dump: a new file, or an empty PostgreSQL database. All of it is there afterwards, or nothing.

    FILE may be compressed (.zst), or `-`. Every hash of the log and of the contents is checked.

    \b
    Examples:
      histor load histor.jsonl.zst --ledger copy.db
      histor dump | histor load - --ledger postgresql://histor@localhost/histor
    """
    from histor.cli.watching import watching
    from histor.ledger.custody.load import load as make
    from histor.ledger.custody.load import unfold

    with watching() as told:
        rows = make(unfold(file), ledger, told)
    ledgers.put(f"{ledger}: {rows:,} rows")
