"""A source: one document as it goes into the reading."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from histor.intake.dateline import split
from histor.record import Document, Notice, Skipped

BlockKind = Literal["title", "teaser", "heading", "paragraph", "item", "caption", "quote", "cell"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is read as one piece (a paragraph, a list item, a caption). No sentence crosses it."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Received:
    """What a document was made from: its bytes as they came, from where, and what the caller said of them.

    `kind` is `text`, `html`, `json` (a line of JSON Lines), or `given` for a text that a program handed over.
    """

    data: bytes
    place: str
    kind: str
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document before its reading: its text unchanged, and which stretches of it are to be read.

    `blocks` are in order and do not overlap; together with `skipped` they cover all that is not white space (or an
    invisible mark at the edge of a line, such as a byte order mark).
    """

    text: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...] = ()
    record: str | None = None
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    notices: tuple[Notice, ...] = ()
    received: Received | None = field(default=None, compare=False, repr=False)

    def regions(self) -> list[tuple[int, int]]:
        """The stretches to analyse, in order: the blocks, with the dateline of a report apart from its sentence."""
        found: list[tuple[int, int]] = []
        for block in self.blocks:
            start = split(self.text, block.start, block.end) if block.kind == "paragraph" else None
            if start is not None:
                found.append((block.start, start))
            found.append((block.start if start is None else start, block.end))
        return found

    def document(self) -> Document:
        """What the record says of this document. Its id is the SHA-256 of the UTF-8 bytes of the text."""
        return Document(
            id="sha256:" + hashlib.sha256(self.text.encode("utf-8")).hexdigest(),
            record=self.record,
            uri=self.uri,
            title=self.title,
            publisher=self.publisher,
            published=self.published,
            language=self.language,
            characters=len(self.text),
            skipped=self.skipped,
            notices=self.notices,
        )
