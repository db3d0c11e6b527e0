"""Chains: whom a voice names as its own source ("the agency reported, citing hospital officials").

What the agency reports is also what the officials say, within the agency's statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from histor.statements.draft import Draft
from histor.statements.lexicon import word_list
from histor.statements.source import can_speak, is_document, phrase
from histor.statements.tree import Stretch, case_of, child, extent, verb_group

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token


def chained(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those of "citing" somebody turned into what the cited one says."""
    out: list[Draft] = []
    for draft in drafts:
        named = _named(analysis, draft)
        out.append(draft if named is None else _cited(analysis, draft, named, drafts))
    return out


def _named(analysis: Analysis, draft: Draft) -> Token | None:
    """Who is cited: a person, body or document behind the participle, and not what they say."""
    if draft.cue is None:
        return None
    verb = analysis.tokens[draft.cue[1]]
    thing = child(verb, "obj")
    if verb.tag != "VBG" or verb.lower not in word_list("citing") or thing is None:
        return None
    if any(case_of(other) == "as" for other in verb.children if other.i > thing.i):
        return None
    head = thing
    return head if (can_speak(head) and head.pos != "PRON") or is_document(head) else None


def _cited(analysis: Analysis, draft: Draft, named: Token, drafts: Sequence[Draft]) -> Draft:
    verb = analysis.tokens[draft.cue[1]] if draft.cue is not None else named.head
    source = phrase(analysis, named, verb)
    outer = _outer(analysis, verb, draft, drafts)
    if outer is not None:
        content, via = outer.content, outer.cue
        return Draft(source, (verb.i, verb.i), content, outer.mode, "asserts", True, outer.start, outer.end, via=via)
    rest = _clause(analysis, verb)
    return draft if rest is None else Draft(source, (verb.i, verb.i), rest, "indirect", "asserts", True)


def _outer(analysis: Analysis, verb: Token, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The statement that cites: the one of the same voice whose cue stands nearest in the sentence."""
    near = [
        other
        for other in drafts
        if other is not draft and other.cue is not None and _same_voice(other, draft)
        if analysis.tokens[other.cue[0]].sentence is verb.sentence
    ]
    return min(near, key=lambda other: abs((other.cue or (0, 0))[0] - verb.i)) if near else None


def _same_voice(one: Draft, other: Draft) -> bool:
    return one.source is not None and other.source is not None and one.source[0] == other.source[0]


def _clause(analysis: Analysis, verb: Token) -> Stretch | None:
    """What is left of the sentence beside the participle: "Citing officials, the agency put the toll at six"."""
    main = verb.head
    if main is verb or verb.dep == "acl":
        return None
    low, high = extent(main, {verb.i})
    first, last = extent(verb)[0], max(extent(verb)[1], verb_group(analysis, verb)[1])
    if low <= last <= high and first <= low:
        low = last + 1
    elif low <= first <= high:
        high = first - 1
    return (low, high) if low <= high else None
