"""A state's army under its two names: "the Israeli military", later "the army", where the text has no other."""

from __future__ import annotations

from collections.abc import Sequence

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import lines


def join_armies(drafts: Sequence[Draft]) -> None:
    """Joins the bare "the army" and "the military" to the one army that the text names, by its side or in full.

    Nothing is joined where the text names two armies, or forces or an acting state of another side: it may be theirs.
    """
    armies = {draft.group for draft in drafts if _is_army(draft) and not _is_bare(draft)}
    sides = {draft.party for draft in drafts if draft.kind in ("force", "state") and draft.party}
    if len(armies) != 1 or len(sides) > 1:
        return
    (army,) = armies
    for draft in drafts:
        if _is_army(draft) and _is_bare(draft):
            draft.group = army


def _is_army(draft: Draft) -> bool:
    name = draft.name.lower()
    return draft.kind == "force" and any(name == army or name.endswith(f" {army}") for army in lines("armies"))


def _is_bare(draft: Draft) -> bool:
    return not draft.fresh and draft.name.lower() in lines("armies")
