"""`histor bundle`: one incident in a folder that anybody can check."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from histor.cli import ledgers

_FILE = click.Path(path_type=Path)


@click.command(short_help="Write an incident into a folder that others can check without histor.")
@click.argument("incident", metavar="INCIDENT")
@ledgers.which
@click.option("--out", metavar="FOLDER", type=_FILE, help="A new folder. [default: the incident's id]")
@click.option("--seal", metavar="FILE", type=_FILE, help="Prove it against this seal, which goes into the folder.")
@click.option("--key", metavar="FILE", type=_FILE, help="Seal the ledger now with this private key, and use that.")
@click.option("--unmask", is_flag=True, help="Take documents along that name minors or private victims.")
@click.option("--author", metavar="NAME", help="Who asks for that. [default: your name on this machine]")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept in the log.")
def bundle(  # noqa: PLR0913  # the options of the command
    *, incident: str, ledger: str, out: Path | None, seal: Path | None, key: Path | None, unmask: bool,
    author: str | None, reason: str,
) -> None:  # fmt: skip
    """Write the documents, claims, decisions and proofs of an incident into a folder.

    Its README.txt says, step by step, how somebody else checks it: with sha256sum, and a script that needs nothing but
    Python. INCIDENT is an id; the first letters will do. Reports that name minors or private victims come as masked
    text alone, unless you ask for them whole, with a reason.

    \b
    Examples:
      histor bundle inc-22ad4e
      histor bundle inc-22ad4e --seal 2025-03-12.seal.json --out okhtyrka
    """
    from histor.ledger.custody import seal as seals
    from histor.ledger.custody.bundle import bundle as write

    if seal is not None and key is not None:
        raise click.UsageError("give --seal or --key, not both")
    with ledgers.opened(ledger) as opened:
        name = opened.incident(incident).incident.id
        if unmask:
            opened.unmasked(author=author or getpass.getuser(), reason=reason)
    sealed = seals.read(seal) if seal is not None else seals.seal(ledger, key) if key is not None else None
    to = out or Path(name)
    many = write(ledger, name, to, sealed, unmasked=unmask)
    ledgers.put(f"{to}: {many:,} {'documents' if many != 1 else 'document'}; {to / 'README.txt'} says how to check it")
