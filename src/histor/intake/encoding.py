"""Bytes to text: byte order marks, UTF-8, what the bytes declare, and a guess that says that it is one."""

from __future__ import annotations

import codecs
import re

from histor.errors import IntakeError
from histor.record import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b"))) + b"\x7f"
_HEAD = 4096
_SAMPLE = 65_536
_FEW = 0.05
_OTHERS = "utf-8, utf-16 or another text encoding"


def decode(data: bytes) -> tuple[str, list[Notice]]:
    """The text of `data` without its byte order mark, and notices of what had to be guessed or replaced.

    Raises IntakeError if the bytes are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], name)
    if b"\0" in data[:_SAMPLE]:
        return _replacing(data, _wide(data[:_SAMPLE]))
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and data[error.start] >= 0xC2:
            return _replacing(data, "utf-8")  # the last character was cut
    if _is_binary(data[:_SAMPLE]):
        raise IntakeError("is no text; histor reads text in " + _OTHERS)
    return _other(data)


def _wide(sample: bytes) -> str:
    """The encoding of text with zero bytes: UTF-16 in one of its orders, if every other byte is mostly zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2 or 1
    if odd * 10 > half * 6 and even * 10 < half:
        return "utf-16-le"
    if even * 10 > half * 6 and odd * 10 < half:
        return "utf-16-be"
    if (even + odd) * 1000 < len(sample) and not _is_binary(sample):
        return "utf-8"
    raise IntakeError("is no text; histor reads text in " + _OTHERS)


def _is_binary(sample: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character that texts do not hold."""
    return (len(sample) - len(sample.translate(None, _CONTROLS))) * 100 > len(sample)


def _replacing(data: bytes, name: str) -> tuple[str, list[Notice]]:
    text = data.decode(name, "replace")
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        message = f"byte {error.start:,} is not {name.upper()} (and perhaps others are not); replaced by U+FFFD"
        return text, [Notice(code="characters-replaced", message=message)]
    return text, []


def _other(data: bytes) -> tuple[str, list[Notice]]:
    """Text that is not UTF-8: mostly UTF-8 with damage, or what it declares, or what it looks like."""
    text = data.decode("utf-8", "replace")
    damage = text.count("\ufffd")
    wide = len(data) - len(data.translate(None, bytes(range(0x80, 0x100)))) - damage
    if wide > 20 * damage:
        return _replacing(data, "utf-8")
    match = _DECLARED.search(data[:_HEAD])
    declared = (match.group(1) or match.group(2)).decode("ascii").lower() if match else ""
    if declared and not declared.startswith("utf") and _known(declared):
        # Web pages that declare Latin-1 mean its superset.
        return _replacing(data, "cp1252" if declared in ("iso-8859-1", "latin1", "us-ascii") else declared)
    name = _guessed(data)
    text, notices = _replacing(data, name)
    message = f"the text is not UTF-8 and names no encoding; it is read as {name}"
    return text, [Notice(code="encoding-guessed", message=message), *notices]


def _known(name: str) -> bool:
    """Whether `name` is a text encoding that leaves ASCII as it is, as what declares an encoding in ASCII must."""
    try:
        return b"\x80 <meta>".decode(name, "replace").endswith(" <meta>")
    except (LookupError, ValueError):
        return False


def _guessed(data: bytes) -> str:
    """Windows-1252 where nearly all is ASCII, as in English text with typographic quotes, else a statistical guess."""
    sample = data[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    if high < _FEW * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes  # only texts in old encodings need it

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
