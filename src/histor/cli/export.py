"""`histor export`: a ledger's incidents, claims or documents for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from histor.cli import ledgers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from histor.ledger import Ledger
    from histor.record.values import Value


@click.command(short_help="Write incidents, claims or documents for other programs.")
@click.argument("what", type=click.Choice(["incidents", "claims", "documents"]))
@ledgers.which
@ledgers.unmask
@click.option("--jsonl", "form", flag_value="jsonl", default="jsonl", help="JSON Lines, with all fields. [default]")
@click.option("--csv", "form", flag_value="csv", help="CSV, safe to open in a spreadsheet.")
@click.option("--geojson", "form", flag_value="geojson", help="GeoJSON, for maps.")
@click.option("--parquet", "form", flag_value="parquet", help="Parquet; needs the extra of that name, and --out.")
@click.option("--out", metavar="FILE", default="-", help="Where to. [default: standard output]")
@click.option("--formulas", is_flag=True, help="Leave text in CSV as it is, also where a spreadsheet would run it.")
@ledgers.filters
@ledgers.as_of
def export(  # noqa: PLR0913  # the options of the command
    *, what: str, ledger: str, form: str, out: str, formulas: bool, as_of: str | None, **options: Any
) -> None:
    """Export incidents across documents, single claims, or documents.

    \b
    Examples:
      histor export incidents --jsonl > incidents.jsonl
      histor export claims --csv --measure killed --out killed.csv
      histor export incidents --geojson --region UA --out incidents.geojson
    """
    from histor.cli.outputs import writable
    from histor.exports import export as write
    from histor.exports.comma import write_csv

    if form == "parquet" and out == "-":
        raise click.UsageError("--parquet writes a file; name one with --out")
    with ledgers.opened(ledger) as opened, writable(out) as to:
        rows = _rows(opened, what, as_of, ledgers.wanted(options))
        if form == "csv":
            write_csv(what, rows, to, safe=not formulas)
        else:
            write(what, rows, to, form)


def _rows(ledger: Ledger, what: str, as_of: str | None, wanted: dict[str, Any]) -> Iterator[Value]:
    if what == "documents":
        if set(wanted) - {"contested"} or wanted.get("contested"):
            raise click.UsageError("documents are exported whole; filters are for incidents and claims")
        return ledger.documents(as_of=as_of)
    return (ledger.each_incident if what == "incidents" else ledger.claims)(as_of=as_of, **wanted)
