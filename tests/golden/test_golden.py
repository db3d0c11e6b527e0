"""The reports and their readings, as files to be read side by side.

After a change that is meant: `python -m tests.golden.update`, then read the difference.
"""

from difflib import SequenceMatcher
from pathlib import Path

import pytest
from tests.golden import trees
from tests.golden.faults import FAULTS, HEADING, faults_of
from tests.golden.outline import outline
from tests.golden.update import GOLDEN, NAMES, OWN, REPORTS, golden_reading_of, golden_text_of, reading_of

ALIKE = 0.95  # of the lines of a golden reading and of the words' heads, on whatever processor
SHORTEST, LONGEST = 300, 900  # words of a report


def golden(name):
    return (GOLDEN / f"{Path(name).stem}.golden.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_reading_is_the_golden_one(name):
    assert golden_text_of(name) == golden(name)


@pytest.mark.parametrize("name", REPORTS)
def test_with_the_models_own_trees_the_reading_is_nearly_the_golden_one(name):
    own = outline(reading_of(name)).splitlines()
    assert SequenceMatcher(None, own, golden(name).splitlines(), autojunk=False).ratio() >= ALIKE


def test_kept_trees_are_those_that_were_saved(tmp_path, monkeypatch):
    before = trees.load("night-raid-agency")
    monkeypatch.setattr(trees, "FOLDER", tmp_path)
    trees.save("again", before)
    assert trees.load("again") == before


def test_there_are_twenty_reports_as_long_as_reports_are():
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (GOLDEN / "reports").glob("*.txt")}
    assert set(texts) == set(OWN)
    assert len(texts) >= 20
    assert all(SHORTEST <= len(text.split()) <= LONGEST for text in texts.values())


@pytest.mark.parametrize("name", FAULTS)
def test_a_known_fault_is_still_one(name):
    """What was mended is to be taken out of faults.toml."""
    lines = outline(golden_reading_of(f"{name}.txt")).splitlines()
    mended = [words for words, _ in faults_of(name) if not any(all(w in line for w in words) for line in lines)]
    assert mended == []


def test_faults_stand_apart_with_their_reasons():
    text = golden("mine-accident.txt")
    read, _, faults = text.partition(HEADING)
    assert "in which one man died" not in read
    assert "in which one man died" in faults
