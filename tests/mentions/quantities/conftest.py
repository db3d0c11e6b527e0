"""Analyses without a tree, from the tokenizer alone: numbers must not lean on the tree."""

from __future__ import annotations

import pytest
from tests.mentions.untreed import analysis_of

from histor.intake.source import Source
from histor.mentions import quantities, times


@pytest.fixture
def find():
    def run(text, rows=None):
        analysis = analysis_of(text, rows)
        found_times = times.find(analysis, Source(text=text, blocks=(), published="2025-03-12"))
        return analysis, quantities.find(analysis, found_times)

    return run
