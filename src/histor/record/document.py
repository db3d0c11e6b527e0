"""The document that was read, and what of it was left out."""

from __future__ import annotations

from histor.record.values import Value


class Skipped(Value, frozen=True, kw_only=True):
    """A stretch of the text that was not read, and why: `boilerplate`, `repeated`, `language`, `limit`, ..."""

    start: int
    end: int
    reason: str


class Notice(Value, frozen=True, kw_only=True):
    """Something the user should know of a document: a date in the future, a text that was cut, ..."""

    code: str
    message: str


class Document(Value, frozen=True, kw_only=True):
    """The document that was read. `id` is the SHA-256 of the UTF-8 bytes of its text."""

    id: str
    record: str | None = None
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    characters: int
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[Notice, ...] = ()
