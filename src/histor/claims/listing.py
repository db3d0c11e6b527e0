"""Groups of one trigger that are parts of its first: "two of them badly", "killed three: a man and two women"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from histor.claims.groups import Group
from histor.claims.partly import is_some_of_them


def with_shares(groups: Sequence[Group]) -> list[Group]:
    """The groups, of which some of them and those listed behind a colon are parts of the number before."""
    listed = _behind_colon(groups)
    return [replace(g, part=True) if k and (listed or is_some_of_them(g.head)) else g for k, g in enumerate(groups)]


def _behind_colon(groups: Sequence[Group]) -> bool:
    """Whether all groups but the first say behind a colon who those are that it counts."""
    if len(groups) < 2 or groups[0].nature != "number" or (groups[0].best or 0) < 2:
        return False
    first, *rest = groups
    if any(g.head.i < first.head.i for g in rest) or sum(g.best or 0 for g in rest) > (first.best or 0):
        return False
    tokens, at = first.head.sentence.tokens, first.head.sentence.tokens[0].i
    between = tokens[first.head.i - at : min(g.head.i for g in rest) - at]
    return any(t.text == ":" for t in between)
