"""Who says what for a terminal: each voice once, and under it what it says, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.display.outline import Outline
from histor.display.palette import Palette
from histor.display.reasons import why_empty
from histor.display.safe import one_line
from histor.display.voices import Voice
from histor.record import Hedge, Record, Statement

_CUE = 24
_QUOTES = "\"'“‘«„`"


def statements(shown: Outline, palette: Palette) -> Iterator[RenderableType]:
    """Who says what, in the order of the text; or why nobody does."""
    record = shown.record
    if not record.statements:
        yield Text("Nobody is quoted or reported.", "bold")
        yield from (Text(f"  {reason}") for reason in why_empty(record))
        return
    order = sorted(record.statements, key=lambda item: (item.content.start, item.content.end, item.id))
    said = [(shown.speech.of(statement), statement) for statement in order]
    for _, group in groupby(said, key=lambda pair: (pair[0].key, str(pair[0].via))):
        lines = list(group)
        yield _speaker(lines[0][0], palette)
        yield Padding(_lines(record, lines), (0, 0, 1, 2))


def _speaker(voice: Voice, palette: Palette) -> Text:
    line = Text.assemble((voice.name, f"bold {palette.voice(voice)}"))
    if voice.about:
        line.append(f", {voice.about}")
    if voice.via:
        line.append(f", as told by {voice.via}", "dim")
    return line


def _lines(record: Record, lines: list[tuple[Voice, Statement]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=_CUE, style="dim", overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for voice, statement in lines:
        words = Text(quoted(statement.content.text), "italic")
        tags = list(_tags(record, statement))
        if tags:
            words.append(f" [{', '.join(tags)}]", "not italic yellow")
        table.add_row(voice.cue or "(goes on)" if statement.source else voice.cue, words)
    return table


def quoted(words: str) -> str:
    """Words in quotation marks, unless they have some of their own at their beginning."""
    words = one_line(words)
    return words if words[:1] in _QUOTES else f"“{words}”"


def _tags(record: Record, statement: Statement) -> Iterator[str]:
    """What a reader has to know of a statement beside its words: stance, who is accused, what is doubted."""
    if statement.stance != "asserts":
        yield statement.stance
    if statement.accused is not None:
        yield f"accused: {one_line(statement.accused.text)}"
    yield from dict.fromkeys(hedge.kind for hedge in record.hedges if _bears_on(hedge, statement))


def _bears_on(hedge: Hedge, statement: Statement) -> bool:
    """Whether a hedge stands outside a statement's content and bears on it."""
    inside = statement.content.start <= hedge.span.start < statement.content.end
    own = statement.cue is not None and statement.cue.start == hedge.span.start
    overlap = hedge.scope.start < statement.content.end and statement.content.start < hedge.scope.end
    return overlap and not inside and not own
