"""The example reports and their readings, as files to be read side by side.

After a change that is meant: `python -m tests.golden.update`, then read the difference.
"""

from difflib import SequenceMatcher
from pathlib import Path

import pytest
from tests.golden import trees
from tests.golden.outline import outline
from tests.golden.update import GOLDEN, REPORTS, golden_reading_of, reading_of

ALIKE = 0.95  # of the lines of a golden reading and of the words' heads, on whatever processor


def golden(name):
    return (GOLDEN / f"{Path(name).stem}.golden.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REPORTS)
def test_the_reading_is_the_golden_one(name):
    assert outline(golden_reading_of(name)) == golden(name)


@pytest.mark.parametrize("name", REPORTS)
def test_with_the_models_own_trees_the_reading_is_nearly_the_golden_one(name):
    own = outline(reading_of(name)).splitlines()
    assert SequenceMatcher(None, own, golden(name).splitlines(), autojunk=False).ratio() >= ALIKE


def test_kept_trees_are_those_that_were_saved(tmp_path, monkeypatch):
    before = trees.load("night-raid-agency")
    monkeypatch.setattr(trees, "FOLDER", tmp_path)
    trees.save("again", before)
    assert trees.load("again") == before
