"""The dead of one happening counted on as they die: "a third person has died"."""

from __future__ import annotations

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.harm import DYING
from histor.claims.persons.mention import ORDINALS
from histor.claims.syntax import child
from histor.language.analysis import Token
from histor.record import Figure


def with_the_last(figure: Figure, drafts: list[Draft]) -> Figure:
    """The figure of the dead, at least as many as the last who is said to have died is by number.

    Only news of a death that has just come counts on so ("a third victim has died", "third victim dies"): "a second
    man was killed" may be the second of whom the report tells.
    """
    numbered = {d.claim.id: _number(d) for d in drafts if d.claim.measure == "killed" and has_just_died(d.trigger)}
    last = max(numbered, key=lambda claim: numbered[claim], default=None)
    if last is None or figure.best is None or numbered[last] <= figure.best:
        return figure
    high = None if figure.high is None else max(figure.high, numbered[last])
    return changed(figure, best=numbered[last], high=high, claims=tuple(dict.fromkeys((*figure.claims, last))))


def has_just_died(verb: Token) -> bool:
    """ "Has died", "dies": news of a death that has just come."""
    perfect = child(verb, "aux")
    return verb.lemma in DYING and (verb.tag == "VBZ" or (perfect is not None and perfect.lower == "has"))


def _number(draft: Draft) -> int:
    """Which of the dead one is: 3 of "a third person"; 0 where the words do not say."""
    head = draft.group.head if draft.group is not None and draft.group.nature == "one" else None
    ranks = [c.lower for c in head.children if c.lower in ORDINALS] if head is not None else []
    return ORDINALS.index(ranks[0]) + 1 if ranks else 0
