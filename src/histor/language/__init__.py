"""From a document's text to sentences: tokens, tags, names and a dependency tree.

`load` gives a pipeline, `analyse` reads a text with it. Heavy libraries load on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.language.analysing import analyse
from histor.language.analysis import Analysis, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = [
    "Analysis",
    "Sentence",
    "Token",
    "analyse",
    "load",
]


def load(name: str | None = None) -> Language:
    """The pipeline of that name, or the shipped English one.

    Raises `PipelineError` when spaCy knows no such pipeline.
    """
    from histor.language.pipelines import ours, theirs

    return ours() if name is None else theirs(name)
