"""Who says what."""

from __future__ import annotations

from typing import Literal

from histor.record.values import Span, Value

Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "confirms", "denies", "alleges", "estimates", "declines", "asks", "vows"]


class Statement(Value, frozen=True, kw_only=True):
    """Somebody says something: a reported or quoted stretch of text, its source and the word that reports it."""

    id: str
    source: Span | None
    actor: str | None
    cue: Span | None
    content: Span
    mode: Mode
    stance: Stance
    within: str | None = None
