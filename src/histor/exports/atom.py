"""An Atom feed (RFC 4287) of corrections, so that whoever copied a figure learns that it changed."""

from __future__ import annotations

from typing import IO
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from histor.display.safe import one_line
from histor.display.words import range_words
from histor.ledger.views import Correction, Feed, Range

ATOM = "http://www.w3.org/2005/Atom"
_NAME = "histor"


def write_atom(feed: Feed, to: IO[bytes], *, title: str = "Corrections", link: str | None = None) -> None:
    """A feed with an entry for each correction, the latest first. `link` is the address at which it will stand."""
    register_namespace("", ATOM)
    root = Element(f"{{{ATOM}}}feed")
    _text(root, "id", _urn(feed.id))
    _text(root, "title", title)
    _text(root, "updated", feed.updated)
    _text(SubElement(root, f"{{{ATOM}}}author"), "name", _NAME)
    _text(root, "generator", _NAME)
    if link:
        SubElement(root, f"{{{ATOM}}}link", rel="self", type="application/atom+xml", href=link)
    for one in reversed(feed.corrections):
        _entry(root, one)
    to.write(b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="utf-8") + b"\n")


def _entry(root: Element, one: Correction) -> None:
    entry = SubElement(root, f"{{{ATOM}}}entry")
    _text(entry, "id", _urn(one.id))
    _text(entry, "title", told(one))
    _text(entry, "updated", one.at)
    _text(SubElement(entry, f"{{{ATOM}}}author"), "name", one.author)
    SubElement(entry, f"{{{ATOM}}}category", term=one.kind)
    about = ", ".join(filter(None, (one.event, one.place, (one.since or "")[:10])))
    _text(entry, "content", f"{told(one)}. {one.incident}{f' ({about})' if about else ''}", type="text")


def told(one: Correction) -> str:
    """A correction in one line."""
    where = f" ({one.place})" if one.place else ""
    if one.measure is None:
        now = f": now {', '.join(one.now)}" if one.now else ""
        return f"{one.incident}{where} {_KINDS[one.kind]}{now}"
    figure = f"{one.measure.split('/')[0]}, {one.unit}"
    was = f"was {_number(one.before)}" if one.before else ""
    numbers = " ".join(filter(None, (_number(one.after), was)))
    return f"{one.incident}{where}: {figure}: {one.kind}: {numbers}"


_KINDS = {"withdrawn": "is withdrawn", "joined": "was joined", "split": "was split"}


def _number(figure: Range | None) -> str:
    return "" if figure is None else f"{range_words(figure.low, figure.best, figure.high)} ({figure.agreement})"


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}", attributes).text = one_line(text)
