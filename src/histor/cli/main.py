"""The command `histor`: its commands, and how it ends.

Nothing heavy is imported here or at the top of a command's module, so that help comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from histor.cli.add import add
from histor.cli.backup import backup, dump, load, restore
from histor.cli.bundle import bundle
from histor.cli.changes import changes
from histor.cli.claims import claims
from histor.cli.diff import diff
from histor.cli.export import export
from histor.cli.gazetteer import gazetteer
from histor.cli.incidents import incidents
from histor.cli.link import link
from histor.cli.log import log
from histor.cli.places import places
from histor.cli.read import read
from histor.cli.review import review
from histor.cli.schema import schema
from histor.cli.seal import seal
from histor.cli.search import search
from histor.cli.serve import serve
from histor.cli.show import show
from histor.cli.timeline import timeline
from histor.cli.users import users
from histor.cli.verify import verify
from histor.cli.withhold import erase, release, withhold
from histor.display.safe import one_line
from histor.errors import HistorError

DONE, USAGE, INTERRUPTED, PIPE_CLOSED = 0, 2, 130, 141


class PipeClosedError(Exception):
    """Whoever read our output has gone."""


class _Histor(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        """Run a command to its last byte; click would give a closed pipe the status of a failure."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise PipeClosedError from error
        return result


@click.group(cls=_Histor, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="histor", message="histor %(version)s")
def histor() -> None:
    """Read conflict and crisis news into sourced claims: who says what happened, where, when, to how many.

    \b
    Example:
      histor read report.txt --published 2025-03-12

    Ends with 0 when everything was read, 1 when something could not be read, 2 when the command was misused.
    """


_LEDGER = (
    add,
    incidents,
    show,
    claims,
    search,
    timeline,
    diff,
    link,
    review,
    log,
    changes,
    withhold,
    release,
    erase,
    export,
    serve,
    users,
)
_CUSTODY = (verify, seal, bundle, backup, restore, dump, load)
for command in (read, *_LEDGER, *_CUSTODY, places, gazetteer, schema):
    histor.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. A user's mistake is one line on standard error, never a traceback."""
    try:
        status = histor.main(arguments, prog_name="histor", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except HistorError as error:
        click.echo(f"histor: {one_line(str(error))}", err=True)
        status = USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("histor: interrupted", err=True)
        status = INTERRUPTED
    except PipeClosedError:
        _close_quietly()
        status = PIPE_CLOSED
    except OSError as error:  # files to read were dealt with one by one; this is a full disk or the like
        what = one_line(error.strerror or str(error)).lower()
        click.echo(f"histor: {what}; what is written is not whole: make room, or write it somewhere else", err=True)
        _close_quietly()
        status = USAGE
    sys.exit(status or DONE)


def _close_quietly() -> None:
    """Let the interpreter's own last flush fall into nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
