"""What an explanation is drawn from: one document, as each stage read it."""

from __future__ import annotations

from dataclasses import dataclass

from histor.display.reading import Reading
from histor.intake import Source
from histor.language.analysis import Analysis
from histor.mentions.gazetteer import Gazetteer
from histor.reading import Stages


@dataclass(frozen=True, slots=True)
class Case:
    """One document with what its stages made. `gazetteer` is the one it was read with."""

    stages: Stages
    gazetteer: Gazetteer

    @property
    def source(self) -> Source:
        """The document."""
        return self.stages.source

    @property
    def analysis(self) -> Analysis:
        """Its sentences."""
        return self.stages.analysis

    @property
    def reading(self) -> Reading:
        """What is read in it."""
        return self.stages.reading
