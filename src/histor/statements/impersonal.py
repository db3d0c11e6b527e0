""" "It said": the body that the pronoun means, where the sentence before (or the same one) has one speaking body.

Only the source of the statement right before is taken, and only where it is a body (an organisation, a force, a
state) and stands at most one sentence back. Anything else stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from histor.mentions.mentions import Mentions
from histor.record import ActorKind, Statement

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

_BODIES = frozenset(("organisation", "force", "state"))


def resolved(analysis: Analysis, statements: list[Statement], mentions: Mentions) -> list[Statement]:
    """The statements, with the actor of each "it" that can mean one body only."""
    kinds = {actor.id: actor.kind for actor in mentions.actors}
    out: list[Statement] = []
    for statement in sorted(statements, key=_place):
        body = _body(analysis, statement, out, kinds)
        out.append(statement if body is None else replace(statement, actor=body))
    actors = {s.id: s.actor for s in out}
    return [replace(s, actor=actors[s.id]) for s in statements]


def _body(analysis: Analysis, statement: Statement, before: list[Statement], kinds: dict[str, ActorKind]) -> str | None:
    """The actor that a statement's "it" means, by the statements whose source stands before it."""
    if statement.actor is not None or statement.source is None or statement.source.text.lower() != "it":
        return None
    last = next((s for s in reversed(before) if s.source is not None and _place(s) < _place(statement)), None)
    if last is None or kinds.get(last.actor or "") not in _BODIES or not _near(analysis, last, statement):
        return None
    return last.actor


def _place(statement: Statement) -> int:
    return statement.source.start if statement.source is not None else statement.content.start


def _near(analysis: Analysis, before: Statement, after: Statement) -> bool:
    """Whether two sources stand in one sentence or in neighbouring ones."""
    one, other = analysis.token_at(_place(before)), analysis.token_at(_place(after))
    return one is not None and other is not None and 0 <= other.sentence.index - one.sentence.index <= 1
