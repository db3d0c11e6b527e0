"""Quoted words in a headline: somebody's, whom the body may name ("Army 'shot at children'")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from histor.intake.source import Block
from histor.record import Statement
from histor.statements.draft import Draft
from histor.statements.speech import Speech, is_title

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

_HEADLINES = frozenset({"title", "heading", "teaser"})
_LONG_ENOUGH = 2


def find(
    analysis: Analysis, blocks: Sequence[Block], speeches: Sequence[Speech], spoken: Sequence[Draft]
) -> Iterator[Draft]:
    """Drafts without source and cue of a headline's quotes that no statement holds. Titles of works are left out."""
    held = [draft.content for draft in spoken]
    for speech in speeches:
        if blocks[speech.block].kind not in _HEADLINES:
            continue
        if any(low <= speech.first and speech.last <= high for low, high in held):
            continue
        words = [t for t in analysis.tokens[speech.first : speech.last + 1] if t.pos != "PUNCT"]
        if len(words) >= _LONG_ENOUGH and not is_title(analysis, speech):
            yield Draft(
                None, None, (speech.first, speech.last), "direct", "asserts", True, speech.start, speech.end,
                distance="doubts",
            )  # fmt: skip


def with_speakers(statements: list[Statement]) -> list[Statement]:
    """The statements, a headline's quote with the actor whose quoted words in the body hold the same words."""
    out = []
    for statement in statements:
        if statement.source is None and statement.cue is None and statement.actor is None:
            said = _plain(statement.content.text)
            actors = {s.actor for s in statements if s.source is not None and said in _plain(s.content.text)}
            if len(actors) == 1:
                statement = replace(statement, actor=actors.pop())  # noqa: PLW2901
        out.append(statement)
    return out


def _plain(text: str) -> str:
    return " ".join(text.strip("\"'“”‘’«» .,!?").casefold().split())
