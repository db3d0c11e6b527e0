"""Why histor read something as it did: tables of what was weighed, and what was decided.

Any part of the reading can be explained so: whoever decides gives an `Explanation`, and `render` shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from histor.display.console import PIPED, drawn
from histor.display.safe import one_line
from histor.record import Span


@dataclass(frozen=True, slots=True)
class Table:
    """What was weighed: a name a row, a column for each thing compared, and a last row that sums up.

    `worded`: its columns are words, that begin at the left, and no numbers.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    last: tuple[str, ...] = ()
    worded: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something was read so. `spans` are the words that it is about, `decision` says in one line what came out."""

    title: str
    spans: tuple[Span, ...]
    decision: str
    tables: tuple[Table, ...] = ()


def render(explanations: Sequence[Explanation], *, width: int = PIPED, colour: bool = False) -> str:
    """The explanations as text of at most `width` columns."""
    return drawn((part for each in explanations for part in _parts(each)), width=width, colour=colour)


def _parts(explanation: Explanation) -> Iterator[RenderableType]:
    yield Text(one_line(explanation.title), "bold")
    places = ", ".join(f"“{one_line(span.text)}” {span.start}–{span.end}" for span in explanation.spans)
    yield Text(places, "dim")
    yield Text(one_line(explanation.decision))
    yield Text()
    for table in explanation.tables:
        yield Text(one_line(table.heading), "italic")
        yield Padding(_table(table), (0, 0, 1, 2))


def _table(table: Table) -> RichTable:
    drawn_table = RichTable(box=None, pad_edge=False, header_style="dim", show_footer=bool(table.last))
    side: Literal["left", "right"] = "left" if table.worded else "right"
    footer = table.last or ("",) * len(table.columns)
    for at, (name, last) in enumerate(zip(table.columns, footer, strict=True)):
        drawn_table.add_column(name, footer=last, justify=side if at else "left", overflow="fold")
    for row in table.rows:
        drawn_table.add_row(*map(Text, map(one_line, row)))
    return drawn_table
