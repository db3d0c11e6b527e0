"""The incidents of a reading for a terminal: what differs first, then each figure with everyone who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.display.outline import DisputeRow, FigureRow, Happening, Outline, Said
from histor.display.palette import Palette, reference
from histor.display.reasons import why_empty
from histor.display.safe import one_line
from histor.display.terminal_statements import quoted
from histor.display.voices import Voice

_WIDE = 96  # from here on the words stand beside the speaker, below it under the speaker
_LABEL = 9
_COUNT, _NARROW_COUNT = 18, 12


def happenings(shown: Outline, palette: Palette, width: int) -> Iterator[RenderableType]:
    """Every incident, then the claims of none; or why there are no claims."""
    if not shown.happenings and not shown.loose:
        yield Text("No claims found.", "bold")
        yield from (Text(f"  {reason}") for reason in why_empty(shown.record))
        return
    rows = _Rows(shown, palette, width)
    for happening in shown.happenings:
        yield from _happening(happening, rows)
    if shown.loose:
        yield Text("Claims of no incident", "bold")
        yield Padding(rows.table(shown.loose, alone=True), (0, 0, 1, 3))


def _happening(happening: Happening, rows: _Rows) -> Iterator[RenderableType]:
    incident = happening.incident
    heading = Text.assemble((f"{happening.number}. ", "dim"), (one_line(incident.event), "bold"))
    if incident.background:
        heading.append("  told as history", "dim")
    yield heading
    facts = Table.grid(padding=(0, 1))
    facts.add_column(width=_LABEL, style="dim")
    facts.add_column(overflow="fold")
    named = (("where", happening.place or "not stated"), ("when", happening.time or "not stated"), *happening.roles)
    for label, value in (*named, ("certainty", happening.certainty)):
        if value:
            facts.add_row(label, Text(value))
    yield Padding(facts, (0, 0, 0, 3))
    for dispute in happening.disputes:
        yield Padding(_dispute(dispute, rows), (0, 0, 0, 3))
    for title, table in _sections(happening, rows):
        yield Padding(title, (1, 0, 0, 3))
        yield Padding(table, (0, 0, 0, 3))
    yield Text()


def _sections(happening: Happening, rows: _Rows) -> Iterator[tuple[Text, Table]]:
    if happening.denials:
        yield Text("Denied", "bold"), rows.table(happening.denials, alone=True)
    for figure in happening.figures:
        yield _figure(figure), rows.table(figure.said)
    if happening.others:
        yield Text("Also said", "bold"), rows.table(happening.others, alone=True)


def _dispute(dispute: DisputeRow, rows: _Rows) -> Table:
    """One dispute in brief; the words of its claims stand below, under what they say."""
    line = Text.assemble(f"{one_line(dispute.field)}: ", (" or ".join(dispute.values), "bold"), " · ")
    line.append_text(Text("; ").join(rows.short(side) for side in dispute.sides))
    table = Table.grid(padding=(0, 1))
    table.add_column(width=_LABEL, style="bold red")
    table.add_column(overflow="fold")
    table.add_row("disputed", line)
    return table


def _figure(figure: FigureRow) -> Text:
    label = Text.assemble((figure.measure.capitalize(), "bold"), "  ", (figure.range, "bold"))
    if figure.agreement != "single":
        label.append(f"  {figure.agreement}", "red" if figure.agreement == "contested" else "dim")
    return label


class _Rows:
    """Rows of number, count, speaker and exact words, in columns that line up over the whole reading."""

    def __init__(self, shown: Outline, palette: Palette, width: int) -> None:
        self._palette = palette
        self._wide = width >= _WIDE
        self._number = max((len(reference(item)) for item in shown.said()), default=1)
        self._count = min(max(map(len, _counts(shown)), default=1), _COUNT if self._wide else _NARROW_COUNT)

    def table(self, said: Iterable[Said], *, alone: bool = False) -> Table:
        """Claims under a figure's heading, or `alone`, when each has to say itself what it counts."""
        table = self._grid(self._number, self._count)
        for item in said:
            cells = [Text(reference(item), "bold"), Text(item.what if alone else item.count, "bold")]
            self._add(table, cells, item.voice, item.claim.evidence.text, item.tags)
        return table

    def short(self, side: tuple[Said, ...]) -> Text:
        """A speaker with the numbers of its claims."""
        voice = side[0].voice
        return Text.assemble((voice.name, self._palette.voice(voice)), (reference(*side), "bold"))

    def _grid(self, *narrow: int) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for size in narrow:
            table.add_column(width=size, overflow="fold")
        table.add_column(ratio=2, overflow="fold")
        if self._wide:
            table.add_column(ratio=3, overflow="fold")
        return table

    def _add(self, table: Table, cells: list[Text], voice: Voice, words: str, tags: tuple[str, ...]) -> None:
        who = Text.assemble((voice.name, self._palette.voice(voice)))
        if voice.about:
            who.append(f", {voice.about}")
        if voice.cue:
            who.append(f" · {voice.cue}", "dim")
        if voice.via:
            who.append(f", as told by {voice.via}", "dim")
        if tags:
            who.append(f" [{', '.join(tags)}]", "yellow")
        quote = Text(quoted(words), "italic")
        table.add_row(*cells, *((who, quote) if self._wide else (Text("\n").join((who, quote)),)))


def _counts(shown: Outline) -> Iterator[str]:
    """What stands in the column of counts."""
    yield from (said.what for said in shown.loose)
    for happening in shown.happenings:
        yield from (said.what for said in (*happening.denials, *happening.others))
        yield from (said.count for figure in happening.figures for said in figure.said)
