"""What a process does with one document. Everything here crosses from process to process."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from histor.errors import HistorError, PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

    from histor.intake.source import Source

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Found:
    """A document on its way to be read, and the file it came from."""

    name: str
    source: Source

    def weight(self) -> int:
        """About how much work it is."""
        return len(self.source.text)


@dataclass(frozen=True, slots=True)
class Failed:
    """A file or document that could not be read, with the line that says so."""

    name: str
    message: str

    def weight(self) -> int:
        """It is no work."""
        return 0


@dataclass(frozen=True, slots=True)
class Read:
    """A reading as its line of JSON: the one form in which it goes between processes."""

    line: bytes


def read_one(pipeline: str | None, item: Found | Failed) -> Read | Failed:
    """Read a document. A pipeline that cannot be had is raised; whatever else goes wrong is told of this document."""
    if isinstance(item, Failed):
        return item
    from histor.reading import read_source

    return guarded(pipeline, item.name, lambda language: Read(read_source(item.source, language).to_json()))


def guarded(pipeline: str | None, name: str, work: Callable[[Language], Made]) -> Made | Failed:
    """What some work on one document makes; whatever goes wrong, but for the pipeline, is told of this document."""
    language = pipeline_named(pipeline)
    try:
        return work(language)
    except PipelineError:
        raise
    except HistorError as error:
        return Failed(name, str(error))
    except Exception as error:  # one document must not take the others with it
        return Failed(name, f"{name}: {internal(error)}")


def internal(error: Exception) -> str:
    """An error of our own making in one line that helps to find it."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in last)
    return f"could not be read, by a fault of histor's: {type(error).__name__}: {error}{where}; please report it"


@cache
def pipeline_named(name: str | None) -> Language:
    """The language pipeline of this process."""
    from histor.language import load

    return load(name)
