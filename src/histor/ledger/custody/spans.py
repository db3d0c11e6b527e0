"""Every span of a reading against its text, at the speed of a disk.

For most readings it is enough to know that all is well. So a reading is first read with types that have its spans and
nothing else, made of the record's own, each of which notes itself when it is read. Only where one fails, or where
another version of histor wrote the reading, the JSON is walked slowly, to name the place.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from threading import Lock
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from histor.ledger.custody.fault import Fault
from histor.record import SCHEMA, Record, Value

_QUOTED: list[Any] = []  # the spans of the reading that is being read
_OTHERS: list[Any] = []  # its stretches that need no words of their own, or were inferred and have no place
_ONE_AT_A_TIME = Lock()
_FROM_THE_START = Annotated[int, msgspec.Meta(ge=0)]
_WORDS = Annotated[str, msgspec.Meta(min_length=1)]


def check(data: bytes, where: str) -> int:
    """How many spans a reading has. Raises Fault where one does not quote its text."""
    with _ONE_AT_A_TIME:
        _QUOTED.clear()
        _OTHERS.clear()
        try:
            read = _reader()(data)
        except msgspec.MsgspecError:
            return _slowly(data, where)
        text: str = read.text
        if read.schema == SCHEMA and read.document.id == _digest(text) and not _astray(text):
            odd = _not_quoted(text)
            if all(one.start is None or _lies(one, len(text)) for one in odd):
                return len(_QUOTED) + len(_OTHERS) - sum(one.start is None for one in odd)
    return _slowly(data, where)


def _astray(text: str) -> list[Any]:
    """The spans that do not quote the text where they say; no type lets in one without words, or from before its start.

    One expression for each kind: there are millions of them, and a call for each would cost more than the rest.
    """
    most = len(text)
    return [one for one in _QUOTED if text[one.start : one.end] != one.text or one.end > most]


def _not_quoted(text: str) -> list[Any]:
    """Of the stretches that need no words of their own, the few that do not quote the text either."""
    most = len(text)
    return [
        one for one in _OTHERS
        if text[one.start : one.end] != one.text or one.start is None or one.end is None or one.end > most
    ]  # fmt: skip


def _lies(one: Any, most: int) -> bool:
    """Whether a stretch has no words and lies in a text of so many characters."""
    return one.text is None and one.end is not None and one.start <= one.end <= most


@cache
def _reader() -> Callable[[bytes], Any]:
    """A decoder of readings that gives the text and its digest, notes the spans, and passes over the rest."""
    parts = [field for field in _below(Record) if field[0] != "document"]
    document = msgspec.defstruct("document", [("id", str), *_below(get_type_hints(Record)["document"])], gc=False)
    whole = [("schema", str), ("text", str), ("document", document), *parts]
    return msgspec.json.Decoder(msgspec.defstruct("reading", whole, gc=False)).decode


@cache
def _below(kind: type[Value]) -> list[Any]:
    """The fields of a part of the record that have spans in them, with the types to read them with.

    None has to be there: a reading of an earlier histor has not what the record has learnt to hold since.
    """
    hints = get_type_hints(kind)
    slim = ((field.encode_name, _slim(hints[field.name])) for field in msgspec.structs.fields(kind))
    return [(name, hint | None, None) for name, hint in slim if hint is not None]


@cache
def _part(kind: type[Value]) -> Any:
    """The type to read a part of the record with; None where it has no spans in it."""
    fields: list[Any] = _below(kind)
    hints = get_type_hints(kind)
    if not {"start", "end"} <= hints.keys():
        return msgspec.defstruct(kind.__name__, fields, gc=False) if fields else None
    quoted = all(hints.get(name) is one for name, one in (("start", int), ("end", int), ("text", str)))
    return _noted(quoted, *fields)


@cache
def _noted(quoted: bool, *below: tuple[str, Any, None]) -> Any:
    """A type that notes itself; one for all parts of the record that look alike, since Python is faster at one type."""
    if quoted:
        fields: list[Any] = [("start", _FROM_THE_START), ("end", int), ("text", _WORDS), *below]
        note = _QUOTED.append
    else:
        fields = [("start", _FROM_THE_START | None), ("end", int | None), *below, ("text", _WORDS | None, None)]
        note = _OTHERS.append
    return msgspec.defstruct("stretch", fields, gc=False, namespace={"__post_init__": note})


def _slim(hint: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, Value):
        return _part(hint)
    inner = next((slim for one in get_args(hint) if (slim := _slim(one)) is not None), None)
    if inner is None:
        return None
    return list[inner] if get_origin(hint) is tuple else Union[inner, None]  # type: ignore[valid-type]  # noqa: UP007


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _slowly(data: bytes, where: str) -> int:
    """The same by walking the JSON, whatever version of histor has written it; names the place of a fault."""
    try:
        reading = json.loads(data)
        text, count = reading["text"], 0
        if reading["document"]["id"] != _digest(text):
            raise Fault(f"{where}, document.id", "is not the SHA-256 of the text")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Fault(where, f"is no reading ({error})") from error
    for path, row in _walk(reading):
        start, end = row.get("start"), row.get("end")
        if start is None or not path:
            continue
        count += 1
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
            raise Fault(f"{where}, {path}", f"{start}..{end} is no stretch of a text of {len(text)} characters")
        if row.get("text") is not None and row["text"] != text[start:end]:
            raise Fault(f"{where}, {path}", f"says {row['text']!r}, but the text there is {text[start:end]!r}")
    return count


def _walk(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, below in value.items():
            yield from _walk(below, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for at, below in enumerate(value):
            yield from _walk(below, f"{path}[{at}]")
