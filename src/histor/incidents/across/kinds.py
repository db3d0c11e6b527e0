"""Families of events: reports of one happening change the word ("shooting", "attack", "killing")."""

from __future__ import annotations

from functools import cache

from histor.claims.lexicon import data_file


def family(event: str) -> str:
    """The family of a kind of event, else the kind itself."""
    return _families().get(event, event)


@cache
def _families() -> dict[str, str]:
    return {event: name for name, events in data_file("families.toml")["families"].items() for event in events}
