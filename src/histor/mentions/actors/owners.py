"""Whose men they are: "its fighters" belong to a body or group that the sentence has named."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_OWNING = frozenset({"its", "their"})
_BODIES = frozenset({"organisation", "force", "group", "state"})
_OWNED = frozenset({"force", "group", "people"})


def own(analysis: Analysis, drafts: list[Draft]) -> None:
    """Gives "its fighters" the side of their owner: the body that is the subject above, else the only one before.

    Where two could own them, or where the owner's side isn't known and it has no name, nothing is said.
    """
    fullest: dict[int, Draft] = {}  # a short form may have been taken for a person
    for draft in drafts:
        if draft.group not in fullest or _weight(draft) > _weight(fullest[draft.group]):
            fullest[draft.group] = draft
    bodies: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if fullest[draft.group].kind in _BODIES:
            bodies[analysis.tokens[draft.first].sentence.index].append(draft)
    for draft in drafts:
        opening = analysis.tokens[draft.first]
        if draft.party is None and draft.kind in _OWNED and opening.lower in _OWNING:
            owner = _owner(analysis.tokens[draft.head], bodies[opening.sentence.index], draft)
            if owner is not None:
                full = fullest[owner.group]
                draft.party = owner.party or full.party or (full.name if full.named else None)


def _weight(draft: Draft) -> tuple[bool, int]:
    return draft.named, len(draft.name)


def _owner(head: Token, bodies: list[Draft], draft: Draft) -> Draft | None:
    """The body that is the subject of a verb above the phrase, the nearest verb first; else the only one before it."""
    by_head = {body.head: body for body in bodies if body is not draft}
    above = head
    while not above.is_root:
        above = above.head
        subject = next((c for c in above.children if c.dep.startswith("nsubj") and c.i < head.i), None)
        if subject is not None and subject.i in by_head:
            return by_head[subject.i]
    before = {body.group: body for body in by_head.values() if body.last < draft.first}
    return next(iter(before.values())) if len(before) == 1 else None
