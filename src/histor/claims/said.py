"""Which statement a word is said in."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.language.analysis import Analysis, Token
from histor.record import Statement


class Sayings:
    """The statements of a document by the sentences that their content stands in."""

    def __init__(self, analysis: Analysis, statements: list[Statement]) -> None:
        self._by_sentence: dict[int, list[Statement]] = {}
        self._by_id = {statement.id: statement for statement in statements}
        for statement in statements:
            tokens = analysis.tokens_between(statement.content.start, statement.content.end)
            for index in {t.sentence.index for t in tokens}:
                self._by_sentence.setdefault(index, []).append(statement)

    def of(self, token: Token) -> Statement | None:
        """The innermost statement that a word is said in."""
        near = self._by_sentence.get(token.sentence.index, [])
        holding = [s for s in near if s.content.start <= token.start < s.content.end]
        inside = {s.within for s in holding}  # of two with the same words ("reported, citing officials") the inner one
        said = min(holding, key=lambda s: (s.content.end - s.content.start, s.id in inside, s.id), default=None)
        if said is not None and said.stance == "denies" and _is_granted(token, said):
            return self._by_id.get(said.within or "")
        return said


def _is_granted(token: Token, denial: Statement) -> bool:
    """ "Denied any role in the deaths of five": that they died is not denied, and whoever says so is not the denier."""
    above = (t for t in ancestors(token) if denial.content.start <= t.start < denial.content.end)
    return any(t.pos == "NOUN" and t.lemma.lower() in word_set("falsehood.toml", "shares") for t in above)
