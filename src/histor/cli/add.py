"""`histor add`: documents into a ledger."""

from __future__ import annotations

import click

from histor.cli import given, ledgers


@click.command(short_help="Read reports into a ledger.")
@click.argument("files", metavar="[FILE...]", nargs=-1)
@ledgers.which
@click.option("--resume", is_flag=True, help="Say what runs that were cut off have left, and finish it.")
@click.option("--reread", is_flag=True, help="Read the ledger's documents anew; the old readings stay.")
@given.metadata
@click.option("--uri", metavar="ADDRESS", help="Its address; another text of the same address is a new version.")
@given.pipeline
@given.workers
@ledgers.as_json
@click.pass_context
def add(  # noqa: PLR0913  # the options of the command
    context: click.Context, /, *, files: tuple[str, ...], ledger: str, resume: bool, reread: bool, as_json: bool,
    **options: object,
) -> None:  # fmt: skip
    """Read reports and add them to a ledger, which is made where there is none.

    FILE is what `histor read` takes. What the ledger holds already is passed over, so that a run that was cut off can
    be run again. What is reported as added is safe, whatever happens next. A file that cannot be read is named on
    standard error and skipped.

    \b
    Examples:
      histor add reports/ archive.jsonl --workers 4
      histor add report.html --uri https://example.org/report --published 2025-03-12
      histor add --resume
    """
    from histor.cli.adding import Adding, Asked

    if (bool(files) + resume + reread) != 1:
        raise click.UsageError("give files, --resume or --reread")
    asked = Asked(ledger=ledger, files=files, **options)  # type: ignore[arg-type]  # the names are the same
    adding = Adding(asked, as_json=as_json)
    context.exit(adding.resume() if resume else adding.reread() if reread else adding.add())
