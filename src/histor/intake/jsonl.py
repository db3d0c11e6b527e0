"""JSON Lines: one document a line, read line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from histor.errors import IntakeError
from histor.intake import limits
from histor.intake.compose import Told
from histor.intake.encoding import decode
from histor.intake.metadata import Metadata
from histor.intake.page import from_html
from histor.intake.source import Received, Source
from histor.intake.text import plain
from histor.record import Notice

_CHUNK = 1 << 20
_EXAMPLE = '{"text": "..."}'
_LONGEST_KEY = 40
_JSON_TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def from_lines(stream: BinaryIO, name: str, told: Told) -> Iterator[Source | IntakeError]:
    """One source or error a line; empty lines are passed over. A line beyond the limit is an error.

    Errors name the file and the line.
    """
    most = limits.TEXT_BYTES
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        if len(line) > most and not line.endswith(b"\n"):
            _to_next_line(stream)
            yield IntakeError(f"{name}, line {number}: longer than {most:,} bytes; split the document")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _document(line, f"{name}, line {number}", told)


def _to_next_line(stream: BinaryIO) -> None:
    while rest := stream.readline(_CHUNK):
        if rest.endswith(b"\n"):
            return


def _document(line: bytes, place: str, told: Told) -> Source | IntakeError:
    try:
        text, notices = decode(line)
        fields = _fields(text.strip())
        declared, unread = _metadata(fields)
        told = replace(told, declared=declared, notices=(*told.notices, *notices, *unread))
        is_text = isinstance(fields.get("text"), str)
        source = plain(fields["text"], told) if is_text else from_html(fields["html"], told)
        return replace(source, received=Received(line, place, "json", told.given.known()))
    except IntakeError as error:
        return IntakeError(f"{place}: {error}")


def _fields(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise IntakeError(
            f"no JSON ({error.msg} at character {error.pos + 1}); each line is one document such as {_EXAMPLE}"
        ) from None
    except (RecursionError, ValueError):
        raise IntakeError(f"JSON nested too deep or with too long a number; write {_EXAMPLE}") from None
    if not isinstance(fields, dict):
        raise IntakeError(f"no JSON object; each line is one document such as {_EXAMPLE}")
    if not isinstance(fields.get("text"), str) and not isinstance(fields.get("html"), str):
        raise IntakeError(f'needs a string "text" or "html"; {_what_it_has(fields)}')
    return fields


def _what_it_has(fields: dict[str, Any]) -> str:
    """The first keys of a line that has no text, short enough for one line of a terminal."""
    for name in ("text", "html"):
        if name in fields:
            return f'its "{name}" is {_JSON_TYPES[type(fields[name])]}'
    return "it has " + (", ".join(repr(name[:_LONGEST_KEY]) for name in list(fields)[:8]) or "none")


def _metadata(fields: dict[str, Any]) -> tuple[Metadata, list[Notice]]:
    """What the line says of its document; a value that is no string is left out, and a notice says so."""
    record = fields.get("record")
    if isinstance(record, int) and not isinstance(record, bool):
        fields["record"] = str(record)
    notices = []
    values: dict[str, str] = {}
    for name in ("record", "uri", "title", "publisher", "published", "language"):
        value = fields.get(name)
        if isinstance(value, str):
            if value.strip():
                values[name] = value
        elif value is not None:
            notices.append(Notice(code="metadata-unread", message=f'"{name}" is no string and is left out'))
    return Metadata(**values), notices
