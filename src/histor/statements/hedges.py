"""Hedges: the words that say how far something holds, what they bear on, and which way they push.

The words stand in `data/en/hedges.toml`. Statements that nobody is named for ("is believed to", "reportedly") hedge too
and are taken from what was found. The terms follow Hyland, "Hedging in Scientific Research Articles" (1998) and the
scopes the BioScope guidelines (Vincze et al. 2008): the clause of a verb, the phrase of an adjective.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from histor.record import Direction, Hedge, HedgeKind, Statement, span
from histor.statements import scopes
from histor.statements.lexicon import groups, word_list
from histor.statements.tree import Stretch, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_BY_STANCE: dict[str, HedgeKind] = {"estimates": "belief", "asserts": "hearsay", "alleges": "allegation"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A hedging word: what kind of doubt, which way, and what it takes as its scope."""

    kind: HedgeKind
    direction: Direction
    takes: str


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """The hedges by word in lower case; words of two parts are joined by an underscore."""
    found: dict[str, tuple[Entry, ...]] = {}
    for group in groups("hedges"):
        entry = Entry(group["kind"], group["direction"], group["takes"])
        for word in group["words"].split():
            found[word] = (*found.get(word, ()), entry)
    return found


def find(analysis: Analysis, statements: Sequence[Statement]) -> list[Hedge]:
    """The hedges of a document in the order of their words, with the statement that holds each."""
    found = [*_of_words(analysis, statements), *_of_statements(statements), *_unsure(analysis, statements)]
    return sorted(found, key=lambda hedge: (hedge.span.start, hedge.span.end, hedge.scope.start))


def _of_words(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Hedge]:
    words = lexicon()
    for token in words_of_sentences(analysis):
        for entry in words.get(token.lower, ()) or words.get(_pair(analysis, token), ()):
            met = _SCOPES[entry.takes](analysis, token, statements)
            if met is None:
                continue
            own, (start, end) = met
            at = span(analysis.text, analysis.tokens[own[0]].start, analysis.tokens[own[1]].end)
            scope = span(analysis.text, start, end)
            yield Hedge(
                span=at,
                scope=scope,
                kind=entry.kind,
                direction=entry.direction,
                statement=_holder(at.start, statements),
            )
            break


def _pair(analysis: Analysis, token: Token) -> str:
    after = analysis.tokens[token.i + 1].lower if token.i + 1 < len(analysis.tokens) else ""
    return f"{token.lower}_{after}"


def _of_statements(statements: Sequence[Statement]) -> Iterator[Hedge]:
    """The statements whose speaker the outlet leaves open, as hedges of what they say."""
    for statement in statements:
        kind = _BY_STANCE.get(statement.stance)
        if statement.source is None and statement.cue is not None and kind is not None:
            yield Hedge(
                span=statement.cue,
                scope=statement.content,
                kind=kind,
                direction="weakens",
                statement=statement.within,
            )


def _unsure(analysis: Analysis, statements: Sequence[Statement]) -> Iterator[Hedge]:
    """What somebody "could not verify"."""
    for statement in statements:
        cue = statement.cue
        if statement.stance != "declines" or cue is None:
            continue
        words = analysis.tokens_between(cue.start, cue.end)
        if words[-1].lemma not in word_list("checks"):
            continue
        inside = statement.content.start, statement.content.end
        met = scopes.of_unsure(analysis, (words[0].i, words[-1].i), inside, statements)
        if met is not None:
            scope = span(analysis.text, *met[1])
            yield Hedge(span=cue, scope=scope, kind="unverified", direction="weakens", statement=statement.within)


def _holder(start: int, statements: Sequence[Statement]) -> str | None:
    """The innermost statement whose content holds a place."""
    holding = [s for s in statements if s.content.start <= start < s.content.end]
    return min(holding, key=lambda s: s.content.end - s.content.start).id if holding else None


Scope = Callable[["Analysis", "Token", Sequence[Statement]], tuple[Stretch, tuple[int, int]] | None]

_SCOPES: dict[str, Scope] = {
    "clause": scopes.of_clause,
    "modal": scopes.of_modal,
    "perfect": scopes.of_perfect,
    "adverb": scopes.of_adverb,
    "adjective": scopes.of_adjective,
    "negated": scopes.of_negated,
    "passive": scopes.of_passive,
    "before": scopes.of_noun,
    "taken_back": scopes.taken_back,
    "taken_back_negated": scopes.taken_back_negated,
    "behind": scopes.behind,
    "setting": scopes.of_setting,
}
