"""`histor seal`: a signed digest of a ledger, to be deposited elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from histor.cli import ledgers


@click.command(short_help="Sign a digest of the ledger as it is now.")
@ledgers.which
@click.option("--key", metavar="FILE", type=click.Path(path_type=Path), help="Your private key.")
@click.option("--new-key", metavar="FILE", type=click.Path(path_type=Path), help="Make a key, and do nothing else.")
@click.option("--out", metavar="FILE", default="-", help="Where the seal goes. [default: standard output]")
def seal(ledger: str, key: Path | None, new_key: Path | None, out: str) -> None:
    """Write a signed statement of the log's head: how many entries, their hash and root, and when.

    Deposit it where you cannot change it: with a notary, an archive, a colleague, in a repository. `histor verify
    --seal` tells later whether the ledger goes on from there.

    \b
    Examples:
      histor seal --new-key ~/.histor.key
      histor seal --key ~/.histor.key --out 2025-03-12.seal.json
    """
    if (key is None) == (new_key is None):
        raise click.UsageError("give --key FILE to seal, or --new-key FILE to make a key first")
    from histor.ledger.custody import keys

    if new_key is not None:
        ledgers.put(f"{new_key}: keep it to yourself. Its public part, for everybody, is in {new_key}.pub:",
                    keys.make(new_key))  # fmt: skip
        return
    import msgspec

    from histor.cli.outputs import writable
    from histor.ledger.custody.seal import seal as make

    assert key is not None
    made = msgspec.json.format(msgspec.json.encode(make(ledger, key)), indent=1)
    with writable(out) as file:
        file.write(made + b"\n")
