"""The grammar's specification: tables of values with their phrasings, and of near misses that are no times."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "examples"


def rows():
    for path in sorted(FOLDER.glob("*.txt")):
        published, value = "2025-03-12", None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("published:"):
                published = line.partition(":")[2].strip() or None
            elif line.startswith("== "):
                value = [part.strip() for part in line[3:].split("|")]
            elif line and not line.startswith("#"):
                yield pytest.param(published, value, line, id=f"{path.stem}: {line}")


@pytest.mark.parametrize(("published", "value", "line"), list(rows()))
def test_example(find, published, value, line):
    text = re.sub(r"[\[\]]", "", line)
    found = find(text, published)
    if value == ["none"]:
        assert [(time.text, time.timex) for time in found] == []
        return
    start = line.index("[")
    end = line.index("]") - 1
    match = [time for time in found if (time.start, time.end) == (start, end)]
    assert match, [(time.text, time.timex) for time in found]
    seen = [match[0].timex, match[0].since or "-", match[0].until or "-", match[0].precision]
    assert seen[: len(value)] == value


def test_there_are_many_examples():
    assert len(list(rows())) >= 250
