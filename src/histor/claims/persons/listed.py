"""Those whom a list names behind a colon: "the following officers were killed: Major Lind, Captain Vogt"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions

FINITE = ("VBD", "VBZ", "VBP", "MD")
FOLLOWING = ("following", "these", "as")


def named_behind(draft: Draft, analysis: Analysis, mentions: Mentions) -> list[Token]:
    """The heads of the names that a claim about several is followed by; empty where they are not just these.

    They are where their number is the claim's, or where the claim announces them ("the following").
    """
    group = draft.group
    if group is None or group.unit != "person" or group.nature == "one" or group.best == 1:
        return []
    tokens, first = group.head.sentence.tokens, group.head.sentence.tokens[0].i
    at = max(group.head.i, draft.trigger.i) - first
    colon = next((k for k in range(at + 1, len(tokens)) if tokens[k].text == ":"), None)
    if colon is None or any(t.tag in FINITE for t in tokens[colon:]):
        return []
    names = [a for a in mentions.actors if a.kind == "person" and tokens[colon].start < a.start < tokens[-1].end]
    heads = [head for a in names if (head := _head(analysis, a.start, a.end)) is not None]
    announced = any(c.lower in FOLLOWING for c in group.head.children)
    return heads if len(heads) > 1 and (announced or len(heads) == group.best) else []


def _head(analysis: Analysis, start: int, end: int) -> Token | None:
    tokens = analysis.tokens_between(start, end)
    return next((t for t in tokens if t.tag == "NNP" and t.ent == "person"), None)
