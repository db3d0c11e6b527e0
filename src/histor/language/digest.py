"""What a pipeline is, as a digest: the same digest, the same sentences from the same text."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

from histor.language.reader import DATA

if TYPE_CHECKING:
    from spacy.language import Language

_CHUNK = 1 << 20


def digest(pipeline: Language) -> str:
    """`sha256:` and the digits, of the pipeline's name, version and components, and of the shipped model's files."""
    known = pipeline.meta
    about = [known.get("lang"), known.get("name"), known.get("version"), known.get("spacy_version")]
    if "histor_encoder" in pipeline.pipe_names:
        about.append(_shipped())
    whole = json.dumps([*about, list(pipeline.pipe_names)], sort_keys=True)
    return "sha256:" + hashlib.sha256(whole.encode()).hexdigest()


@cache
def _shipped() -> str:
    made = hashlib.sha256()
    for file in sorted(DATA.iterdir()):
        made.update(file.name.encode())
        with file.open("rb") as stream:
            while part := stream.read(_CHUNK):
                made.update(part)
    return made.hexdigest()
