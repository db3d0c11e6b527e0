"""The incidents of a reading for a terminal: what differs first, then each figure with everyone who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.display.differing import Side
from histor.display.outline import DisputeRow, FigureRow, Happening, Outline, Said
from histor.display.palette import Palette, reference
from histor.display.reasons import why_empty
from histor.display.safe import one_line
from histor.display.terminal_statements import quoted
from histor.display.voices import Voice

_WIDE = 96  # from here on counts have more room
_LABEL = 9
_DENIED = " denied"  # of a measure: one voice says it, another that it is not so
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


def _sections(happening: Happening, rows: _Rows) -> Iterator[tuple[Text, RenderableType]]:
    if happening.denials:
        yield Text("Denied", "bold"), rows.table(happening.denials, alone=True)
    for figure in happening.figures:
        yield _figure(figure), rows.table(figure.said)
    if happening.others:
        yield Text("Also said", "bold"), rows.table(happening.others, alone=True)


def _dispute(dispute: DisputeRow, rows: _Rows) -> Table:
    """One dispute in brief; the words of its claims stand below, under what they say."""
    joint = ", then " if dispute.revised else " or "
    field, shown = one_line(dispute.field), [rows.side(side) for side in dispute.sides]
    if field.endswith(_DENIED) and len(shown) > 1:  # what is said, then who denies it
        field, shown = field.removesuffix(_DENIED), [Text(joint).join(shown[:-1]), shown[-1]]
        joint = ", denied: "
    line = Text(f"{field}: ").append_text(Text(joint).join(shown))
    table = Table.grid(padding=(0, 1))
    table.add_column(width=_LABEL, style="bold" if dispute.revised else "bold red")
    table.add_column(overflow="fold")
    table.add_row(dispute.word, line)
    return table


def _figure(figure: FigureRow) -> Text:
    label = Text.assemble((figure.measure.capitalize(), "bold"), "  ", (figure.range, "bold"))
    if figure.agreement != "single":
        label.append(f"  {figure.agreement}", "red" if figure.agreement == "contested" else "dim")
    if figure.inferred:
        label.append(f"  {figure.inferred}", "dim")
    return label


class _Rows:
    """Rows of number, count, speaker and exact words, in columns that line up over the whole reading."""

    def __init__(self, shown: Outline, palette: Palette, width: int) -> None:
        self._palette = palette
        self._number = max((len(reference(item)) for item in shown.said()), default=1)
        self._count = min(max(map(len, _counts(shown)), default=1), _COUNT if width >= _WIDE else _NARROW_COUNT)

    def table(self, said: Iterable[Said], *, alone: bool = False) -> Group:
        """Claims under their speakers, below a figure's heading or `alone`, when each has to say what it counts."""
        voices: dict[Voice, list[Said]] = {}
        for item in said:
            voices.setdefault(item.voice, []).append(item)
        parts: list[RenderableType] = []
        for voice, own in voices.items():
            table = self._grid()
            for before, item in zip((None, *own), own, strict=False):
                what = item.what if alone else item.count
                table.add_row(Text(reference(item), "bold"), Text(what, "bold"), _words(item, before))
            parts += (self._who(voice), Padding(table, (0, 0, 0, 2)))
        return Group(*parts)

    def side(self, side: Side) -> Text:
        """A value of a dispute with everyone who says it."""
        who = [self.short(own) for own in side.voices] or ([Text("the headline")] if side.of_title else [])
        value = Text(quoted(side.value) if side.is_clause else side.value, "bold")
        return Text.assemble(value, " (", Text(", ").join(who), ")") if who else value

    def short(self, side: tuple[Said, ...]) -> Text:
        """A speaker with the numbers of its claims."""
        voice = side[0].voice
        return Text.assemble((voice.name, self._palette.voice(voice)), (reference(*side), "bold"))

    def _grid(self) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=self._number, overflow="fold")
        table.add_column(width=self._count, overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        return table

    def _who(self, voice: Voice) -> Text:
        who = Text.assemble((voice.name, self._palette.voice(voice)))
        if voice.about:
            who.append(f", {voice.about}")
        if voice.cue:
            who.append(f" · {voice.cue}", "dim")
        if voice.via:
            who.append(f", as told by {voice.via}", "dim")
        return who


def _words(said: Said, before: Said | None) -> Text:
    """The words of a claim, or that they are those of the row before, where each part of a tally has the same."""
    again = before is not None and before.claim.evidence == said.claim.evidence and bool(said.tags)
    words = Text("the same words", "dim") if again else Text(quoted(said.claim.evidence.text), "italic")
    if said.tags:
        words.append(f" [{', '.join(said.tags)}]", "not italic yellow")
    return words


def _counts(shown: Outline) -> Iterator[str]:
    """What stands in the column of counts."""
    yield from (said.what for said in shown.loose)
    for happening in shown.happenings:
        yield from (said.what for said in (*happening.denials, *happening.others))
        yield from (said.count for figure in happening.figures for said in figure.said)
