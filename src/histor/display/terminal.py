"""A reading as terminal text: the report with its evidence marked and, under it, its incidents.

`render` returns a string, so that the same reading looks the same in a terminal, in a pipe and in a test.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from histor.display.console import NARROWEST, PIPED, WIDEST, drawn
from histor.display.dates import date_words
from histor.display.outline import Outline, outline
from histor.display.palette import Palette
from histor.display.safe import one_line
from histor.display.terminal_incidents import happenings
from histor.display.terminal_mentions import mentions
from histor.display.terminal_statements import statements
from histor.display.terminal_text import marked_text
from histor.display.words import many
from histor.record import Record

_PROSE = 100  # a longer line is hard to read back from its end to the next one's beginning


def render(  # noqa: PLR0913  # what to show, by keyword
    record: Record,
    *,
    width: int = PIPED,
    colour: bool = False,
    text: bool = True,
    only_statements: bool = False,
    with_mentions: bool = False,
) -> str:
    """The reading as text of at most `width` columns (60 to 200), without any escape code unless `colour`.

    `text` shows the report itself first; `only_statements` shows who says what in place of the incidents;
    `with_mentions` lists every place, time and actor once at the end.
    """
    width = max(NARROWEST, min(width, WIDEST))
    shown = outline(record)
    parts: list[RenderableType] = [
        Group(*_parts(shown, Palette(shown, plain=not colour), width, text, only_statements)),
        *([Group("", *mentions(record))] if with_mentions else []),
    ]
    return drawn(parts, width=width, colour=colour)


def _parts(shown: Outline, palette: Palette, width: int, text: bool, only_statements: bool) -> Iterator[RenderableType]:
    yield from _heading(shown, only_statements)
    yield Text()
    if text:
        # The number of a claim would lead nowhere where no claims are shown.
        marked = outline(replace(shown.record, claims=(), incidents=())) if only_statements else shown
        yield Padding(marked_text(marked, palette), (0, max(2, width - _PROSE), 0, 2))
        yield Rule(style="dim")
        yield Text()
    yield from statements(shown, palette) if only_statements else happenings(shown, palette, width)


def _heading(shown: Outline, only_statements: bool) -> Iterator[Text]:
    document = shown.record.document
    yield Text(shown.heading, "bold")
    facts = (
        one_line(document.publisher or "publisher not known"),
        date_words(document.published) or "date not known",
        one_line(document.language or ""),
        many(document.characters, "character"),
        many(len(shown.record.statements), "statement") if only_statements else _claims(shown),
    )
    yield Text(" · ".join(fact for fact in facts if fact), "dim")
    for notice in document.notices:
        yield Text(f"Note: {one_line(notice.message)}", "yellow")


def _claims(shown: Outline) -> str:
    number = len(shown.said())
    return f"{many(number, 'claim')} in {many(len(shown.voices), 'voice')}" if number else "no claims"
