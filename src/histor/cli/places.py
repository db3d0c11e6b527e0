"""`histor places`: what a name may mean, as the gazetteer has it."""

from __future__ import annotations

from typing import Any

import click

from histor.cli.gazetteers import USED, use


@click.command(short_help="Look a place name up.")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write one place a line, as JSON.")
@click.option("--most", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="Places to show.")
@click.option("--width", type=click.IntRange(60, 200), help="Columns to fill. [default: the terminal's, else 100]")
@click.option(
    "--gazetteer",
    metavar="FOLDER",
    envvar=USED,
    help="A gazetteer to use in place of histor's own (or set HISTOR_GAZETTEER).",
)
@click.pass_context
def places(context: click.Context, /, name: tuple[str, ...], **options: Any) -> None:
    """Look a place NAME up: everything that it may mean, the most populous first.

    Case, accents, apostrophes and hyphens don't matter, nor does the script. Where no place has the name, those whose
    name sounds like it in another transliteration are shown, and marked so.

    \b
    Examples:
      histor places Springfield
      histor places Харків
      histor places "Khan Yunis" --json
    """
    from histor.cli.outputs import printed
    from histor.display.console import colours, columns
    from histor.display.lookup import as_lines, near_words, table
    from histor.mentions.gazetteer.gazetteer import shipped

    use(options["gazetteer"])
    asked, held = " ".join(name), shipped()
    found = held.lookup(asked) or held.lookup_sound(asked)
    if not found:
        click.echo(f"histor: {near_words(asked, held)}", err=True)
        context.exit(1)
    sounds = not held.lookup(asked)
    most, width = options["most"], options["width"] or columns()
    if options["as_json"]:
        printed(as_lines(found[:most], held, sounds=sounds))
    else:
        printed(table(asked, found, held, sounds=sounds, most=most, width=width, colour=colours()))
