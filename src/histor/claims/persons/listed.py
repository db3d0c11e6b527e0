"""Those whom a list tells of behind a colon: "the following officers were killed: Major Lind, Captain Vogt"."""

from __future__ import annotations

from histor.claims.conjuncts import conjuncts
from histor.claims.draft import Draft
from histor.claims.persons.years import years_of
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions

FINITE = ("VBD", "VBZ", "VBP", "MD")
FOLLOWING = ("following", "these", "as")


def named_behind(draft: Draft, analysis: Analysis, mentions: Mentions) -> list[Token]:
    """The heads of the names that a claim about several is followed by; empty where they are not just these.

    They are where their number is the claim's, or where the claim announces them ("the following").
    """
    group, colon = draft.group, _colon(draft)
    if group is None or colon is None:
        return []
    tokens = group.head.sentence.tokens
    names = [a for a in mentions.actors if a.kind == "person" and tokens[colon].start < a.start < tokens[-1].end]
    heads = [head for a in names if (head := _head(analysis, a.start, a.end)) is not None]
    announced = any(c.lower in FOLLOWING for c in group.head.children)
    return heads if len(heads) > 1 and (announced or len(heads) == group.best) else []


def described_behind(draft: Draft) -> list[Token]:
    """ "Four people were shot: a cook, 33; his wife, 31; and two boys": those who are told of one by one.

    Only where all of the list are just as many as were counted.
    """
    group, colon = draft.group, _colon(draft)
    if group is None or colon is None or not group.best:
        return []
    tokens = group.head.sentence.tokens
    first = next((t for t in tokens[colon + 1 :] if t.pos in ("NOUN", "PROPN")), None)
    listed = conjuncts(first) if first is not None else []
    if any(t.kind != "person" or t.i <= tokens[colon].i for t in listed):
        return []
    single = [t for t in listed if t.tag in ("NN", "NNP")]
    many = sum(years_of(c) for t in listed if t not in single for c in t.children if c.dep == "nummod")
    return single if len(listed) > 1 and many + len(single) == group.best else []


def _colon(draft: Draft) -> int | None:
    """Where the colon behind a claim about several stands, if nothing but a list follows it."""
    group = draft.group
    if group is None or group.unit != "person" or group.nature == "one" or group.best == 1:
        return None
    tokens, first = group.head.sentence.tokens, group.head.sentence.tokens[0].i
    at = max(group.head.i, draft.trigger.i) - first
    colon = next((k for k in range(at + 1, len(tokens)) if tokens[k].text == ":"), None)
    return None if colon is None or any(t.tag in FINITE for t in tokens[colon:]) else colon


def _head(analysis: Analysis, start: int, end: int) -> Token | None:
    tokens = analysis.tokens_between(start, end)
    return next((t for t in tokens if t.tag == "NNP" and t.ent == "person"), None)
