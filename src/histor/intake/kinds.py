"""What kind of file it is: told by its name, else by how it begins."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Literal

from histor.errors import IntakeError
from histor.intake.encoding import decode

Kind = Literal["text", "html", "jsonl"]

KINDS_READ = "plain text (.txt), web pages (.html) and JSON Lines (.jsonl)"
SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
HEAD = 65_536
"""Bytes from the beginning of a file that are enough to tell its kind."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"WARC/", "a web archive"),
    (b"\x1f\x8b", "a gzip-compressed file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"BZh", "a bzip2-compressed file"),
    (b"\xfd7zXZ", "an xz-compressed file"),
    (b"\x28\xb5\x2f\xfd", "a zstd-compressed file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"SQLite format 3", "a database"),
)
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<(?:head|body|article)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml")
_TAG = re.compile(r"\s*<(?:p|div|h[1-6]|section|main|table|ul|meta|title)[\s>]", re.IGNORECASE)
_JSON = re.compile(r'\s*(?:\{\s*(?:"|\})|\[\s*\{)')


def kind(name: str, head: bytes) -> Kind:
    """The kind of a file by its name and its first bytes. Raises IntakeError for what is not read, saying what is."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) and PurePath(name).suffix.lower() in (".jsonl", ".ndjson"):
        raise IntakeError("is JSON Lines in UTF-16; convert it to UTF-8")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise IntakeError(f"is {what}; histor reads {KINDS_READ}")
    named = SUFFIXES.get(PurePath(name).suffix.lower())
    if named is not None:
        return named
    text = decode(_whole_characters(head))[0]
    if _FEED.search(text[:2048]) and not _PAGE.search(text[:2048]):
        raise IntakeError(f"is a news feed; histor reads {KINDS_READ}")
    if _PAGE.search(text[:2048]) or _TAG.match(text):
        return "html"
    if _XML.match(text):
        raise IntakeError(f"is an XML file of a kind that histor does not know; it reads {KINDS_READ}")
    return _json(text) if _JSON.match(text) else "text"


def _json(text: str) -> Kind:
    """JSON Lines, if the first line is an object or goes on beyond what is known of it."""
    line, end, _ = text.lstrip().partition("\n")
    try:
        if (not end and line[0] == "{") or isinstance(json.loads(line), dict):
            return "jsonl"
    except ValueError:
        pass
    raise IntakeError("is JSON, but not JSON Lines: write each document as one line")


def _whole_characters(head: bytes) -> bytes:
    """The head of a longer file without the last word, which may end within a character."""
    return head if len(head) < HEAD or head[:2] in (b"\xff\xfe", b"\xfe\xff") else head[: head.rfind(b" ")]
