"""`histor schema`: the JSON Schema of a reading."""

from __future__ import annotations

import click


@click.command(short_help="Print the JSON Schema of a reading.")
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of one line of `histor read --jsonl`.

    \b
    Example:
      histor schema > reading.schema.json
    """
    import json

    from histor.record import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
