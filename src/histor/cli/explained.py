"""`histor read --explain`: why something was read as it was, document by document."""

from __future__ import annotations

from collections.abc import Iterable

import click

from histor.cli.outputs import printed
from histor.cli.work import Failed, Found, internal, pipeline_named
from histor.display.safe import one_line
from histor.errors import HistorError, PipelineError


def explained(found: Iterable[Found | Failed], what: str, pipeline: str | None, width: int | None) -> int:
    """Show the explanations of each document; 1 where a document has nothing of that name or cannot be read."""
    from histor.display.console import colours, columns
    from histor.display.explanation import render
    from histor.explaining import explain_source

    failed = 0
    for item in found:
        if isinstance(item, Failed):
            message = item.message
        else:
            try:
                shown = explain_source(item.source, what, pipeline_named(pipeline))
                printed(render(shown, width=width or columns(), colour=colours()))
                continue
            except PipelineError:
                raise
            except HistorError as error:
                message = f"{item.name}: {error}"
            except Exception as error:  # one document must not take the others with it
                message = f"{item.name}: {internal(error)}"
        click.echo(f"histor: {one_line(message)}", err=True)
        failed = 1
    return failed
