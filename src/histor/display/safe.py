"""Text made fit to be shown: a document is not trusted with the reader's terminal or page."""

from __future__ import annotations

import re

# Controls that move a cursor, colour a terminal or end a page; overrides that turn the order of letters round
# (the words shown would not be the words read); halves of surrogate pairs, which no encoding can write.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def visible(text: str) -> str:
    """`text` with every line end as one newline and each unshowable character as U+FFFD."""
    return _UNSHOWABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """`text` as a single line: runs of white space become one space."""
    return " ".join(visible(text).split())


def shortened(text: str, length: int) -> str:
    """`text` as a single line of at most `length` characters, cut at a word where one ends near."""
    line = one_line(text)
    if len(line) <= length:
        return line
    head = line[: length - 1]
    at_word = head.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > length // 2 else head) + "…"
