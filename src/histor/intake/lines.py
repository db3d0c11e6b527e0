"""Lines and paragraphs of plain text: which line ends cut, and which only wrap.

Files come in three shapes: paragraphs between empty lines, one paragraph a line, and lines wrapped at a fixed width.
A line end is a wrap where the next word would not have fitted, which is how the programs that wrap decide, or where
the sentence plainly goes on; a text that is typed with an empty line after every wrapped line is joined as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

LINE = re.compile("[^\r\n\v\f\u2028\u2029]+")
# A new page is no new paragraph.
BREAK = re.compile("(?:\r\n|[\r\n\u2028\u2029])[\v\f]*|[\v\f]+")
MARKER = re.compile(r"(?:[•‣◦●▪■□–—*+·►-]|\d{1,2}[.)]|\(\d{1,2}\)|\(?(?:[a-zA-Z]|[ivx]{1,4})\))[ \t\xa0]+(?=\S)")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\xad"
"""Marks that show nothing at the edge of a line: a byte order mark in the text, directions, soft hyphens, joiners."""
UNSEEN = INVISIBLE + "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_LETTERED = re.compile(r"[^\W\d_]")
_BULLETS = frozenset("•‣◦●▪■□·►")
_LABEL = re.compile(r"[A-Z][\w'’]*(?: [\w'’]+){0,3}:\s")
_CLOSERS = "\"'”’»)]}*_ \t\xa0"
_STOPS = (".", "!", "?", "…", ":", ";")
_FEW_PAIRS = 4
WIDEST = 120
"""Texts are wrapped at widths up to this one; longer lines are paragraphs."""


@dataclass(frozen=True)
class Line:
    """A line without the white space around it; `indent` counts the white space before it, `gap` the empty lines."""

    text: str
    start: int
    indent: int
    gap: int

    @property
    def end(self) -> int:
        """Where the line ends in the document."""
        return self.start + len(self.text)

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as sentences do, be it inside a quotation or brackets."""
        return self.text.rstrip(_CLOSERS).endswith(_STOPS)

    @cached_property
    def first_word(self) -> int:
        """The length of its first word."""
        return len(self.text.split(None, 1)[0])

    @cached_property
    def goes_on(self) -> bool:
        """Whether it begins as only the middle of a sentence does: with a lower-case letter or a closing mark."""
        return self.text[0].islower() or self.text[0] in ",;)%"

    @cached_property
    def marker(self) -> bool:
        """Whether it begins as an item of a list does."""
        return MARKER.match(self.text) is not None

    @cached_property
    def bullet(self) -> bool:
        """Whether it begins with a sign that is used for nothing but lists."""
        return self.text[0] in _BULLETS

    @cached_property
    def labelled(self) -> bool:
        """Whether it begins with a label: "Killed: 3"."""
        return _LABEL.match(self.text) is not None


def lines(text: str, start: int, end: int) -> list[Line]:
    """The lines of `text[start:end]` that are not empty, in order."""
    found: list[Line] = []
    last = start
    for match in LINE.finditer(text, start, end):
        at, stop = trimmed(text, match.start(), match.end())
        if at == stop:
            continue
        stripped = text[at:stop]
        indent = at - match.start()
        between = text[last : match.start()]
        # One line end is no gap; "\r\n" is one line end; a paragraph separator is a gap.
        gap = 0 if len(between) < 2 else len(BREAK.findall(between)) - 1
        found.append(Line(stripped, at, indent, gap + between.count("\u2029")))
        last = at + len(stripped)
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without the white space and the invisible marks at the edges of `text[start:end]`."""
    stretch = text[start:end]
    bare = stretch.strip()
    if bare and not bare.isascii() and (bare[0] in INVISIBLE or bare[-1] in INVISIBLE):
        bare = stretch.strip(UNSEEN)
        return (start + stretch.index(bare), start + stretch.index(bare) + len(bare)) if bare else (start, start)
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(bare)


def paragraphs(found: list[Line]) -> list[list[Line]]:
    """The lines grouped into the stretches that are read as one."""
    chunks = _chunks(found)
    width = _wrapped_at(chunks)
    if width == 0 and len(found) > 3 and all(len(chunk) == 1 for chunk in chunks):
        width = _wrapped_at([found])
        chunks = [found] if width else chunks
    groups: list[list[Line]] = []
    for chunk in chunks:
        group = [chunk[0]]
        for before, line in pairwise(chunk):
            if _cuts(before, line, width, group[0].marker):
                groups.append(group)
                group = []
            group.append(line)
        groups.append(group)
    return groups


def _chunks(found: list[Line]) -> list[list[Line]]:
    chunks: list[list[Line]] = []
    for line in found:
        if line.gap or not chunks:
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def _wrapped_at(chunks: list[list[Line]]) -> int:
    """The width at which the chunks of several lines are wrapped, or 0 if their line ends mean something."""
    several = [chunk for chunk in chunks if len(chunk) > 1]
    lengths = sorted(len(line.text) + line.indent for chunk in several for line in chunk)
    if not lengths:
        return 0
    width = lengths[min(len(lengths) * 19 // 20, len(lengths) - 1)]
    if not 30 <= width <= WIDEST:
        return 0
    pairs = [pair for chunk in several for pair in pairwise(chunk)]
    full = sum(_full(before, line, width) for before, line in pairs)
    closed = sum(before.closed for before, _ in pairs)
    filled = full * 5 >= len(pairs) * 3 and closed * 2 <= len(pairs)
    return width if filled and _carries_on(several, pairs) else 0


def _carries_on(chunks: list[list[Line]], pairs: list[tuple[Line, Line]]) -> bool:
    """Whether sentences run across the line ends, as they do not in a list of lines that are equally long by chance."""
    if sum(line.goes_on for _, line in pairs) * 4 >= len(pairs):
        return True
    if len(pairs) < _FEW_PAIRS:
        return all(chunk[-1].closed for chunk in chunks)
    capitals = [line.text.isupper() for chunk in chunks for line in chunk]
    return sum(capitals) * 10 >= len(capitals) * 9


def _full(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted, with a little room for ragged wrapping."""
    return before.indent + len(before.text) + 1 + line.first_word > width - width // 20


def _cuts(before: Line, line: Line, width: int, in_list: bool) -> bool:
    """Whether a new stretch begins with `line`."""
    if line.bullet:
        return True
    full = width > 0 and _full(before, line, width)
    if line.marker and (not full or in_list or before.closed):
        return _LETTERED.search(line.text) is not None
    if not before.closed and line.goes_on:
        return False
    if width == 0:
        return not before.text.endswith(",") or line.labelled
    length = before.indent + len(before.text)
    if line.indent > before.indent + 1 and before.closed and not in_list:
        return True
    return not full and (before.closed or length * 4 < width * 3 or line.labelled)
