"""Direct speech: each quote with the words that attribute it, before, inside or after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from histor.statements import attribution
from histor.statements.attribution import Attribution
from histor.statements.draft import Draft
from histor.statements.speech import Speech, inner_end, is_utterance

if TYPE_CHECKING:
    from histor.language.analysis import Analysis

# Where a sentence that ends in a quote may begin: after another quote, a stop, or a dash.
_CUTS = frozenset('.;!?:"“”„«»') | {"''", "``", "—", "–"}


@dataclass(slots=True)
class Direct:
    """What was found: drafts, the cues they use up, and the speeches that nobody is named for."""

    drafts: list[Draft] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    uncued: list[Speech] = field(default_factory=list)


def find(analysis: Analysis, found: Sequence[Speech]) -> Direct:
    """Direct speech among the quotes. Quotes that are parts of a sentence (names, scare quotes) are left alone."""
    out = Direct()
    links = [attribution.of(analysis, found, at) for at in range(len(found))]
    at = 0
    while at < len(found):
        link = links[at]
        if link is None or link.cue.i in out.used:
            if is_utterance(analysis, found[at]):
                out.uncued.append(found[at])
            at += 1
            continue
        last = at
        while (following := _next(analysis, found, last, links, link)) is not None:
            last = following
        out.used.add(link.cue.i)
        out.drafts.append(_draft(analysis, found[at], found[last], link))
        at = last + 1
    return out


def _next(
    analysis: Analysis,
    found: Sequence[Speech],
    last: int,
    links: Sequence[Attribution | None],
    link: Attribution,
) -> int | None:
    """The quote that goes on with the speech which `found[last]` ends; a name in marks between them is passed over."""
    for at in (last + 1, last + 2):
        if at < len(found) and _is_free(links[at], link) and _continues(analysis, found, last, at, link):
            return at
        if at >= len(found) or is_utterance(analysis, found[at]) or not _is_free(links[at], link):
            return None
    return None


def _is_free(other: Attribution | None, link: Attribution) -> bool:
    """Whether a quote has no attribution but the one of the quote before it."""
    return other is None or other.cue is link.cue


def _draft(analysis: Analysis, first: Speech, last: Speech, link: Attribution) -> Draft:
    value = link.entry.stance("quote")  # what is quoted was said, whatever the cue's negation
    low = _clause_start(analysis, first) if link.after else first.first
    if low < first.first:  # The "question of guilt is open," he said.
        found = Draft(link.source, link.group, (low, last.last), "mixed", value, link.entry.core, -1, last.end)
    else:
        found = Draft(
            link.source, link.group, (low, last.last), "direct", value, link.entry.core, first.start, last.end
        )
    return replace(found, distance=link.entry.distance("quote"))


def _clause_start(analysis: Analysis, speech: Speech) -> int:
    """The first token of the sentence in which a quote begins, where the quote is only its later part."""
    tokens = analysis.tokens
    low = speech.first
    first = tokens[low].sentence.tokens[0].i
    word = next((t for t in tokens[low : speech.last + 1] if t.pos != "PUNCT"), tokens[low])
    if word.text[:1].isupper() and word.pos != "PROPN" and low > first and tokens[low - 1].pos == "PUNCT":
        return low
    while low > first and tokens[low - 1].text not in _CUTS:
        low -= 1
    return low


def _continues(analysis: Analysis, found: Sequence[Speech], last: int, at: int, link: Attribution) -> bool:
    """Whether the next quote goes on with the same speech: only the attribution stands between them."""
    before, following = found[last], found[at]
    if following.block != before.last_block:
        return False
    gap = analysis.tokens[before.last + 1 : following.first]
    if not any(token.pos != "PUNCT" for token in gap):
        return True
    if not any(token is link.cue for token in gap) or gap[-1].pos != "PUNCT":
        return False
    if gap[-1].text in ",—–-":  # the sentence goes on: "If they come," he said, "we will leave."
        words = sum(token.pos != "PUNCT" for token in analysis.tokens[following.first : following.last + 1])
        return words > 2 or inner_end(analysis, following) in ".?!"
    if gap[-1].text not in ".:;" or sum(token.text == "." for token in gap) > 1:
        return False
    return is_utterance(analysis, following) or _is_sentence(analysis, following)


def _is_sentence(analysis: Analysis, speech: Speech) -> bool:
    """Whether a quote is a sentence by its looks, be it without a verb: "For this year, at least." """
    words = [token for token in analysis.tokens[speech.first : speech.last + 1] if token.pos != "PUNCT"]
    return len(words) > 1 and words[0].text[:1].isupper() and inner_end(analysis, speech) in ".?!"
