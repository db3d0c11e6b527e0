"""Quotes as stretches of tokens, and whether they read as speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.language.quotes import Quote

if TYPE_CHECKING:
    from histor.language.analysis import Analysis


_FEWEST, _SHORT = 2, 3


@dataclass(frozen=True, slots=True)
class Speech:
    """Quotes that stand side by side, as one: `first` and `last` are the tokens of their words and marks.

    `start` and `end` are code points, `block` and `last_block` the paragraphs; `leads` tells whether it opens one.
    """

    start: int
    end: int
    first: int
    last: int
    block: int
    last_block: int
    leads: bool


def speeches(analysis: Analysis, quotes: Sequence[Quote]) -> list[Speech]:
    """The quotes as token stretches; neighbours with nothing but punctuation between them become one."""
    starts = [token.start for token in analysis.tokens]
    out: list[Speech] = []
    for quote in quotes:
        first = bisect_left(starts, quote.start)
        last = bisect_left(starts, quote.end) - 1
        if first > last:
            continue
        speech = Speech(quote.start, quote.end, first, last, quote.block, quote.last_block, quote.leads)
        before = out[-1] if out else None
        if before is not None and before.last_block == speech.block and before.last + 1 == speech.first:
            speech = Speech(before.start, speech.end, before.first, last, before.block, speech.last_block, before.leads)
            out.pop()
        out.append(speech)
    return out


def is_utterance(analysis: Analysis, speech: Speech) -> bool:
    """Whether a quote reads as whole speech: a capital, a verb, at least four words, and its own end mark."""
    words = [token for token in analysis.tokens[speech.first : speech.last + 1] if token.pos != "PUNCT"]
    if len(words) < 4 or not words[0].text[:1].isupper():
        return False
    return inner_end(analysis, speech) in ".?!…,—–-" and any(t.pos in ("VERB", "AUX") for t in words)


def is_title(analysis: Analysis, speech: Speech) -> bool:
    """Whether the words of a quote are all capitalised but for the shortest, as names of works and ships are."""
    words = [t.text for t in analysis.tokens[speech.first : speech.last + 1] if t.pos != "PUNCT"]
    if len(words) < _FEWEST or inner_end(analysis, speech) in ".?!":
        return False
    return words[-1][:1].isupper() and all(
        word[:1].isupper() or not word[:1].isalpha() or len(word) <= _SHORT for word in words
    )


def inner_end(analysis: Analysis, speech: Speech) -> str:
    """The last character inside the closing mark, or a space."""
    return analysis.text[speech.start : speech.end].rstrip("\"”»“'’")[-1:] or " "
