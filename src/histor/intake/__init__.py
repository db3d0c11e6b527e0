"""Intake: bytes to documents. What is left out of a document is declared in it.

`documents` reads files, `from_text` a text at hand, `from_html` a page at hand; all give a `Source`.
"""

from histor.intake.compose import Told
from histor.intake.documents import again, documents
from histor.intake.metadata import Metadata
from histor.intake.page import from_html
from histor.intake.source import Block, Received, Source
from histor.intake.text import from_text

__all__ = ["Block", "Metadata", "Received", "Source", "Told", "again", "documents", "from_html", "from_text"]
