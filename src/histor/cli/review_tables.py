"""What the commands of review show in a terminal: tasks, decisions, the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.cli.tables import new_table, short_id, who
from histor.display.safe import one_line, shortened
from histor.display.words import range_words, with_unit

if TYPE_CHECKING:
    from rich.console import RenderableType

    from histor.ledger.views import Decided, Sourced, Task, Told

_EVIDENCE, _MOST = 240, 30


def tasks_table(tasks: Sequence[Task]) -> Table:
    """One row a task."""
    made = new_table("why", "about", "what is there to decide", "decisions")
    for task in tasks:
        about = " ".join(short_id(key) for key in (task.incident, task.other) if key) or task.claim or ""
        made.add_row(task.why, about, one_line(task.note), str(len(task.decisions) or ""))
    return made


def task_parts(task: Task) -> Iterator[RenderableType]:
    """A task: what was read, what was decided, and which keys decide."""
    about = " and ".join(short_id(key) for key in (task.incident, task.other) if key)
    yield ""
    yield Text(f"{task.why}  {about or task.claim or ''}", "bold")
    if task.said:
        first = next((one for one in task.said if one.place), task.said[0])
        yield one_line(", ".join(filter(None, (first.event, first.place, (first.time_from or "")[:10]))))
    yield one_line(task.note)
    yield Padding(_claims(task.said[:_MOST]), (0, 0, 0, 2))
    if len(task.said) > _MOST:
        yield f"  and {len(task.said) - _MOST} more claims"
    yield from (f"  {decided_words(one)}" for one in task.decisions)
    keys = "s same  n not the same  x explain" if task.other else "a accept  r reject  c correct  g grade  p split"
    yield Text(f"{keys}  u undo  k skip  ? keys  q quit", "dim")


def decided_words(one: Decided) -> str:
    """A decision in one line."""
    field = f" {one.field} {one_line(one.value or '')}" if one.field and one.field != "grade" else ""
    grade = f" {one.value}" if one.field == "grade" else ""
    reason = f": {one_line(one.reason)}" if one.reason else ""
    undone = f" (undone by entry {one.undone})" if one.undone is not None else ""
    return f"{one.seq}  {one.at[:16]}  {one_line(one.author)}: {one.kind}{field}{grade}{reason}{undone}"


def log_table(entries: Sequence[Told]) -> Table:
    """One row an entry."""
    made = new_table("entry", "at", "who", "what")
    for entry in entries:
        made.add_row(str(entry.seq), entry.at[:16], one_line(entry.author), one_line(entry.what))
    return made


def _claims(claims: Sequence[Sourced]) -> Table:
    """Each with its number, and its words below it, so that a narrow terminal shows them as well."""
    made = Table.grid(padding=(0, 2))
    for number, claim in enumerate(claims, start=1):
        words = with_unit(range_words(claim.low, claim.best, claim.high), claim.unit or "", claim.high)
        counted = claim.low is not None or claim.high is not None
        marks = (claim.status, claim.reviewed, claim.polarity, claim.certainty)
        told = "".join(
            f" [{mark}]" for mark in dict.fromkeys(marks) if mark not in (None, "current", "affirmed", "stated")
        )
        what = f"{claim.measure or one_line(claim.event)}{f' {words}' if counted else ''}{told}"
        whose = ", ".join(dict.fromkeys(filter(None, (who(claim), one_line(claim.publisher or "")))))
        said = Text.assemble((what, "bold"), f"  {whose}\n“{shortened(claim.evidence, _EVIDENCE)}”")
        made.add_row(str(number), said)
    return made
