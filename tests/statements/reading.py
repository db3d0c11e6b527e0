"""Reads small texts for the tests of statements: the shipped pipeline, paragraphs split at line ends."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from histor import statements
from histor.intake.source import Block, Source
from histor.language import analyse, load
from histor.mentions import actors
from histor.mentions.mentions import Mentions
from histor.record import Actor, Statement


@cache
def pipeline() -> Any:
    return load()


def source(text: str, first: str = "paragraph") -> Source:
    """A source whose blocks are the lines of the text; `first` is the kind of the first one."""
    blocks = [
        Block(match.start(), match.end(), "paragraph" if number else first)  # type: ignore[arg-type]
        for number, match in enumerate(re.finditer(r"[^\n]+", text))
    ]
    return Source(text=text, blocks=tuple(blocks))


@cache
def read(text: str, first: str = "paragraph") -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """The actors and statements of a text."""
    document = source(text, first)
    analysis = analyse(text, [(block.start, block.end) for block in document.blocks], pipeline())
    found = tuple(actors.find(analysis, ()))
    return found, tuple(statements.find(analysis, document, Mentions(actors=found)))
