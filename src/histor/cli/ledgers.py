"""What the commands that work on a ledger share: which ledger, which incidents, and how it is shown."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

    from histor.ledger import Ledger
    from histor.record import Value

Command = TypeVar("Command", bound=Callable[..., Any])

which = click.option(
    "--ledger", metavar="NAME", default="histor.db", show_default=True, envvar="HISTOR_LEDGER",
    help="The ledger: a file, or the URL of a PostgreSQL database. [env: HISTOR_LEDGER]",
)  # fmt: skip
as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON to standard output.")
as_of = click.option("--as-of", metavar="TIME", help="As known then: a date, or a time as 2025-03-12T08:30+02:00.")
limit = click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=30, show_default=True, help="Show so many at most."
)
_UNMASK = "histor.unmask"


def _noted(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    context.meta[_UNMASK] = value


unmask = click.option(
    "--unmask", metavar="REASON", expose_value=False, callback=_noted,
    help="Show names that are masked; the log keeps who asked and why.",
)  # fmt: skip
author = click.option(
    "--author", metavar="NAME", envvar="HISTOR_AUTHOR",
    help="Who decides. [env: HISTOR_AUTHOR; default: your name on this machine]",
)  # fmt: skip


def author_of(name: str | None) -> str:
    """The name of whoever sits at this machine, where none was given."""
    import getpass

    from histor.errors import LedgerError

    try:
        return name or getpass.getuser()
    except (KeyError, OSError) as error:
        raise LedgerError("this machine doesn't know your name; give it with --author") from error


class Numbers(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.2
    """So many numbers with commas between them."""

    name = "numbers"

    def __init__(self, *names: str) -> None:
        self._names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The numbers as a tuple."""
        try:
            found = tuple(float(part) for part in str(value).split(","))
        except ValueError:
            found = ()
        if len(found) != len(self._names):
            self.fail(f"{value!r} is not {','.join(self._names)} in degrees", param, ctx)
        return found


_FILTERS = (
    click.option("--place", metavar="NAME", help="In this town or at this site."),
    click.option("--region", metavar="NAME", help="In this region, or in the country of two letters (UA)."),
    click.option("--box", metavar="S,W,N,E", type=Numbers("south", "west", "north", "east"), help="In this box."),
    click.option("--near", metavar="LAT,LON", type=Numbers("latitude", "longitude"), help="Near this point."),
    click.option("--radius", "radius_km", metavar="KM", type=float, help="How near. [default: 25]"),
    click.option("--since", metavar="DATE", help="On this day or later."),
    click.option("--until", metavar="DATE", help="On this day or earlier."),
    click.option("--kind", metavar="EVENT", help='Of this kind, or of kinds that begin so: "air".'),
    click.option("--measure", metavar="NAME", help="With a figure of it: killed, injured, destroyed ..."),
    click.option("--speaker", metavar="NAME", help="Of which somebody of this name, or part of a name, speaks."),
    click.option("--outlet", metavar="NAME", help="Of which an outlet of this name, or part of a name, writes."),
    click.option("--contested", is_flag=True, help="Only where speakers disagree."),
    click.option("--words", metavar="WORDS", help='Told with all these words; "phrases in quotes" stay together.'),
)


def filters(command: Command) -> Command:
    """The options of a filter."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def wanted(options: dict[str, Any]) -> dict[str, Any]:
    """The fields of a filter that were given."""
    return {name: value for name, value in options.items() if value is not None}


def no_such_kind(ledger: Ledger, options: dict[str, Any]) -> str:
    """Where no kind of event in a ledger begins as the option says: the kinds that there are."""
    kind, kinds = options.get("kind"), ledger.kinds()
    if not kind or not kinds or any(name.casefold().startswith(kind.casefold()) for name in kinds):
        return ""
    return f" No kind of event begins with {kind!r}; this ledger has: {', '.join(kinds)}."


@contextmanager
def opened(name: str) -> Iterator[Ledger]:
    """A ledger that is there."""
    from histor.ledger import Ledger

    context = click.get_current_context(silent=True)
    reason = context.meta.get(_UNMASK) if context is not None else None
    with Ledger(name, create=False) as ledger:
        if reason is None:
            yield ledger
        else:
            yield ledger.unmasked(author=author_of(os.environ.get("HISTOR_AUTHOR")), reason=reason)


def put_json(value: Value | tuple[Value, ...] | list[Value]) -> None:
    """A value as one line of JSON."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def put(*parts: RenderableType) -> None:
    """Text for people: as wide as the terminal, coloured only there. Piped, a line with a path in it stays one line."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    columns = os.environ.get("COLUMNS", "")
    given = int(columns) if columns.isdecimal() and int(columns) else 100
    console = Console(
        width=max(40, shutil.get_terminal_size().columns if terminal else given),
        highlight=False, markup=False, emoji=False, legacy_windows=False,
        no_color=bool(os.environ.get("NO_COLOR")) or not terminal,
    )  # fmt: skip
    with console.capture() as shown:
        console.print(*parts, sep="\n", soft_wrap=not terminal and all(isinstance(part, str) for part in parts))
    encoding = sys.stdout.encoding or "utf-8"
    lines = (line.rstrip() for line in shown.get().rstrip("\n").split("\n"))
    click.echo("\n".join(lines).encode(encoding, "replace").decode(encoding))
