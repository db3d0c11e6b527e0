"""Which claims of an incident are sure enough to be figured with."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.syntax import children


def surest(drafts: list[Draft]) -> list[Draft]:
    """Without the hedged claims of a measure that others state outright.

    A number that is hedged stays where those who are outright leave some uncounted: "police believe he shot his wife
    and three children. ... The bodies of his wife and the children were found". So does who is believed to have ended
    their own life: the others' deaths are none of theirs.
    """
    sure = [d for d in drafts if d.claim.certainty != "hedged" and d.group is not None]
    numbered = {d.claim.measure for d in sure if d.group is not None and (d.group.best or 0) > 1}
    uncounted = {d.claim.measure for d in sure if d.group is not None and d.group.nature == "plural"} - numbered
    outright = {d.claim.measure for d in sure if d.claim.count is not None and not _is_the_rest(d)} - uncounted
    return [d for d in drafts if d.claim.certainty != "hedged" or d.claim.measure not in outright or _ended_it(d)]


def _ended_it(draft: Draft) -> bool:
    """ "It appears that he then killed himself"; not "he may have killed himself"."""
    clauses = (draft.trigger, draft.trigger.head)
    return draft.reflexive and not any(c.tag == "MD" for t in clauses for c in children(t, "aux"))


def _is_the_rest(draft: Draft) -> bool:
    """ "The two other victims": some of those whom a number counts that may be hedged."""
    words = {c.lower for c in draft.group.head.children} if draft.group is not None else set()
    return {"the", "other"} <= words
