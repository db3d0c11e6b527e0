"""What rich draws, as a string: the same in a terminal, in a pipe and in a test."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

NARROWEST, WIDEST, PIPED = 60, 200, 100


def drawn(parts: Iterable[RenderableType], *, width: int = PIPED, colour: bool = False) -> str:
    """The parts below one another in at most `width` columns (60 to 200), without escape codes unless `colour`."""
    console = Console(
        file=StringIO(),
        width=max(NARROWEST, min(width, WIDEST)),
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().rstrip().split("\n")) + "\n"


def columns() -> int:
    """How wide standard output is: the terminal's width, else COLUMNS, else 100."""
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and int(given) else PIPED


def colours() -> bool:
    """Whether standard output is a terminal that wants colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
