"""Which statement is told inside which, and which of two readings of the same words holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from histor.statements.draft import Draft

if TYPE_CHECKING:
    from histor.language.analysis import Analysis
    from histor.statements.speech import Speech
    from histor.statements.tree import Stretch

_OWN = frozenset({"i", "we", "you", "me", "us"})


def nested(analysis: Analysis, drafts: Sequence[Draft], speeches: Sequence[Speech]) -> list[tuple[Draft, int | None]]:
    """The drafts in order of content, each with the index of the smallest one whose content tells it.

    Inside another statement only plain reporting verbs count, and not the speaker's own "I said" and "we think";
    what people think or want in there is part of what is said, and so is what a source's own relative clause tells.
    """
    quoted = {index for speech in speeches for index in range(speech.first, speech.last + 1)}
    order = sorted(drafts, key=lambda d: (d.content[0], -d.content[1], d.cue or (0, 0)))
    sources = {index for draft in drafts if draft.source for index in range(draft.source[0], draft.source[1] + 1)}
    kept: list[Draft] = []
    seen: set[Stretch] = set()
    for draft, around in _with_outer(order):
        key = draft.cue or (-1, draft.content[0])
        first = _anchor(draft)[0]
        inside = around or first in sources or (draft.mode == "indirect" and first in quoted)
        if key in seen or (inside and not _counts_inside(analysis, draft)):
            continue
        seen.add(key)
        kept.append(draft)
    place = {id(draft): at for at, draft in enumerate(kept)}
    cues = {draft.cue: at for at, draft in enumerate(kept)}
    return [
        (
            d,
            cues[d.via]
            if d.via in cues and d.via is not None
            else place[id(min(around, key=_size))]
            if around
            else None,
        )
        for d, around in _with_outer(kept)
    ]


def _with_outer(order: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each draft, in order of content, with all those whose content tells it."""
    outer: dict[int, list[Draft]] = {}
    open_: list[Draft] = []
    at = 0
    for draft in sorted(order, key=lambda d: _anchor(d)[0]):
        start = _anchor(draft)[0]
        while at < len(order) and order[at].content[0] <= start:
            open_.append(order[at])
            at += 1
        open_ = [other for other in open_ if other.content[1] >= start]
        outer[id(draft)] = [other for other in open_ if other is not draft and _tells(other, draft)]
    for draft in order:
        yield draft, outer[id(draft)]


def _anchor(draft: Draft) -> Stretch:
    """Where a statement is told: at its cue, else at its content."""
    return draft.cue or draft.content


def _tells(outer: Draft, inner: Draft) -> bool:
    """Whether `inner` is told in the content of `outer`: its cue stands in there, and not the other way round."""
    anchor = _anchor(inner)
    if inner.via is not None or (outer.via is not None and outer.via == inner.cue):
        return False
    low, high = outer.content
    if not (low <= anchor[0] and anchor[1] <= high):
        return False
    if any(own is not None and own[0] <= anchor[0] <= own[1] for own in (outer.cue, outer.source)):
        return False
    if outer.cue is not None and inner.content[0] <= outer.cue[0] and outer.cue[1] <= inner.content[1]:
        return _size(outer) > _size(inner)
    return True


def _size(draft: Draft) -> int:
    return draft.content[1] - draft.content[0]


def _counts_inside(analysis: Analysis, draft: Draft) -> bool:
    if not draft.core or draft.source is None:
        return False
    low, high = draft.source
    return low != high or analysis.tokens[low].lower not in _OWN
