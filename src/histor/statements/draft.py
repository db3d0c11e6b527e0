"""A statement while it is being found: token stretches instead of spans."""

from __future__ import annotations

from dataclasses import dataclass

from histor.record import Distance, Mode, Stance
from histor.statements.tree import Stretch


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content as token stretches (both ends inclusive).

    `start` and `end` are the content's code points where a quote's marks decide them, else -1. `core` tells plain
    reporting verbs, which also count inside other statements. `accused` is who is blamed, and `via` the cue of the
    statement that this one is told in, where its place in the text does not tell.
    """

    source: Stretch | None
    cue: Stretch | None
    content: Stretch
    mode: Mode
    stance: Stance
    core: bool = False
    start: int = -1
    end: int = -1
    distance: Distance = "neutral"
    accused: Stretch | None = None
    via: Stretch | None = None
