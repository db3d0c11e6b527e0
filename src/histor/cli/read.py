"""`histor read`: documents to readings, as text, as JSON Lines or as a page."""

from __future__ import annotations

import click

from histor.cli import given
from histor.cli.gazetteers import USED


@click.command(short_help="Read reports: who says what happened.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--jsonl", is_flag=True, help="Write one reading a line, as JSON, to standard output.")
@click.option(
    "--html", metavar="OUT", help="Write all readings as one self-contained page to OUT (- is standard output)."
)
@click.option("--statements", is_flag=True, help="Show only who says what, without claims and incidents.")
@click.option("--mentions", is_flag=True, help="Also list every place, time and actor, each once.")
@click.option(
    "--explain",
    metavar="WHAT",
    help="Show only why WHAT was read as it was: a place in the report's words, or a claim by its number.",
)
@click.option("--no-text", is_flag=True, help="Leave out the report's own text in the terminal.")
@click.option("--width", type=click.IntRange(60, 200), help="Columns to fill. [default: the terminal's, else 100]")
@given.metadata
@given.pipeline
@click.option(
    "--gazetteer",
    metavar="FOLDER",
    envvar=USED,
    help="A gazetteer to use in place of histor's own (or set HISTOR_GAZETTEER).",
)
@given.workers
@click.pass_context
def read(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Read reports and show who says what happened, where, when and to how many.

    FILE is plain text, HTML or JSON Lines, or a folder of such; - is standard input. What --published, --publisher,
    --title and --language say takes the place of what the files say. A file that cannot be read is named on standard
    error and skipped.

    \b
    Examples:
      histor read report.txt --published 2025-03-12 --publisher "The Coast Courier"
      histor read report.txt --explain Springfield
      histor read report.txt --explain "claim 3"
      histor read page.html --html page-of-claims.html
      histor read --jsonl reports.jsonl --workers 4 > readings.jsonl
      curl -s https://example.org/report | histor read -
    """
    from histor.cli.outputs import is_one_of
    from histor.cli.run import Options, run

    chosen = Options(files=files, **options)  # type: ignore[arg-type]  # the names are the same, a test holds them so
    if chosen.jsonl and chosen.html == "-":
        message = "--jsonl and --html - both write to standard output; give --html a file"
        raise click.UsageError(message)
    if chosen.explain is not None and (chosen.jsonl or chosen.html):
        message = "--explain shows tables in the terminal; leave out --jsonl and --html"
        raise click.UsageError(message)
    if chosen.html and is_one_of(chosen.html, files):
        message = f"--html {chosen.html} would take the place of a report that is read; name another file"
        raise click.UsageError(message)
    context.exit(run(chosen))
