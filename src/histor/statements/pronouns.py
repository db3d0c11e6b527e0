""" "It said", "she added": whom the pronoun means, where whoever spoke right before is the only one it can mean.

Only the source of the statement right before is taken. "It" has to mean a body (an organisation, a force, a state) at
most one sentence back; "he" and "she" a person, in the same paragraph or the one before, with no other person named
in between and no other sex known. Anything else stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from histor.mentions.actors.lexicon import honorifics
from histor.mentions.mentions import Mentions
from histor.record import Statement

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

_BODIES = frozenset(("organisation", "force", "state"))
_SEX = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def resolved(analysis: Analysis, statements: list[Statement], mentions: Mentions) -> list[Statement]:
    """The statements, with the actor of each pronoun that can mean one speaker only."""
    out: list[Statement] = []
    for statement in sorted(statements, key=_place):
        body = _body(analysis, statement, out, mentions)
        out.append(statement if body is None else replace(statement, actor=body))
    actors = {s.id: s.actor for s in out}
    return [replace(s, actor=actors[s.id]) for s in statements]


def _body(analysis: Analysis, statement: Statement, before: list[Statement], mentions: Mentions) -> str | None:
    """The actor that a statement's pronoun means, by the statements whose source stands before it."""
    if statement.actor is not None or statement.source is None:
        return None
    word = statement.source.text.lower()
    if word not in ("it", *_SEX):
        return None
    place = _place(statement)
    last = next((s for s in reversed(before) if s.source is not None and _place(s) < place), None)
    if last is None or last.actor is None:
        return None
    kinds = {actor.kind for actor in mentions.actors if actor.id == last.actor}
    if word == "it":
        return last.actor if kinds & _BODIES and _near(analysis, last, statement) else None
    return last.actor if "person" in kinds and _alone(analysis, last, statement, mentions) else None


def _alone(analysis: Analysis, last: Statement, statement: Statement, mentions: Mentions) -> bool:
    """Whether nobody but the last speaker can be "he" or "she" here."""
    one, other = analysis.token_at(_place(last)), analysis.token_at(_place(statement))
    if one is None or other is None or other.sentence.paragraph - one.sentence.paragraph > 1:
        return False
    wanted = _SEX[statement.source.text.lower()] if statement.source is not None else ""
    titles = last.source.text.lower().replace(".", "").split() if last.source is not None else []
    if any(honorifics().get(title, wanted) not in (wanted, "-") for title in titles):
        return False
    for actor in mentions.actors:
        if actor.id == last.actor:
            if _SEX.get(actor.text.lower(), wanted) != wanted:
                return False
        elif actor.kind == "person" and _place(last) < actor.start < _place(statement):
            return False
    return True


def _place(statement: Statement) -> int:
    return statement.source.start if statement.source is not None else statement.content.start


def _near(analysis: Analysis, before: Statement, after: Statement) -> bool:
    """Whether two sources stand in one sentence or in neighbouring ones."""
    one, other = analysis.token_at(_place(before)), analysis.token_at(_place(after))
    return one is not None and other is not None and 0 <= other.sentence.index - one.sentence.index <= 1
