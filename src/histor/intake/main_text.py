"""Which pieces of a page belong to its report, and which are the page's furniture.

An extractor (trafilatura) says where the report is; it drops much that a reader of casualty reports needs. So what
it finds only shows the element that holds the report. Of that element everything is kept that neither stands in
furniture (by tag, role and the words of class names) nor is little but links: lists, captions, tables, quotes. From
above it come the headline and what stands between headline and text.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml.html import HtmlElement

from histor.intake import limits
from histor.intake.visible import Piece, name_parts
from histor.intake.wording import words

_WORD = re.compile(r"\w+")
_ENOUGH_WORDS = 4
_SENTENCE_WORDS = 10
_MOST_LINKED = 0.5
_MOSTLY_LINKS = 0.8
_SHORTEST_REPORT = 60
_STOPS = (".", "!", "?", "…", ":", ".”", '."', ".’", "?”", "!”", ".)")


def main_pieces(page: HtmlElement, pieces: list[Piece]) -> set[int]:
    """The indexes of the pieces that are the page's report; empty if it has none."""
    core = _extracted(page, pieces) or _told(page, pieces)
    if sum(len(pieces[at].text) for at in core) < _SHORTEST_REPORT:
        return set()
    holder, within = _holder(pieces, core)
    furniture = _Furniture(within, max(within.values()))
    inside = {at for at, piece in enumerate(pieces) if holder in _upwards(piece.element)}
    first = min(inside & core, default=0)
    # A headline may stand above the holder; below it, only what reads as a sentence is of the report.
    outside = {at for at in core if at < first or len(pieces[at].text.split()) >= _SENTENCE_WORDS}
    kept = {
        at
        for at in inside | outside
        if not furniture.holds(pieces[at].element) and (at in core or _is_text(pieces[at]))
    }
    return kept | _headline(pieces, kept, furniture)


class _Furniture:
    """Tells the elements of a page that hold furniture; those that hold much of the report never do."""

    def __init__(self, within: Counter[HtmlElement], whole: int) -> None:
        self._within = within
        self._whole = whole
        self._known: dict[HtmlElement, bool] = {}

    def holds(self, element: HtmlElement) -> bool:
        """Whether the element is furniture or stands in it."""
        above: list[HtmlElement] = []
        verdict = False
        for ancestor in _upwards(element):
            known = self._known.get(ancestor)
            if known is not None:
                verdict = known
                break
            above.append(ancestor)
        for ancestor in reversed(above):
            verdict = verdict or self._is(ancestor)
            self._known[ancestor] = verdict
        return verdict

    def _is(self, element: HtmlElement) -> bool:
        if self._within[element] * 3 > self._whole:
            return False
        elements = words("html/boilerplate_elements.txt")
        if element.tag in elements or element.get("role", "") in elements:
            return True
        return not name_parts(element).isdisjoint(words("html/boilerplate_words.txt"))


def _upwards(element: HtmlElement | None) -> Iterator[HtmlElement]:
    while element is not None:
        yield element
        element = element.getparent()


def _extracted(page: HtmlElement, pieces: list[Piece]) -> set[int]:
    """The pieces that the extractor keeps; none for a page too large for it."""
    if sum(1 for _ in page.iter()) > limits.PAGE_ELEMENTS:
        return set()
    extract = _extractor()
    try:
        found = extract(page, fast=True, include_comments=False, with_metadata=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return set()  # an odd page that the extractor trips over is read by its tags
    whole = f" {' '.join(_words(found.text or ''))} " if found else ""
    kept = set()
    for at, piece in enumerate(pieces):
        listed = _words(piece.text)
        if len(listed) >= _ENOUGH_WORDS and piece.link_share < _MOST_LINKED and f" {' '.join(listed)} " in whole:
            kept.add(at)
    return kept


@cache
def _extractor():  # type: ignore[no-untyped-def]  # noqa: ANN202  # trafilatura has no types worth naming here
    import trafilatura  # takes a quarter of a second, and only pages need it

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura.bare_extraction


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _told(page: HtmlElement, pieces: list[Piece]) -> set[int]:
    """The running text of the page's only article or main part, or of the whole page; for want of an extractor."""
    articles = page.xpath("//*[@itemprop='articleBody']") or page.xpath("//article") or page.xpath("//main")
    places = set(articles) if len(articles) == 1 else {page}
    fewest = _SENTENCE_WORDS if page in places else _ENOUGH_WORDS
    running = {
        at
        for at, piece in enumerate(pieces)
        if piece.link_share < _MOST_LINKED
        and len(piece.text.split()) >= fewest
        and piece.text.rstrip().endswith(_STOPS)
        and not places.isdisjoint(_upwards(piece.element))
    }
    within = _within(pieces, running)
    furniture = _Furniture(within, max(within.values(), default=0))
    return {at for at in running if not furniture.holds(pieces[at].element)}


def _within(pieces: list[Piece], core: set[int]) -> Counter[HtmlElement]:
    """How many characters of the core each element holds."""
    within: Counter[HtmlElement] = Counter()
    for at in core:
        for element in _upwards(pieces[at].element):
            within[element] += len(pieces[at].text)
    return within


def _holder(pieces: list[Piece], core: set[int]) -> tuple[HtmlElement, Counter[HtmlElement]]:
    """The element that holds the report, and how many characters of the report each element holds.

    It is the lowest one with nearly all of the core, or the article around it.
    """
    within = _within(pieces, core)
    whole = max(within.values())
    most = [element for element in within if within[element] * 20 >= whole * 17]
    lowest = max(most, key=lambda element: sum(1 for _ in _upwards(element)))
    for element in _upwards(lowest):
        if element.tag == "article" or element.get("itemprop") == "articleBody":
            return element, within
    return lowest, within


def _is_text(piece: Piece) -> bool:
    """Whether a piece is more than links: a table of facts may link every one of them, a sentence most of its words."""
    if piece.kind == "cell" or piece.link_share < _MOST_LINKED:
        return True
    return piece.kind != "item" and piece.link_share < _MOSTLY_LINKS and piece.text.rstrip().endswith(_STOPS)


def _headline(pieces: list[Piece], kept: set[int], furniture: _Furniture) -> set[int]:
    """The headline above the report, with the standfirst, key points and captions between the two."""
    first = min(kept, default=0)
    above = [at for at in range(first) if not furniture.holds(pieces[at].element)]
    titles = [at for at in above if pieces[at].kind == "title"]
    if not titles:
        return set()
    return {titles[-1]} | {at for at in above if at > titles[-1] and pieces[at].link_share < _MOST_LINKED}
