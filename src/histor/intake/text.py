"""Plain text: unchanged, with its paragraphs, headings and items of lists as blocks."""

from __future__ import annotations

import re
from datetime import date

from histor.intake import limits
from histor.intake.compose import Told, compose
from histor.intake.lines import UNSEEN, Line, lines, paragraphs
from histor.intake.metadata import Metadata
from histor.intake.source import Block, BlockKind, Source
from histor.record import Notice

_SURROGATES = re.compile("[\ud800-\udfff]")
_TITLE_LABEL = re.compile(r"(?:Title|Headline):\s+(?=\S)", re.IGNORECASE)
_LONGEST_TITLE = 200
_LONGEST_HEADING = 80
_SHORTEST_GLUED = 3  # words
_OPENERS = "“‘\"'([—–"


def from_text(  # noqa: PLR0913  # the metadata of a document, by keyword
    text: str,
    *,
    record: str | None = None,
    uri: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Source:
    """The source of a plain text, which stays as it is; offsets are code points into it.

    `published` is a date or an RFC 3339 time, `language` a code such as "en"; both are taken as the caller's word,
    and without `language` the text is asked. With `today`, a later date of publication is an error. Raises
    IntakeError for a date or language that is none.
    """
    return plain(text, Told(given=Metadata(record, uri, title, publisher, published, language), today=today))


def plain(text: str, told: Told, limit: int = limits.CHARACTERS) -> Source:
    """The source of a plain text, with what is told of it; `limit` code points are read."""
    text, notices = _encodable(text)
    end = limits.reach(text, limit)
    skipped, cut = limits.beyond(text, end)
    title = told.given.title or told.declared.title
    above = _glued(text[:end], title)
    groups = paragraphs(lines(text, above[0].end if above else 0, end))
    kinds = [_kind(groups, number, title, bool(above)) for number in range(len(groups))]
    blocks = above + [Block(group[0].start, group[-1].end, kind) for group, kind in zip(groups, kinds, strict=True)]
    declared = told.declared
    if title is None and groups and (label := _TITLE_LABEL.match(groups[0][0].text)):
        declared = Metadata(
            declared.record,
            declared.uri,
            groups[0][0].text[label.end() :],
            declared.publisher,
            declared.published,
            declared.language,
        )
    told = Told(told.given, declared, told.today, (*told.notices, *notices, *cut))
    return compose(text, blocks, skipped, told)


def _encodable(text: str) -> tuple[str, list[Notice]]:
    """The text with halves of surrogate pairs, which no encoding can hold, replaced one for one."""
    if text.isascii() or not _SURROGATES.search(text):
        return text, []
    message = "the text holds halves of characters (lone surrogates); they are replaced by U+FFFD"
    return _SURROGATES.sub("\ufffd", text), [Notice(code="characters-replaced", message=message)]


def _glued(text: str, title: str | None) -> list[Block]:
    """The title as a block where a text begins with it and runs on without so much as a blank; else nothing.

    That is how texts come that were taken off a page element by element: "…killed in SumyTwo men were…" would be one
    sentence, with a man called "SumyTwo".
    """
    begin = len(text) - len(text.lstrip(UNSEEN))
    if not title or len(title.split()) < _SHORTEST_GLUED or not text.startswith(title, begin):
        return []
    end = begin + len(title)
    after = text[end : end + 1]
    return [Block(begin, end, "title")] if after.isalnum() or (after and after in _OPENERS) else []


def _kind(groups: list[list[Line]], number: int, title: str | None, below: bool) -> BlockKind:
    """What a stretch is, by its looks; in doubt a paragraph. `below`: a title stands above all of them."""
    group = groups[number]
    first = group[0]
    top = number == 0 and not below
    if top and (_TITLE_LABEL.match(first.text) or (title and _same(first.text, title) and len(group) == 1)):
        return "title"
    if first.marker:
        return "item"
    if len(group) > 1 or number + 1 == len(groups) or not _is_line_of_its_own(first):
        return "paragraph"
    after = groups[number + 1]
    longer = after[-1].closed and after[-1].end - after[0].start > 2 * len(first.text)
    if top and len(first.text.split()) > 3 and len(first.text) <= _LONGEST_TITLE:
        return "title"
    return "heading" if longer and len(first.text) <= _LONGEST_HEADING else "paragraph"


def _is_line_of_its_own(line: Line) -> bool:
    """Whether a line looks like a headline: no mark at its end that ends or carries on a sentence, and no label."""
    if line.closed or line.labelled or line.goes_on:
        return False
    return line.text[-1].isalnum() or line.text[-1] in "'\"’”%"


def _same(one: str, two: str) -> bool:
    return one.casefold().split() == two.casefold().split()
