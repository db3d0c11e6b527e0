"""Changes of figures as an Atom feed (RFC 4287), for readers that tell whoever copied a figure that it changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, cast

from lxml import etree

from histor.display.safe import one_line
from histor.ledger.views import Correction, Range

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"


def write_atom(changes: Iterable[Correction], updated: str, to: IO[bytes]) -> None:
    """One entry a change. `updated` is when the ledger last changed."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap=cast(dict[str, str], {None: _ATOM}))
    _put(feed, "id", "urn:x-histor:changes")
    _put(feed, "title", "Figures that changed")
    _put(feed, "updated", updated or _NEVER)
    for change in changes:
        entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
        _put(entry, "id", f"urn:x-histor:change:{change.id}")
        _put(entry, "title", told(change))
        _put(entry, "updated", change.at)
        _put(etree.SubElement(entry, f"{{{_ATOM}}}author"), "name", change.author)
        _put(entry, "summary", told(change))
    to.write(etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True))


def told(change: Correction) -> str:
    """A change in one line: `inc-…: killed 3 to 4, contested (before: 3)`."""
    parts = [change.incident, change.kind]
    if change.measure:
        parts.append(f"{change.measure.partition('/')[0]} {_range(change.after)}")
    line = ": ".join(parts)
    if change.before is not None:
        line += f" (before: {_range(change.before)})"
    return f"{line}; see {', '.join(change.now)}" if change.now else line


def _range(figure: Range | None) -> str:
    if figure is None:
        return "no more"
    low, high = ("open" if end is None else f"{end:,}" for end in (figure.low, figure.high))
    return f"{low}, {figure.agreement}" if low == high else f"{low} to {high}, {figure.agreement}"


def _put(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = one_line(text)
