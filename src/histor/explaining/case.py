"""What an explanation is drawn from: one document, analysed and read."""

from __future__ import annotations

from dataclasses import dataclass

from histor.display.reading import Reading
from histor.intake import Source
from histor.language.analysis import Analysis
from histor.mentions.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Case:
    """One document with its analysis and its reading. `gazetteer` is the one it was read with."""

    source: Source
    analysis: Analysis
    reading: Reading
    gazetteer: Gazetteer
