"""Who says what, and the words that say how far it holds."""

from __future__ import annotations

from typing import Literal

from histor.record.values import Span, Value

Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "confirms", "denies", "alleges", "estimates", "declines", "asks", "vows"]
Distance = Literal["neutral", "doubts", "accepts"]
Direction = Literal["weakens", "reverses"]
HedgeKind = Literal["appearance", "belief", "hearsay", "allegation", "possibility", "unverified", "contrary", "fiction"]


class Statement(Value, frozen=True, kw_only=True):
    """Somebody says something: a reported or quoted stretch of text, its source and the word that reports it.

    `distance` tells how far the outlet stands behind it by the word it chose. `accused` is who is blamed in an
    accusation, `accused_actor` that actor's id.
    """

    id: str
    source: Span | None
    actor: str | None
    cue: Span | None
    content: Span
    mode: Mode
    stance: Stance
    within: str | None = None
    distance: Distance = "neutral"
    accused: Span | None = None
    accused_actor: str | None = None


class Hedge(Value, frozen=True, kw_only=True):
    """Words that say how far something holds ("appears to", "contrary to reports that").

    `span` are the words, `scope` what they bear on. `direction` tells whether they weaken it or turn it round, and
    `statement` is the id of the innermost statement that holds them; null where the outlet hedges.
    """

    span: Span
    scope: Span
    kind: HedgeKind
    direction: Direction
    statement: str | None = None
