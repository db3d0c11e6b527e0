"""Quotes around a token, and who talks in them: inside the marks, "he" and "she" are other people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from histor.intake.source import Block
from histor.language.quotes import Quote, pair
from histor.mentions.actors.draft import Draft

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_TALKING = frozenset({"nsubj", "obj", "iobj"})  # of the verb beside the quote: who says it, and to whom


class Quoted:
    """The quotes of a text, in which `persons` may talk."""

    def __init__(self, analysis: Analysis, persons: Sequence[Draft]) -> None:
        self._analysis = analysis
        self._quotes = pair(analysis.text, _paragraphs(analysis))
        self._starts = [quote.start for quote in self._quotes]
        self._inside = {index for draft in persons for index in range(draft.first, draft.last + 1)}
        self._found: dict[int, tuple[Token, ...]] = {}

    def number(self, token: Token) -> int:
        """The number of the quote around a token; -1 where there is none."""
        at = bisect_right(self._starts, token.start) - 1
        return at if at >= 0 and token.start < self._quotes[at].end else -1

    def talkers(self, token: Token) -> tuple[Token, ...]:
        """The subject and objects of the verbs beside the quote around a token, and the name before its colon."""
        at = self.number(token)
        if at < 0:
            return ()
        if at not in self._found:
            self._found[at] = tuple(self._beside(self._quotes[at]))
        return self._found[at]

    def _beside(self, quote: Quote) -> Iterator[Token]:
        inner = self._analysis.tokens_between(quote.start, quote.end)
        if not inner:
            return
        tokens = self._analysis.tokens
        before, after = max(0, inner[0].i - 1), min(len(tokens) - 1, inner[-1].i + 1)
        paragraph = inner[0].sentence.paragraph
        around = {t.sentence.index: t.sentence for t in (inner[0], inner[-1], tokens[before], tokens[after])}
        for sentence in around.values():
            if sentence.paragraph != paragraph and sentence.paragraph != inner[-1].sentence.paragraph:
                continue
            for token in sentence.tokens:
                if self.number(token) < 0 and self._talks(token, before):
                    yield token

    def _talks(self, token: Token, before: int) -> bool:
        """Whether a token outside the quote is who says it or hears it."""
        if token.dep in _TALKING and token.head.pos in ("VERB", "AUX"):
            return self.number(token.head) < 0
        tokens = self._analysis.tokens
        return token.i == before - 1 and token.i in self._inside and tokens[before].text == ":"


def _paragraphs(analysis: Analysis) -> list[Block]:
    ends: dict[int, tuple[int, int]] = {}
    for sentence in analysis.sentences:
        start = ends.get(sentence.paragraph, (sentence.tokens[0].start, 0))[0]
        ends[sentence.paragraph] = start, sentence.tokens[-1].end
    return [Block(start, end, "paragraph") for start, end in ends.values()]
