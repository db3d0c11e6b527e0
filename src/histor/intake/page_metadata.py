"""What a page says of itself: title, date of publication, publisher, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from histor.intake.metadata import Metadata
from histor.intake.wording import words

_ARTICLE = re.compile("Article|Blog|Report|Review|News")
_PAGE = re.compile("Page$")
_MOST_NODES = 10_000


def page_metadata(page: HtmlElement) -> Metadata:
    """The metadata of a page: JSON-LD first, then meta elements, then the page's own marks; nothing is guessed."""
    about = _about(page)
    meta = _meta(page)
    canonical = _absolute(page.xpath("string(//link[@rel='canonical']/@href)"))
    return Metadata(
        uri=canonical or _absolute(meta.get("og:url")) or _absolute(_text(about.get("url"))),
        title=_text(about.get("headline"))
        or meta.get("og:title")
        or _first(page, "//h1[normalize-space()]")
        or _first(page, "//head/title"),
        publisher=_name(about.get("publisher")) or _listed(meta, "html/publisher_names.txt"),
        published=_text(about.get("datePublished"))
        or meta.get("article:published_time")
        or _marked_date(page)
        or _listed(meta, "html/date_names.txt")
        or _time_element(page),
        language=page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("og:locale"),
    )


def _about(page: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object that describes the article, else the page; empty if there is none."""
    best: dict[str, Any] = {}
    for script in page.iter("script"):
        if "ld+json" not in script.get("type", "") or not script.text:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = str(node.get("@type", ""))
            if _ARTICLE.search(kind):
                return {**best, **node}
            if _PAGE.search(kind.rstrip("']")) and not best:
                best = node
    return best


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD block at its top, in lists and under @graph or mainEntity."""
    queue = [data]
    for _ in range(_MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict):
            yield node
            queue.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _meta(page: HtmlElement) -> dict[str, str]:
    """The first content of each meta element by its name, property or itemprop, in lower case."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        content = (element.get("content") or "").strip()
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if content and name:
            found.setdefault(name.strip().lower(), content)
    return found


def _listed(meta: dict[str, str], names: str) -> str | None:
    wanted = words(names)
    return next((content for name, content in meta.items() if name in wanted), None)


def _marked_date(page: HtmlElement) -> str | None:
    """The date that is marked as the publication's in the body."""
    for element in page.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        value = element.get("datetime") or element.get("content") or element.text
        if value and value.strip():
            return str(value).strip()
    return None


def _time_element(page: HtmlElement) -> str | None:
    """The date of the first time element of the only article, or of the header of the page's main part."""
    articles = page.xpath("//article[not(ancestor::article)]")
    places = articles if len(articles) == 1 else page.xpath("//main//header | //article[.//h1]//header")
    for place in places:
        for element in place.iter("time"):
            value = (element.get("datetime") or "").strip()
            if value:
                return value
    return None


def _first(page: HtmlElement, path: str) -> str | None:
    found = page.xpath(path)
    return _text("".join(found[0].itertext())) if found else None


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _absolute(address: str | None) -> str | None:
    address = (address or "").strip()
    return str(address) if address.startswith(("https://", "http://")) else None
