"""The report itself for a terminal: evidence marked and numbered, what was not read dimmed and declared."""

from __future__ import annotations

from rich.text import Text

from histor.display.marks import Segment, segments
from histor.display.outline import Outline, Said
from histor.display.palette import Palette, reference
from histor.display.safe import shortened, visible

_KIND_STYLES = {"number": "bold", "place": "italic", "time": "italic"}
_LONG_SKIP = 160


def marked_text(shown: Outline, palette: Palette) -> Text:
    """The whole text with its marks. Without colour, evidence stands in square brackets; its number follows it."""
    out = Text()
    for segment in segments(shown):
        words = shown.record.text[segment.start : segment.end]
        if segment.skipped is not None and not segment.said:
            _skipped(out, segment, words)
        else:
            _read(out, segment, words, palette)
    out.rstrip()
    return out


def _read(out: Text, segment: Segment, words: str, palette: Palette) -> None:
    style = _KIND_STYLES.get(segment.kind, "")
    if segment.said:
        style = f"{style} underline {palette.voice(segment.said[0].voice)}"
    if palette.plain:
        out.append("[" * _stretches(segment.opens))
    out.append(visible(words), style.strip())
    if palette.plain:
        out.append("]" * _stretches(segment.closes))
    if segment.closes:
        out.append(reference(*sorted(segment.closes, key=lambda said: said.number)), "bold")


def _stretches(said: tuple[Said, ...]) -> int:
    """How many different stretches the claims rest on: two claims of one sentence share their brackets."""
    return len({(item.claim.evidence.start, item.claim.evidence.end) for item in said})


def _skipped(out: Text, segment: Segment, words: str) -> None:
    assert segment.skipped is not None
    skip = segment.skipped
    if segment.start != skip.start:
        return  # shown whole where it begins
    what = shortened(words, _LONG_SKIP)
    out.append(f"⟨not read, {visible(skip.reason)}, {skip.end - skip.start:,} characters: {what}⟩", "dim")
