"""Options of every command that reads documents: what is known of them, and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def metadata(command: Command) -> Command:
    """What the user says of the documents, in place of what they say of themselves."""
    for option in (
        click.option("--language", metavar="CODE", help="Its language, such as en."),
        click.option("--title", metavar="TEXT", help="Its title."),
        click.option("--publisher", metavar="NAME", help="Who published it."),
        click.option("--published", metavar="DATE", help="Date of publication, 2025-03-12 or 2025-03-12T08:30+02:00."),
    ):
        command = option(command)
    return command


pipeline = click.option("--pipeline", metavar="NAME", help="A spaCy pipeline to use in place of histor's own.")
workers = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(1, 512),
    help="Processes that read. [default: 1; a core each from 2 MB of files on]",
)
