"""Numbers and what they count: tables of values with their phrasings, and of near misses that count nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "examples"


def rows():
    for path in sorted(FOLDER.glob("*.txt")):
        value = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                value = line[3:].split()
            elif line and not line.startswith("#"):
                yield pytest.param(value, line, id=f"{path.stem}: {line}")


def shown(quantity):
    """Low, best, high, unit, nature and the marks of a quantity, as the tables write them."""
    values = ["-" if value is None else str(value) for value in (quantity.low, quantity.best, quantity.high)]
    marks = [("about", quantity.approximate), ("more", quantity.increment), ("article", quantity.article)]
    total = [f"of:{quantity.of_total}"] if quantity.of_total is not None else []
    return [*values, quantity.unit or "-", quantity.nature, *(mark for mark, on in marks if on), *total]


@pytest.mark.parametrize(("value", "line"), list(rows()))
def test_example(find, value, line):
    text = re.sub(r"[\[\]]", "", line)
    _, found = find(text)
    if value == ["none"]:
        assert [text[q.start : q.end] for q in found if q.nature == "count" and not q.article] == []
        return
    start, end = line.index("["), line.index("]") - 1
    match = [q for q in found if (q.start, q.end) == (start, end)]
    assert match, [(text[q.start : q.end], *shown(q)) for q in found]
    assert shown(match[0]) == value


def test_there_are_many_examples():
    assert len(list(rows())) >= 150
