"""The visible text of a page, piece by piece, in the order of its source.

A piece is what stands in lines of its own: a paragraph, a heading, an item of a list, a cell of a table, a caption.
White space is collapsed as a browser does; a non-breaking space stays one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from histor.intake.source import BlockKind
from histor.intake.wording import words

_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(" ?\n ?")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_FOOTNOTE = re.compile(r"\[?\s*(?:\d{1,3}|[a-z]|note \d+)\s*\]?")
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dt": "item",
    "dd": "item",
    "td": "cell",
    "th": "cell",
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "quote",
}
_HEADINGS = re.compile("h[1-6]")
_LONGEST_CELL = 200


@dataclass
class Piece:
    """A stretch of the page's text; `linked` counts its characters within links. `glue` joins it to the one before."""

    text: str
    kind: BlockKind
    element: HtmlElement
    linked: int
    glue: str

    @property
    def link_share(self) -> float:
        """The share of its characters that stand within links."""
        return self.linked / (len(self.text) or 1)


@dataclass
class _Walk:
    """The state of one walk through a page."""

    pieces: list[Piece] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    verbatim: int = 0
    owners: list[HtmlElement] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        """Text in the line that is being put together."""
        if text:
            flat = text if self.verbatim else _SPACE.sub(" ", text)
            self.buffer.append(flat)
            self.linked += len(flat) if self.links else 0

    def flush(self) -> None:
        """The end of a stretch: what was gathered becomes pieces, cut where two line breaks follow each other."""
        text = "".join(self.buffer)
        whole = len(text)
        if text.strip():
            owner = self.owners[-1]
            kind = _kind(self.owners, text)
            for part in re.split("\n[ \n]*\n", _AROUND_BREAK.sub("\n", re.sub("  +", " ", text))):
                if part.strip():
                    linked = self.linked * len(part) // whole
                    self.pieces.append(Piece(part.strip(" \n\t"), kind, owner, linked, self._glue(kind, owner)))
        self.buffer.clear()
        self.linked = 0

    def _glue(self, kind: BlockKind, owner: HtmlElement) -> str:
        before = self.pieces[-1] if self.pieces else None
        if before is None or before.kind != kind or before.element is owner:
            return "\n\n"
        if kind == "cell":
            return "\t" if before.element.getparent() is owner.getparent() else "\n"
        return "\n" if kind == "item" else "\n\n"


def visible(page: HtmlElement) -> list[Piece]:
    """The pieces of the page's visible text."""
    walk = _Walk()
    inline = words("html/inline.txt")
    events = etree.iterwalk(page, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "start" and _is_unseen(element):
            # Its end event still comes, and brings the text behind it.
            events.skip_subtree()
            if tag not in inline and tag != "br":
                walk.flush()
        elif event == "start":
            _open(walk, element, tag in inline)
        else:
            _close(walk, element, tag in inline)
    walk.flush()
    return walk.pieces


def _open(walk: _Walk, element: HtmlElement, in_line: bool) -> None:
    tag = element.tag
    if tag == "br":
        walk.buffer.append("\n")
        return
    if tag == "a":
        walk.links += 1
    elif not in_line:
        walk.flush()
        walk.owners.append(element)
        walk.verbatim += tag == "pre"
    walk.add(element.text)


def _close(walk: _Walk, element: HtmlElement, in_line: bool) -> None:
    tag = element.tag
    if walk.owners and walk.owners[-1] is element:
        walk.flush()
        walk.owners.pop()
        walk.verbatim -= tag == "pre"
    elif tag == "a" and not _is_unseen(element):
        walk.links -= 1
    if walk.owners:
        walk.add(element.tail)


def _kind(owners: list[HtmlElement], text: str) -> BlockKind:
    """The kind of a piece by the nearest of its elements that says one."""
    for owner in reversed(owners):
        tag = str(owner.tag)
        if _HEADINGS.fullmatch(tag):
            return "title" if tag == "h1" else "heading"
        kind = _KINDS.get(tag)
        if kind == "cell" and (owner is not owners[-1] or len(text) > _LONGEST_CELL):
            return "paragraph"  # a table that lays out the page
        if kind is not None:
            return kind
        if owner is owners[-1] and (parts := name_parts(owner)):
            if not parts.isdisjoint(words("html/caption_words.txt")):
                return "caption"
            if not parts.isdisjoint(words("html/teaser_words.txt")):
                return "teaser"
    return "paragraph"


def name_parts(element: HtmlElement) -> frozenset[str]:
    """The words of which the classes and the id of an element are made, in lower case."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return frozenset(part.lower() for part in _NAME_PART.findall(names)) if len(names) > 1 else frozenset()


def _is_unseen(element: HtmlElement) -> bool:
    """Whether an element is hidden from readers, or is the mark of a footnote."""
    tag = element.tag
    if not isinstance(tag, str) or tag in words("html/unseen.txt"):
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    if style and _HIDING.search(style):
        return True
    if tag == "sup" and len(element) and _FOOTNOTE.fullmatch("".join(element.itertext()).strip()):
        return next(element.iter("a"), None) is not None
    names = attributes.get("class")
    return bool(names) and not words("html/unseen_classes.txt").isdisjoint(names.split())
