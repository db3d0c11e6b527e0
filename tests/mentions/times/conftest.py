"""Analyses without a tree, from the tokenizer alone: the grammar must not lean on the tree."""

from __future__ import annotations

import pytest
from tests.mentions.untreed import analysis_of

from histor.intake.source import Source
from histor.mentions import times


@pytest.fixture
def find():
    def run(text, published="2025-03-12", rows=None):
        return times.find(analysis_of(text, rows), Source(text=text, blocks=(), published=published))

    return run
