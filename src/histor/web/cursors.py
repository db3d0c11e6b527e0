"""Cursors: where a page ended, as a word for the address of the next one."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from histor.web.problems import ProblemError

Cursor = Annotated[str, Meta(max_length=600)]
Place = TypeVar("Place")


def packed(place: Any) -> str:
    """The cursor of a place, which is a tuple of plain values."""
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode()


def unpacked(cursor: str, kind: type[Place]) -> Place:
    """The place of a cursor. Raises ProblemError for what is no cursor of this kind of place."""
    try:
        data = base64.urlsafe_b64decode(cursor.encode())
        if b"\\u0000" in data:
            raise ValueError("stands in no text")
        return msgspec.json.decode(data, type=kind)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise ProblemError(400, "cursor: is none that a page gave as `next`") from None
