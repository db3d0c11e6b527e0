"""HTML pages: the text is all that a reader of the page sees; the page's furniture is declared as skipped."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from histor.errors import IntakeError
from histor.intake import limits
from histor.intake.compose import Told, compose
from histor.intake.lines import lines, paragraphs, trimmed
from histor.intake.main_text import main_pieces
from histor.intake.metadata import joined
from histor.intake.page_metadata import page_metadata
from histor.intake.source import Block, BlockKind, Source
from histor.intake.visible import Piece, visible
from histor.record import Notice, Skipped

_DEEPEST = "the page nests its elements deeper than 255; what lies deeper may be missing"
_NO_REPORT = "the page holds no report: no running text was found beside its menus, links and notes"


def from_html(html: str, told: Told) -> Source:
    """The source of a page. A page without a report gives a source without blocks, and a notice that says so.

    The text is the page's visible text, pieces in the order of the page with line ends between them; scripts, styles
    and hidden elements are no text. Furniture (navigation, notes on cookies, related links, comments, ...) is skipped
    as `boilerplate`. What is declared beside the page goes before what the page says of itself. Raises IntakeError
    for a page beyond the limit.
    """
    if len(html) > limits.PAGE_BYTES:
        raise IntakeError(f"is a page of more than {limits.PAGE_BYTES:,} characters; save its report as text")
    page, notices = _parsed(html)
    pieces = visible(page) if page is not None else []
    kept = main_pieces(page, pieces) if page is not None else set()
    text, starts = _joined(pieces)
    if not kept:
        notices.append(Notice(code="no-report", message=_NO_REPORT))
    end = limits.reach(text, limits.CHARACTERS)
    beyond, cut = limits.beyond(text, end)
    blocks: list[Block] = []
    skipped: list[Skipped] = []
    for at, (piece, start) in enumerate(zip(pieces, starts, strict=True)):
        stop = min(start + len(piece.text), end)
        if start >= stop:
            break
        if at in kept:
            blocks.extend(_blocks(text, start, stop, piece.kind))
        else:
            _skip(skipped, text, start, stop)
    declared = joined(told.declared, page_metadata(page)) if page is not None else told.declared
    told = Told(told.given, declared, told.today, (*told.notices, *notices, *cut))
    return compose(text, _one_title(blocks), [*skipped, *beyond], told)


def _parsed(html: str) -> tuple[HtmlElement | None, list[Notice]]:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing in it
        return None, []
    # The parser gives up at this depth by design: a page that nests deeper is built to do harm.
    deep = any("depth" in entry.message for entry in parser.error_log)
    return page, [Notice(code="page-too-deep", message=_DEEPEST)] if deep else []


def _joined(pieces: list[Piece]) -> tuple[str, list[int]]:
    """The text of all pieces, and where each begins in it."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for piece in pieces:
        glue = piece.glue if parts else ""
        parts += (glue, piece.text)
        starts.append(length + len(glue))
        length += len(glue) + len(piece.text)
    return "".join(parts), starts


def _blocks(text: str, start: int, end: int, kind: BlockKind) -> list[Block]:
    """The blocks of one piece: several where line breaks within it cut as they do in plain text."""
    if "\n" not in text[start:end]:
        start, end = trimmed(text, start, end)
        return [Block(start, end, kind)] if start < end else []
    groups = paragraphs(lines(text, start, end))
    return [
        Block(group[0].start, group[-1].end, "item" if kind == "paragraph" and group[0].marker else kind)
        for group in groups
    ]


def _skip(skipped: list[Skipped], text: str, start: int, end: int) -> None:
    """Adds a stretch of furniture; to the last one if only white space lies between."""
    start, end = trimmed(text, start, end)
    if start >= end:
        return
    if skipped and not text[skipped[-1].end : start].strip():
        start = skipped.pop().start
    skipped.append(Skipped(start=start, end=end, reason="boilerplate"))


def _one_title(blocks: list[Block]) -> list[Block]:
    """Only the first title is one; others are headings."""
    seen = False
    found = []
    for block in blocks:
        found.append(Block(block.start, block.end, "heading") if block.kind == "title" and seen else block)
        seen = seen or block.kind == "title"
    return found
