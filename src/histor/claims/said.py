"""Which statement a word is said in."""

from __future__ import annotations

from histor.language.analysis import Analysis, Token
from histor.record import Statement


class Sayings:
    """The statements of a document by the sentences that their content stands in."""

    def __init__(self, analysis: Analysis, statements: list[Statement]) -> None:
        self._by_sentence: dict[int, list[Statement]] = {}
        for statement in statements:
            tokens = analysis.tokens_between(statement.content.start, statement.content.end)
            for index in {t.sentence.index for t in tokens}:
                self._by_sentence.setdefault(index, []).append(statement)

    def of(self, token: Token) -> Statement | None:
        """The innermost statement that a word is said in."""
        near = self._by_sentence.get(token.sentence.index, [])
        holding = [s for s in near if s.content.start <= token.start < s.content.end]
        inside = {s.within for s in holding}  # of two with the same words ("reported, citing officials") the inner one
        return min(holding, key=lambda s: (s.content.end - s.content.start, s.id in inside, s.id), default=None)
