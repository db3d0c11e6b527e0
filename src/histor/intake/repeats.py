"""Blocks that say again what another block says.

A block is a repeat if its words are the words of another block, or stand in a longer one as an unbroken run that
begins a sentence there. Words are compared without case, punctuation, quotation marks and articles. A credit ("Photo
by Ann Example") at the end of a block, or the last word of a block that breaks off with an ellipsis, need not be
there. Nothing looser counts: a figure that differs is news.

The fuller block is kept: the longer one; of two alike the one of the body over a title, teaser, heading or caption,
else the earlier. Short blocks ("Analysis") are never repeats, and a short line that stands under another heading
than its double speaks of something else.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from histor.intake.source import Block
from histor.intake.wording import words
from histor.record import Skipped

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})
_TOP = frozenset({"title", "teaser", "heading", "caption"})
_ROWS = frozenset({"item", "cell"})
_ARTICLE_AT_END = re.compile(r"\b(?:the|an?)$", re.IGNORECASE)
_BEGINS = ".!?…:;\n\r\t-–—)\"“”«»„'‘’([•*"
_SET_OFF = frozenset("([|©")
_CREDIT_LENGTH = 120
_FEWEST_ALIKE = 4
_FEWEST_INSIDE = 8
_LONG = 12
_LONGEST_ABBREVIATION = 4
_ANCHOR = 4
_CROWD = 8
_TRIES = 32
"""Comparisons a block gets, so that a text made of one word over and over takes no longer than another."""


@dataclass(frozen=True)
class _Worded:
    """A block with its words; `section` counts the headings before it."""

    block: Block
    words: list[str]
    section: int


def without_repeats(text: str, blocks: list[Block]) -> tuple[list[Block], list[Skipped]]:
    """The blocks that say something new, and the others as skipped."""
    worded = _worded(text, blocks)
    out = _doubles(worded)
    out |= _contained(text, [item for at, item in enumerate(worded) if at not in out], worded)
    kept = [block for at, block in enumerate(blocks) if at not in out]
    return kept, [Skipped(start=blocks[at].start, end=blocks[at].end, reason="repeated") for at in sorted(out)]


def _worded(text: str, blocks: list[Block]) -> list[_Worded]:
    section = 0
    found = []
    for block in blocks:
        section += block.kind == "heading"
        found.append(_Worded(block, _words(text[block.start : block.end]), section))
    return found


def _words(passage: str) -> list[str]:
    return [word for word in _WORD.findall(passage.lower()) if word not in _ARTICLES]


def _doubles(worded: list[_Worded]) -> set[int]:
    """Indexes of the blocks with the words of another one that is kept."""
    first: dict[str, int] = {}
    out: set[int] = set()
    for at, item in enumerate(worded):
        if len(item.words) < _FEWEST_ALIKE:
            continue
        key = " ".join(item.words)
        kept = first.setdefault(key, at)
        if kept == at:
            continue
        other = worded[kept]
        if len(item.words) < _LONG and not _same_place(other, item):
            first[key] = at
        elif other.block.kind in _TOP and item.block.kind not in _TOP:
            out.add(kept)
            first[key] = at
        else:
            out.add(at)
    return out


def _same_place(one: _Worded, two: _Worded) -> bool:
    """Whether two short blocks with the same words cannot be two lines of different lists or sections."""
    if one.block.kind in _TOP or two.block.kind in _TOP:
        return True
    return one.section == two.section and one.block.kind not in _ROWS and two.block.kind not in _ROWS


def _contained(text: str, kept: list[_Worded], worded: list[_Worded]) -> set[int]:
    """Indexes (in `worded`) of the blocks that stand within a longer one."""
    anchors = _anchors(kept)
    firsts = {anchor.partition(" ")[0] for anchor in anchors}
    out: set[int] = set()
    tries: Counter[int] = Counter()
    for at, item in enumerate(kept):
        if at in out:
            continue
        for position in (position for position, word in enumerate(item.words) if word in firsts):
            for small in anchors.get(" ".join(item.words[position : position + _ANCHOR]), ()):
                if small != at and small not in out and _may_stand(kept[small], item, position):
                    tries[small] += 1
                    if tries[small] <= _TRIES and _stands_in(text, kept[small], item, position):
                        out.add(small)
    numbers = {id(item): number for number, item in enumerate(worded)}
    return {numbers[id(kept[small])] for small in out}


def _anchors(kept: list[_Worded]) -> dict[str, list[int]]:
    """The blocks that can stand within another by the words in their middle, by which they are looked up."""
    anchors: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(kept):
        if len(item.words) >= _FEWEST_INSIDE and item.block.kind != "cell":
            middle = len(item.words) // 2
            around = anchors[" ".join(item.words[middle - _ANCHOR // 2 : middle + _ANCHOR // 2])]
            if len(around) < _CROWD:
                around.append(at)
    return anchors


def _may_stand(small: _Worded, large: _Worded, position: int) -> bool:
    """Whether `small`, whose middle is at word `position` of `large`, begins there with the same words."""
    start = position - (len(small.words) // 2 - _ANCHOR // 2)
    return start >= 0 and large.words[start : start + _ANCHOR] == small.words[:_ANCHOR]


def _stands_in(text: str, small: _Worded, large: _Worded, position: int) -> bool:
    """Whether `small`, whose middle is at word `position` of `large`, stands there whole."""
    start = position - (len(small.words) // 2 - _ANCHOR // 2)
    same = 0
    for one, two in zip(small.words, large.words[start : start + len(small.words)], strict=False):
        if one != two:
            break
        same += 1
    left = len(small.words) - same
    if same < _FEWEST_INSIDE or (left > _credit(text, small) and not (left == 1 and _breaks_off(text, small))):
        return False
    return _fuller(text, large, small) and _begins_sentence(text, large, start)


def _fuller(text: str, large: _Worded, small: _Worded) -> bool:
    """Whether `large` is the one to keep: credits aside it says more, or as much in a better place."""
    more = (len(large.words) - _credit(text, large)) - (len(small.words) - _credit(text, small))
    if more == 0:
        body = (large.block.kind in _TOP) - (small.block.kind in _TOP)
        return body < 0 or (body == 0 and large.block.start < small.block.start)
    return more > 0


def _breaks_off(text: str, item: _Worded) -> bool:
    return text[item.block.start : item.block.end].rstrip("]) \xa0").endswith(("…", "..."))


def _credit(text: str, item: _Worded) -> int:
    """How many words at the end of a block are a credit: names and the words of credit lines, set off and no figures.

    What sets it off is a bracket, a bar, a copyright sign or the end of a sentence.
    """
    passage = text[item.block.start : item.block.end]
    if passage.isupper():
        return 0
    found = list(_WORD.finditer(passage, max(len(passage) - _CREDIT_LENGTH, 0)))
    count = best = 0
    for before, match in zip(reversed(found[:-1]), reversed(found), strict=False):
        word = match.group()
        if not (word[0].isupper() or word.lower() in words("en/credits.txt")):
            break
        count += word.lower() not in _ARTICLES
        if _sets_off(before.group(), passage[before.end() : match.start()], word):
            best = count
    return best


def _sets_off(before: str, gap: str, word: str) -> bool:
    """Whether a credit can begin with `word`; a full stop after a short word ("St.") may be an abbreviation's."""
    if not _SET_OFF.isdisjoint(gap):
        return True
    ends = (before.islower() and len(before) > 2) or len(before) > _LONGEST_ABBREVIATION
    return "." in gap and (ends or word.lower() in words("en/credits.txt"))


def _begins_sentence(text: str, item: _Worded, index: int) -> bool:
    """Whether word `index` of a block is the first of a sentence, a quotation or the text after a dateline."""
    passage = text[item.block.start : item.block.end]
    seen = -1
    for match in _WORD.finditer(passage):
        seen += match.group().lower() not in _ARTICLES
        if seen == index:
            before = _ARTICLE_AT_END.sub("", passage[: match.start()].rstrip(" \xa0")).rstrip(" \xa0")
            return not before or before[-1] in _BEGINS
    return False
