"""Pipelines: the shipped one, and any other that spaCy can load."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from histor.errors import PipelineError
from histor.language import component  # noqa: F401  registers the component
from histor.language.tokenizer import tokenizer


@cache
def ours() -> Language:
    """The shipped English pipeline; built once a process."""
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer(nlp)
    nlp.add_pipe("histor_encoder")
    return nlp


@cache
def theirs(name: str) -> Language:
    """A pipeline that spaCy finds by its package's name or folder."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise PipelineError(
            f"spaCy finds no pipeline {name!r}: install it with `pip install {name}` or "
            f"`python -m spacy download {name}`, or name the folder that holds it"
        ) from error
    if not {"parser", "histor_encoder"} & set(nlp.pipe_names):
        raise PipelineError(f"{name!r} has no parser; a reading needs one, as en_core_web_sm has")
    return nlp
