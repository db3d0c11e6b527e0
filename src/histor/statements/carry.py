"""Quotes without a cue: they go on from the speaker before, where nobody else could be speaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from histor.intake.source import Block
from histor.statements.draft import Draft
from histor.statements.speech import Speech

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

_FAR = 40  # a source further behind its content than this, in tokens, is one named before
_BESIDE = 6  # how many drafts away the direct speech of the same sentence may be


def carried(analysis: Analysis, blocks: Sequence[Block], drafts: list[Draft], uncued: Sequence[Speech]) -> list[Draft]:
    """The drafts, with quotes that name nobody added to what comes before them.

    A quote right after an attributed sentence of its paragraph goes on with that statement. A paragraph that is all
    quote, after a paragraph that ends in direct speech, is a statement of the same speaker without a cue.
    """
    out = sorted(drafts, key=lambda d: (_reach(d), d.content))
    reaches = [_reach(draft) for draft in out]
    for speech in uncued:
        at = bisect_left(reaches, speech.first) - 1
        if at < 0 or not _touches(analysis, out[at], speech):
            continue
        before = out[at]
        same = _paragraph(analysis, reaches[at]) == _paragraph(analysis, speech.first)
        main = _direct_beside(analysis, out, at)
        if same and main is None and before.content[1] == reaches[at]:
            main = at
        if same and main is not None:
            out[main] = replace(out[main], content=(out[main].content[0], speech.last), end=speech.end)
            reaches[main] = speech.last
        elif not same and before.mode == "direct" and speech.leads and _fills(analysis, blocks, speech):
            out.insert(
                at + 1,
                Draft(
                    before.source,
                    None,
                    (speech.first, speech.last),
                    "direct",
                    before.stance,
                    True,
                    speech.start,
                    speech.end,
                ),
            )
            reaches.insert(at + 1, speech.last)
    return out


def _touches(analysis: Analysis, before: Draft, speech: Speech) -> bool:
    """Whether nothing but punctuation stands between a statement with a source and a quote."""
    if before.source is None or before.source[0] >= speech.first:
        return False
    return all(token.pos == "PUNCT" for token in analysis.tokens[_reach(before) + 1 : speech.first])


def _direct_beside(analysis: Analysis, drafts: Sequence[Draft], at: int) -> int | None:
    """The direct speech in whose sentence another statement of its speaker ends ("...," he said, adding that ...)."""
    draft = drafts[at]
    if draft.mode == "direct":
        return None
    sentence = analysis.tokens[_reach(draft)].sentence
    for other in range(at - 1, max(-1, at - _BESIDE), -1):
        found = drafts[other]
        same = found.mode == "direct" and found.cue is not None and found.source == draft.source
        if same and found.cue is not None and analysis.tokens[found.cue[0]].sentence is sentence:
            return other
    return None


def _paragraph(analysis: Analysis, index: int) -> int:
    return analysis.tokens[index].sentence.paragraph


def _reach(draft: Draft) -> int:
    """The last token of a draft's words."""
    ends = (stretch[1] for stretch in (draft.content, draft.cue, draft.source) if stretch is not None)
    return max(end for end in ends if end <= draft.content[1] + _FAR)


def _fills(analysis: Analysis, blocks: Sequence[Block], speech: Speech) -> bool:
    """Whether nothing but the quote stands in its last block."""
    rest = analysis.text[speech.end : blocks[speech.last_block].end]
    return not any(character.isalnum() for character in rest)
