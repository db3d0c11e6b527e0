"""A mention of an actor while it is being found: token stretches and what the words say."""

from __future__ import annotations

from dataclasses import dataclass

from histor.mentions.actors.lexicon import Sex
from histor.record import ActorKind


@dataclass(slots=True)
class Draft:
    """One mention. `first` and `last` are tokens, inclusive; `head` is the token that heads it.

    `name` is the bare name or, for a common noun, the phrase without its article. `named` tells proper names from
    phrases. `fresh` is true for phrases that bring in somebody new ("a soldier"), which joins nothing
    before it. A `hidden` one is part of another mention: it counts when mentions are joined, but is none itself.
    `scope` is what the office of a phrase is said to be of: "of Lisk region".
    `listed` is the usual name of an actor of the sourced lists (see `known`).
    """

    first: int
    last: int
    head: int
    name: str
    kind: ActorKind
    named: bool
    sex: Sex = "-"
    title: str | None = None
    party: str | None = None
    short: str | None = None
    fresh: bool = False
    hidden: bool = False
    scope: str | None = None
    listed: str | None = None
    group: int = -1
