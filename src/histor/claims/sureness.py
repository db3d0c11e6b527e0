"""How sure the claims of one document are: the signs of certainty with what is only played or told as a plot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from histor.claims.certainty import denials, signs
from histor.claims.modality import Sign
from histor.claims.unreal import is_unreal
from histor.language.analysis import Analysis, Token
from histor.record import Hedge, Statement


class Sureness:
    """Gives the signs of a document's claims, which `least_sure` adds up and `histor read --explain` shows."""

    def __init__(self, analysis: Analysis, hedges: Sequence[Hedge]) -> None:
        self._analysis, self._hedges = analysis, hedges

    def signs(self, token: Token, verb: Token, statement: Statement | None) -> Iterator[Sign]:
        """What makes the claim of `token`, in the clause of `verb`, less than stated."""
        index = token.sentence.index
        before = self._analysis.sentences[index - 1] if index else None
        if is_unreal(token, verb, statement, before):
            yield Sign("hypothetical", "played, or told as a plot", token.text)
        else:
            yield from signs(token, verb, statement, self._hedges)

    def denials(self, token: Token, verb: Token, statement: Statement | None) -> Iterator[Sign]:
        """What denies it."""
        return denials(token, verb, statement, self._hedges)
