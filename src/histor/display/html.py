"""A reading as a page: the report with each claim marked in its speaker's colour, and the incidents beside it.

One self-contained file: nothing is fetched, and a content security policy of digests lets nothing else run. Every
word of the document goes through the template's escaping and `safe.visible`.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import Environment, PackageLoader

from histor.display.dates import date_words
from histor.display.outline import outline
from histor.display.pieces import colours, fields, pieces, strip
from histor.display.reasons import why_empty
from histor.display.safe import one_line, visible
from histor.record import Record


def page(records: Iterable[Record], *, only_statements: bool = False) -> Iterator[str]:
    """One page of many readings, in parts to be written one after the other, so that memory stays flat."""
    readings = (_context(record, f"r{number}", only_statements) for number, record in enumerate(records, 1))
    template = _environment().get_template("page.html.jinja")
    digests = {"style_digest": _digest("style.css"), "script_digest": _digest("page.js")}
    yield from template.generate(readings=readings, **digests)


def fragment(record: Record) -> str:
    """One reading as a part of somebody else's page, such as a notebook's cell: scoped styles and no script."""
    prefix = f"histor-{record.document.id.removeprefix('sha256:')[:12]}"
    return _environment().get_template("fragment.html.jinja").render(reading=_context(record, prefix, False))


def _context(record: Record, prefix: str, only_statements: bool) -> dict[str, object]:
    shown = outline(record)
    return {
        "id": prefix,
        "document": record.document,
        "published": date_words(record.document.published),
        "shown": shown,
        "said": shown.said(),
        "colour": colours(shown),
        "pieces": () if only_statements else pieces(shown, prefix),
        "only_statements": only_statements,
        "reasons": why_empty(record),
    }


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("histor.display"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(line=one_line, visible=visible, fields=fields, strip_of=strip)
    return environment


@cache
def _digest(name: str) -> str:
    """The digest of a file of ours as the page includes it, for the page's security policy."""
    included = _environment().get_template(name).render()
    return f"sha256-{base64.b64encode(hashlib.sha256(included.encode()).digest()).decode()}"
