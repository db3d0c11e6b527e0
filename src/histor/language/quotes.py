"""Quotation marks paired into quotes, also over several paragraphs.

Works on the text of the blocks alone. A quote that goes on in the next paragraph is opened there again and closed
only at its very end; an opening mark without a closing one is a quote to the end of its paragraph if the next
paragraph opens again, or if it opens its own paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from histor.intake.source import Block

# Two single quotes, backquotes and commas are typewriter forms of the double mark.
_MARK = re.compile(r"''|``|,,|[\"“”„«»‘’'‚‹›`]")
_OPENING = frozenset("“„«‘‚‹") | {"``", ",,", "`"}
_CLOSING = frozenset("”»›")
_SINGLE = frozenset("'‘’‚‹›`")
_LIKE = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": "«",
    "»": "«",
    "``": '"',
    "''": '"',
    ",,": '"',
    '"': '"',
    "‘": "'",
    "’": "'",
    "'": "'",
    "‚": "'",
    "`": "'",
    "‹": "‹",
    "›": "‹",
}
_END_INSIDE = frozenset(",.?!…—–-;")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote: `start` and `end` with its marks, `inner_start` and `inner_end` without them (code points).

    `block` and `last_block` are indexes of the blocks where it begins and ends. `closed` is false where the
    closing mark is missing. `leads` is true when the quote is the first thing in its block.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    block: int
    last_block: int
    closed: bool
    leads: bool
    single: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    like: str
    opens: bool
    closes: bool


def pair(text: str, blocks: Sequence[Block]) -> list[Quote]:
    """The outermost quotes of `text`, by their start; those that run over several blocks as one quote."""
    found: list[Quote] = []
    for index, block in enumerate(blocks):
        found.extend(_in_block(text, block, index))
    return _join(found)


def _in_block(text: str, block: Block, index: int) -> list[Quote]:
    marks = [mark for mark in _marks(text, block.start, block.end) if mark.opens or mark.closes]
    has_double = any(mark.like != "'" for mark in marks)
    found: list[Quote] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.opens:
            at += 1
            continue
        close = _partner(text, marks, at, alone=not has_double)
        if close is None and (mark.like == "'" or any(other.like == mark.like for other in marks[at + 1 :])):
            at += 1  # a stray mark
            continue
        end = marks[close] if close is not None else None
        found.append(
            Quote(
                mark.start,
                end.end if end else block.end,
                mark.end,
                end.start if end else block.end,
                index,
                index,
                end is not None,
                mark.start == block.start,
                mark.like == "'",
            )
        )
        at = close + 1 if close is not None else len(marks)
    return found


def _marks(text: str, start: int, end: int) -> Iterable[_Mark]:
    for match in _MARK.finditer(text, start, end):
        mark = match[0]
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        inside = before.isalnum() and after.isalnum()
        if mark in _SINGLE and inside:
            continue  # an apostrophe
        at_end = not before.isspace() and before not in "([" and (after.isspace() or after in ",.;:!?)")
        opens = not at_end and (
            mark in _OPENING or (mark not in _CLOSING and mark != "’" and not _ends(before) and not after.isspace())
        )
        closes = at_end or (mark not in _OPENING and not before.isspace() and not (opens and before in "(["))
        yield _Mark(match.start(), match.end(), _LIKE[mark], opens, closes)


def _ends(before: str) -> bool:
    """Whether a straight mark after this character stands at the end of something."""
    return not (before.isspace() or before in "([{-–—/:\"'“‘")


def _partner(text: str, marks: list[_Mark], at: int, *, alone: bool) -> int | None:
    like = marks[at].like
    if like != "'":
        return _double_partner(marks, at)
    fallback: int | None = None
    for other in range(at + 1, len(marks)):
        mark = marks[other]
        if mark.like != like:
            continue
        if mark.closes:
            # A single mark may be an apostrophe of the plural: trust it after punctuation, else the first one.
            if text[mark.start - 1] in _END_INSIDE:
                return other if alone or fallback is None else fallback
            fallback = other if fallback is None else fallback
    return fallback


def _double_partner(marks: list[_Mark], at: int) -> int | None:
    """The mark that closes a double one; quotes of the same mark inside are counted."""
    depth = 0
    for other in range(at + 1, len(marks)):
        mark = marks[other]
        if mark.like != marks[at].like:
            continue
        if mark.closes and depth == 0:
            return other
        depth += -1 if mark.closes else 1
    return None


def _join(found: list[Quote]) -> list[Quote]:
    """Joins unclosed quotes with the quote that opens the next block; drops opening marks that lead nowhere."""
    out: list[Quote] = []
    leading = {quote.block: quote for quote in found if quote.leads}
    taken: set[int] = set()
    for quote in found:
        if quote.start in taken:
            continue
        whole = quote
        while not whole.closed:
            following = leading.get(whole.last_block + 1)
            if following is None or following.single != whole.single:
                break
            taken.add(following.start)
            whole = replace(
                whole,
                end=following.end,
                inner_end=following.inner_end,
                last_block=following.last_block,
                closed=following.closed,
            )
        if whole.closed or whole.leads or whole.last_block > whole.block:
            out.append(whole)
    return [q if q.closed else replace(q, end=q.inner_end) for q in out]
