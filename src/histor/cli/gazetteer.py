"""`histor gazetteer`: a gazetteer of the user's own."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click


@click.group(short_help="Build a gazetteer of your own.")
def gazetteer() -> None:
    """Build a gazetteer of your own.

    \b
    Example:
      histor gazetteer build UA.zip -o ukraine
    """


@gazetteer.command(short_help="Build a gazetteer from a GeoNames dump.")
@click.argument("dump", metavar="DUMP...", nargs=-1, required=True)
@click.option("-o", "--out", metavar="FOLDER", required=True, help="The folder to write.")
def build(dump: tuple[str, ...], out: str) -> None:
    """Build a gazetteer from the tables of a GeoNames dump, on top of what comes with histor.

    DUMP is allCountries or a country's table (UA), and if you like alternateNamesV2, admin1CodesASCII and admin2Codes;
    each as .txt or .zip, as https://download.geonames.org/export/dump/ has them.

    \b
    Examples:
      histor gazetteer build UA.zip RU.zip -o east
      histor gazetteer build allCountries.zip alternateNamesV2.zip -o world
      histor read report.txt --gazetteer east
    """
    from pathlib import Path

    from histor.mentions.gazetteer.building import from_dump

    with _bars() as bar:
        places = from_dump([Path(name) for name in dump], Path(out), bar)
    click.echo(f"{out}: {places:,} places; use it with --gazetteer {out}")


class _bars:  # noqa: N801  # used as a function
    """A bar for each file on standard error, where that is a terminal."""

    def __enter__(self) -> Callable[[str, int], Callable[[int], None]]:
        if not sys.stderr.isatty():
            self._progress = None
            return lambda name, size: lambda read: None
        from rich.console import Console
        from rich.progress import Progress

        progress = self._progress = Progress(console=Console(stderr=True), transient=True)
        progress.start()

        def bar(name: str, size: int) -> Callable[[int], None]:
            task = progress.add_task(name, total=size)
            return lambda read: progress.advance(task, read)

        return bar

    def __exit__(self, *_: object) -> None:
        if self._progress:
            self._progress.stop()
